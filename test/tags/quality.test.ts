import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTagger } from '../../tags/create-tagger.ts'
import { type Evaluation, evaluate, type GoldItem } from '../../tags/evaluate.ts'
import { loadTaxonomy } from '../../tags/load-taxonomy.ts'

const DEVELOPMENT = join(import.meta.dirname, '../../../shared/taxonomy/gold-dev.jsonl')
const OWN = join(import.meta.dirname, '../fixtures/tags/unseen.jsonl')

/** Our own items: half may be looked at when rules are made, half are locked. */
type OwnItem = GoldItem & { readonly part: 'open' | 'locked' }

const readLines = <Item>(path: string) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Item)

const tagItem = createTagger(loadTaxonomy())
const own = readLines<OwnItem>(OWN)

/** Floors only go up: raise them when the rules get better, never lower them. */
function expectAtLeast(
  result: Evaluation,
  floors: Record<string, readonly [number, number]>,
): void {
  for (const kind of ['regulations', 'domains', 'themes'] as const) {
    const [precision = 1, recall = 1] = floors[kind] ?? []
    expect(result[kind].precision, `precision of ${kind}`).toBeGreaterThanOrEqual(precision)
    expect(result[kind].recall, `recall of ${kind}`).toBeGreaterThanOrEqual(recall)
  }
}

describe.skipIf(!existsSync(DEVELOPMENT))('on the development set', () => {
  it('tags at least as well as before', () => {
    const result = evaluate(readLines<GoldItem>(DEVELOPMENT), tagItem)
    expectAtLeast(result, {
      regulations: [0.99, 0.99],
      domains: [0.95, 0.97],
      themes: [0.95, 0.98],
    })
    expect(result.falsePositiveRate).toBeLessThanOrEqual(0.04)
  })
})

describe('on items of our own', () => {
  it('tags the open half at least as well as before', () => {
    const result = evaluate(
      own.filter(({ part }) => part === 'open'),
      tagItem,
    )
    expectAtLeast(result, {
      regulations: [0.97, 0.99],
      domains: [0.98, 0.97],
      themes: [0.96, 0.99],
    })
  })

  it('tags the locked half at least as well as before', () => {
    const result = evaluate(
      own.filter(({ part }) => part === 'locked'),
      tagItem,
    )
    expectAtLeast(result, {
      regulations: [0.97, 0.95],
      domains: [0.9, 0.87],
      themes: [0.84, 0.9],
    })
  })
})

const joined = (name: string) => name.toLowerCase().replace(/[\s-]/g, '')

describe('every name in the taxonomy', () => {
  const taxonomy = loadTaxonomy()
  const cases = taxonomy.regulations.flatMap((regulation) => {
    const doubtful = regulation.ambiguous.map(({ alias }) => joined(alias))
    return Object.entries(regulation.names).flatMap(([language, names]) =>
      names
        .map((name) => name.replace(/[=*]/g, ''))
        .filter((name) => !doubtful.includes(joined(name)))
        .map((name) => ({ id: regulation.id, language, name })),
    )
  })
  const label = (title: string, language: string) =>
    tagItem({ title, language }).regulations.map(({ id }) => id)

  it.each(cases)('$name is $id, with hyphens or without', ({ id, language, name }) => {
    expect(label(`Data, software: ${name}.`, language)).toContain(id)
    expect(label(`Data, software: ${name.replaceAll('-', ' ')}.`, language)).toContain(id)
  })

  it('and every number of a law leads to that law', () => {
    for (const { id, identifiers } of taxonomy.regulations) {
      const { other: _other, kamerstuk = [], ...numbers } = identifiers
      const written = [
        ...Object.values(numbers).flat(),
        ...kamerstuk.map((one) => `Kamerstuk ${one}`),
      ]
      for (const number of written) {
        expect(label(`Data, software: ${number} besproken`, 'nl'), `${number}`).toContain(id)
      }
    }
  })
})
