import type { Tag } from '../model/tag.ts'
import type { CompiledTaxonomy } from './compile-taxonomy.ts'
import type { Hit, Reading } from './reading.ts'
import type { LabelScore } from './score-labels.ts'

/** From this many points of digital words on, an item is about something digital. */
const DIGITAL_ENOUGH = 1
/** What an item about a fair or a vacancy needs before it is about something digital after all. */
const DIGITAL_DESPITE_SUBJECT = 4
/** Digital words and words of a domain together. */
const TOGETHER_ENOUGH = 2
const STRONG_DIGITAL = 1
const WEAK_DIGITAL = 0.5

/** How digital an item is: points for each word of data, technology and innovation. */
export function measureDigital(compiled: CompiledTaxonomy, reading: Reading): number {
  const strong = distinct(reading.hitsOf(compiled.concept('digital')))
  const weak = distinct(reading.hitsOf(compiled.concept('digital-weak')))
  return strong * STRONG_DIGITAL + weak * WEAK_DIGITAL
}

/** Whether an item concerns digital policy of a municipality at all (GUIDELINE §2). */
export function isRelevant(
  compiled: CompiledTaxonomy,
  reading: Reading,
  regulations: readonly Tag[],
  digital: number,
  domains: readonly LabelScore[],
): boolean {
  if (regulations.length > 0) return true
  const best = Math.max(...domains.map(({ points }) => points))
  if (reading.hitsOf(compiled.concept('off-topic')).length > 0) {
    return digital >= DIGITAL_DESPITE_SUBJECT && best >= TOGETHER_ENOUGH
  }
  if (domains.some(({ rule }) => rule !== 'cues')) return true
  return digital >= DIGITAL_ENOUGH && best > 0 && digital + best >= TOGETHER_ENOUGH
}

/** Words at the same place count once. */
function distinct(hits: readonly Hit[]): number {
  let count = 0
  let last: Hit | undefined
  for (const hit of hits) {
    if (!last || last.field !== hit.field || hit.start >= last.end) count += 1
    last = hit
  }
  return count
}
