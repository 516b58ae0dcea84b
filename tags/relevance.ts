import type { Tag } from '../model/tag.ts'
import type { CompiledTaxonomy } from './compile-taxonomy.ts'
import type { Hit, Reading } from './reading.ts'
import type { LabelScore } from './score-labels.ts'

const STRONG_DIGITAL = 1
const WEAK_DIGITAL = 0.5
/** From this many words on, what an item is about follows from its technology alone. */
const DIGITAL_ALONE = 2
/** So much without any word that says it by itself. */
const HINTS_ENOUGH = 1.5
/** Digital words and words of a domain together. */
const TOGETHER_ENOUGH = 2
/** What an item about a fair or a vacancy needs before it is about something digital after all. */
const DIGITAL_DESPITE_SUBJECT = 4

/** How digital an item is. */
export interface Digital {
  /** Points for all words of data, technology and innovation. */
  readonly points: number
  /** The words that say so by themselves, each place once. */
  readonly strong: readonly Hit[]
}

/** Finds the words of data, technology and innovation in title and summary. */
export function measureDigital(compiled: CompiledTaxonomy, reading: Reading): Digital {
  const strong = distinct(reading.hitsOf(compiled.concept('digital')))
  const weak = distinct(reading.hitsOf(compiled.concept('digital-weak')))
  return { strong, points: strong.length * STRONG_DIGITAL + weak.length * WEAK_DIGITAL }
}

/** Whether an item concerns digital policy of a municipality at all (GUIDELINE §2). */
export function isRelevant(
  compiled: CompiledTaxonomy,
  reading: Reading,
  regulations: readonly Tag[],
  digital: Digital,
  domains: readonly LabelScore[],
): boolean {
  if (isNoAnnouncement(compiled, reading, regulations)) return false
  if (regulations.length > 0) return true
  const best = Math.max(...domains.map(({ points }) => points))
  if (reading.hitsOf(compiled.concept('off-topic')).length > 0) {
    return digital.points >= DIGITAL_DESPITE_SUBJECT && best >= TOGETHER_ENOUGH
  }
  const clear = domains.filter(({ rule }) => rule !== 'cues')
  if (clear.some(({ points }) => digital.points > 0 || points >= TOGETHER_ENOUGH)) return true
  if (digital.strong.length >= DIGITAL_ALONE) return true
  const hints = digital.points >= HINTS_ENOUGH && best >= TOGETHER_ENOUGH
  if (digital.strong.length === 0) return hints
  return best > 0 && digital.points + best >= TOGETHER_ENOUGH
}

/** Vacancies, service pages and notices announce nothing, whatever they mention. */
export function isNoAnnouncement(
  compiled: CompiledTaxonomy,
  reading: Reading,
  regulations: readonly Tag[],
): boolean {
  if (regulations.some(({ rule }) => rule.endsWith('/identifier'))) return false
  return reading.hitsOf(compiled.concept('no-announcement')).length > 0
}

/** Words at the same place count once. */
function distinct(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = []
  for (const hit of hits) {
    const last = kept.at(-1)
    if (!last || last.field !== hit.field || hit.start >= last.end) kept.push(hit)
  }
  return kept
}
