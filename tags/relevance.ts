import type { Tag } from '../model/tag.ts'
import type { CompiledTaxonomy } from './compile-taxonomy.ts'
import type { Reading } from './reading.ts'
import { scoreLabel } from './score-labels.ts'

/** From this many points of digital words on, an item is about something digital. */
const DIGITAL_ENOUGH = 1
const TOPIC_ENOUGH = 1

/** How digital an item is: points for each word of data, technology and innovation. */
export function measureDigital(compiled: CompiledTaxonomy, reading: Reading): number {
  const strong = reading.hitsOf(compiled.concept('digital')).length
  const weak = reading.hitsOf(compiled.concept('digital-weak')).length
  return strong + weak * 0.5
}

/** Whether an item concerns digital policy of a municipality at all (GUIDELINE §2). */
export function isRelevant(
  compiled: CompiledTaxonomy,
  reading: Reading,
  regulations: readonly Tag[],
  digital: number,
): boolean {
  if (regulations.length > 0) return true
  if (reading.hitsOf(compiled.concept('not-digital')).length > 0) return false
  if (digital < DIGITAL_ENOUGH) return false
  return compiled.domains.some((cues) => scoreLabel(cues, reading).points >= TOPIC_ENOUGH)
}
