import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readSources } from '../../cli/read-sources.ts'
import { ConfigError } from '../../model/errors.ts'
import { Source } from '../../model/source.ts'

const directory = mkdtempSync(join(tmpdir(), 'einder-sources-'))
afterAll(() => rmSync(directory, { recursive: true }))

function file(text: string, name = 'sources.yaml'): string {
  const path = join(directory, name)
  writeFileSync(path, text)
  return path
}

const builtIn = ['ap-nieuws', 'vng-nieuws'].map((id) =>
  Source.parse({
    id,
    title: id,
    publisher: 'P',
    level: 'national',
    kind: 'feed',
    url: 'https://x.test/feed',
  }),
)

const extra = `
- { id: vng-nieuws, title: Anders, publisher: VNG, level: national, kind: rss, url: https://vng.test/rss }
- id: dorp
  title: Dorp
  publisher: Gemeente Dorp
  level: regional
  kind: html
  url: http://127.0.0.1:8080/nieuws
  item: article
  titleSelector: h2
  linkSelector: a
  enabledByDefault: false
`

const problemsOf = (text: string) => {
  try {
    readSources(builtIn, file(text), { only: false })
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

describe('readSources', () => {
  it('gives the built-in ones without a file', () => {
    expect(readSources(builtIn, undefined, { only: false })).toEqual(builtIn)
  })

  it('adds those of the file, and lets the same id override', () => {
    const sources = readSources(builtIn, file(extra), { only: false })
    expect(sources.map(({ id, title, kind }) => [id, title, kind])).toEqual([
      ['ap-nieuws', 'ap-nieuws', 'feed'],
      ['vng-nieuws', 'Anders', 'feed'],
      ['dorp', 'Dorp', 'html'],
    ])
    expect(sources[2]?.enabled).toBe(false)
  })

  it('refuses to use only those of a file that is not named', () => {
    expect(() => readSources(builtIn, undefined, { only: true })).toThrow(/EINDER_SOURCES_ONLY/)
  })

  it('can be told to use only those of the file', () => {
    const ids = readSources(builtIn, file(extra), { only: true }).map(({ id }) => id)
    expect(ids).toEqual(['vng-nieuws', 'dorp'])
  })

  it('reads JSON too', () => {
    const json = JSON.stringify([{ ...builtIn[0], id: 'json' }])
    expect(readSources([], file(json, 'sources.json'), { only: false })).toMatchObject([
      { id: 'json' },
    ])
  })

  it('lists all mistakes at once with file, place, id and reason', () => {
    const problems = problemsOf(`
- { id: een, title: Een, publisher: P, level: national, kind: feed, url: ftp://een.test/ }
- { id: twee, title: Twee, publisher: P, level: planetary, kind: feed, url: https://twee.test/, typo: 1 }
- { id: drie, title: Drie, publisher: P, level: eu, kind: telex, url: https://drie.test/ }
- { id: vier, title: Vier, publisher: P, level: eu, kind: feed, url: https://vier.test/, robots: ignore }
`)
    expect(problems.join('\n')).toMatch(/sources\.yaml: \[0\]\.url \(een\): /)
    expect(problems.join('\n')).toMatch(/\[1\]\.level \(twee\): /)
    expect(problems.join('\n')).toMatch(/\[1\] \(twee\): .*typo/)
    expect(problems.join('\n')).toMatch(/\[2\]\.kind \(drie\): /)
    expect(problems.join('\n')).toMatch(/\[3\]\.robotsReason \(vier\): /)
  })

  it.each([
    ['no list', 'id: een', /must be a list/],
    ['no YAML', '- [unclosed', /sources\.yaml: /],
    ['the same id twice', `${extra}\n- ${JSON.stringify(builtIn[1])}`, /vng-nieuws is used twice/],
    ['an entry that is no object', '- een', /\[0\]/],
  ])('refuses a file with %s', (_name, text, expected) => {
    expect(problemsOf(text).join('\n')).toMatch(expected)
  })

  it('says so when the file is not there', () => {
    expect(() => readSources([], join(directory, 'nergens.yaml'), { only: false })).toThrow(
      /nergens/,
    )
  })
})
