import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConfigError } from '../../model/errors.ts'
import { loadTaxonomy } from '../../tags/load-taxonomy.ts'
import { labelOf } from '../../tags/taxonomy.ts'

const OWN = join(import.meta.dirname, '../../tags/taxonomy')
let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'taxonomy-'))
  cpSync(OWN, directory, { recursive: true })
})
afterEach(() => rmSync(directory, { recursive: true }))

function edit(name: string, from: string | RegExp, to: string): void {
  const path = join(directory, name)
  const text = readFileSync(path, 'utf8')
  expect(text).toMatch(from)
  writeFileSync(path, text.replace(from, to))
}

function problems(): readonly string[] {
  try {
    loadTaxonomy(directory)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

describe('loadTaxonomy', () => {
  it('knows all regulations, domains and themes', () => {
    const taxonomy = loadTaxonomy()
    expect(taxonomy.regulations.length).toBeGreaterThanOrEqual(115)
    expect(taxonomy.domains.map(({ id }) => id).sort()).toEqual([
      'smart-economy',
      'smart-environment',
      'smart-governance',
      'smart-living',
      'smart-mobility',
      'smart-people',
    ])
    expect(taxonomy.themes).toHaveLength(13)
  })

  it('has another version as soon as a word changes, and the same one otherwise', () => {
    const before = loadTaxonomy(directory).version
    expect(loadTaxonomy().version).toBe(before)
    edit('concepts.yaml', 'chatbot', 'praatbot')
    expect(loadTaxonomy(directory).version).not.toBe(before)
  })

  it('reports all mistakes at once, each with its file and path', () => {
    edit('domains.yaml', 'id: smart-mobility', 'id: Smart Mobility')
    edit('regulations/mobility.yaml', 'level: eu', 'level: europe')
    edit('themes.yaml', /^themes:/m, 'themas:')
    const found = problems()
    expect(found).toContainEqual(expect.stringMatching(/^domains\.yaml: domains\.0\.id: /))
    expect(found).toContainEqual(
      expect.stringMatching(/^regulations\/mobility\.yaml: regulations\.0\.level: /),
    )
    expect(found).toContainEqual(expect.stringMatching(/^themes\.yaml: /))
  })

  it('reports a file that is no YAML, and one that is missing', () => {
    writeFileSync(join(directory, 'concepts.yaml'), 'concepts: [')
    rmSync(join(directory, 'passing.yaml'))
    expect(problems()).toEqual([
      expect.stringMatching(/^concepts\.yaml: /),
      expect.stringMatching(/^passing\.yaml: /),
    ])
  })

  it('reports ids that occur twice and names that point to nothing', () => {
    edit('regulations/mobility.yaml', 'id: rtti', 'id: afir')
    edit('regulations/openness.yaml', 'alias: Wob', 'alias: Wab')
    const found = problems()
    expect(found).toContain('the id "afir" occurs twice')
    expect(found).toContainEqual(
      expect.stringContaining('related regulation "rtti" does not exist'),
    )
    expect(found).toContainEqual(
      expect.stringContaining('ambiguous alias "Wab" is not among the names'),
    )
  })
})

describe('labelOf', () => {
  it.each([
    ['regulation', 'ai-act', 'AI-verordening'],
    ['regulation', 'woo', 'Woo'],
    ['domain', 'smart-mobility', 'Slimme mobiliteit'],
    ['theme', 'privacy', 'Privacy en gegevensbescherming'],
    ['regulation', 'not-known', 'not-known'],
  ] as const)('calls the %s %s "%s"', (kind, id, label) => {
    expect(labelOf(loadTaxonomy(), kind, id)).toBe(label)
  })
})
