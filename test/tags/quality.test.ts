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
    expectAtLeast(result, { regulations: [0.98, 0.97], domains: [0.9, 0.94], themes: [0.93, 0.95] })
    expect(result.falsePositiveRate).toBeLessThanOrEqual(0.04)
  })
})

describe('on items of our own', () => {
  it('tags the open half at least as well as before', () => {
    const result = evaluate(
      own.filter(({ part }) => part === 'open'),
      tagItem,
    )
    expectAtLeast(result, { regulations: [0.9, 0.9], domains: [0.85, 0.85], themes: [0.85, 0.8] })
  })

  it('tags the locked half at least as well as before', () => {
    const result = evaluate(
      own.filter(({ part }) => part === 'locked'),
      tagItem,
    )
    expectAtLeast(result, { regulations: [0.9, 0.9], domains: [0.8, 0.8], themes: [0.8, 0.7] })
  })
})
