import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allSources } from '../../sources/all-sources.ts'

const CATALOGUE = join(import.meta.dirname, '../../../shared/sources/catalogue.json')
const hasCatalogue = existsSync(CATALOGUE)
const title = `the catalogue${hasCatalogue ? '' : ' (not found: ../shared/sources/catalogue.json)'}`

interface Entry {
  readonly id: string
  readonly url: string
  readonly level: string
  readonly grade: string
}

const ENTRIES: readonly Entry[] = hasCatalogue ? JSON.parse(readFileSync(CATALOGUE, 'utf8')) : []
const SOURCES = new Map(allSources('Zoetermeer').map((source) => [source.id, source]))

/** Why an address is not that of the catalogue. */
const OTHER_ADDRESS: Readonly<Record<string, string>> = {
  'open-overheid-woo': 'asks only for what came since',
  'koop-sru-officielepublicaties': 'its fixed day is a placeholder',
  'zoetermeer-sru-gemeenteblad': 'its fixed day is a placeholder',
  'tk-odata-activiteiten': 'its fixed day is a placeholder',
  'tk-odata-dossier-26643': 'asks for the case too, by which the page of a document is found',
  'g40-s-hertogenbosch-gemeenteblad': 'the apostrophe is not encoded in the definition',
  'eurlex-oj-daily-view': 'DDMMYYYY is a placeholder',
  'ec-presscorner-search': 'DDMMYYYY is a placeholder',
  'ep-thinktank-portal-rss': 'DD/MM/YYYY is a placeholder',
  'data-europa-search': '<q> is filled in',
}

describe.skipIf(!hasCatalogue)(title, () => {
  it('is defined as a whole, each entry once', () => {
    expect(ENTRIES).toHaveLength(339)
    expect(ENTRIES.filter(({ id }) => !SOURCES.has(id)).map(({ id }) => id)).toEqual([])
  })

  it('is read at its own addresses, except where we say why not', () => {
    const other = ENTRIES.filter(({ id, url }) => SOURCES.get(id)?.url !== url)
    expect(other.map(({ id }) => id).sort()).toEqual(Object.keys(OTHER_ADDRESS).sort())
  })

  it('keeps its levels and grades', () => {
    const changed = ENTRIES.filter(({ id, level, grade }) => {
      const source = SOURCES.get(id)
      return source?.level !== level || source.grade !== grade
    })
    expect(changed.map(({ id }) => id)).toEqual([])
  })
})

it('reads two hundred sources or more', () => {
  const read = [...SOURCES.values()].filter(({ enabled }) => enabled)
  expect(read.length).toBeGreaterThanOrEqual(200)
})
