import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createTagger } from '../../tags/create-tagger.ts'
import { loadTaxonomy } from '../../tags/load-taxonomy.ts'

const folder = mkdtempSync(join(tmpdir(), 'rules-'))
afterAll(() => rmSync(folder, { recursive: true }))

function rulesFile(text: string): string {
  const file = join(folder, 'rules.yaml')
  writeFileSync(file, text)
  return file
}

describe('a rules file', () => {
  it('adds a regulation with its names and numbers to our own', () => {
    const taxonomy = loadTaxonomy(
      rulesFile(`regulations:
  - id: test-act
    names: { nl: [Wet proeven op straat] }
    identifiers: { bwbr: [BWBR0099999] }
`),
    )
    const tagItem = createTagger(taxonomy)
    const ids = (title: string) =>
      tagItem({ title, language: 'nl' }).regulations.map(({ id }) => id)
    expect(ids('Wet proeven op straat: sensoren eerst melden')).toEqual(['test-act'])
    expect(ids('BWBR0099999 en de AVG: sensoren eerst melden')).toEqual(['gdpr', 'test-act'])
  })

  it('adds names to a regulation, or replaces what it says of it', () => {
    const taxonomy = loadTaxonomy(
      rulesFile(`aliases: { gdpr: [Grote privacyregeling] }
regulations:
  - id: woo
    label: Openheidswet
`),
    )
    const woo = taxonomy.regulations.find(({ id }) => id === 'woo')
    expect(woo?.label).toBe('Openheidswet')
    expect(woo?.names.nl).toContain('Wet open overheid')
    const { regulations } = createTagger(taxonomy)({
      title: 'Boete onder de Grote privacyregeling',
    })
    expect(regulations.map(({ id }) => id)).toEqual(['gdpr'])
  })

  it('has a version of its own', () => {
    const file = rulesFile('aliases: { gdpr: [Grote privacyregeling] }\n')
    expect(loadTaxonomy(file).version).not.toBe(loadTaxonomy().version)
  })

  it.each([
    ['an alias of nothing', 'aliases: { nothing: [name] }', 'aliases.nothing: no regulation'],
    ['a regulation with a wrong field', 'regulations: [{ id: woo, level: moon }]', '0 (woo).level'],
    ['an unknown part', 'rules: []', 'rules.yaml: the whole file'],
  ])('with %s is refused, with the place of the mistake', (_, text, place) => {
    expect(() => loadTaxonomy(rulesFile(text))).toThrowError(place)
  })
})
