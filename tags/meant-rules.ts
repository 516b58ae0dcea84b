import type { CompiledMeant } from './compile-taxonomy.ts'
import type { Hit, Reading } from './reading.ts'

/** Whether all parts of a rule occur together, and none of what excludes it. */
export function isMeant(rule: CompiledMeant, reading: Reading): boolean {
  return hitsOfMeant(rule, reading).length > 0
}

/** The words that make a rule apply: one or more for each of its parts; none when it does not. */
export function hitsOfMeant(rule: CompiledMeant, reading: Reading): readonly Hit[] {
  const parts: (readonly Hit[])[] = []
  for (const concept of rule.all) {
    const hits = reading.hitsOf(concept)
    if (hits.length === 0) return []
    parts.push(hits)
  }
  if (rule.none.some((concept) => reading.hitsOf(concept).length > 0)) return []
  if (rule.within === 'item') return onePerPart(parts)
  const sentence = sentenceWithAll(parts)
  if (sentence === undefined) return []
  return onePerPart(parts.map((hits) => hits.filter((hit) => hit.sentence === sentence)))
}

function sentenceWithAll(parts: readonly (readonly Hit[])[]): number | undefined {
  const [first = [], ...others] = parts
  return first.find(({ sentence }) =>
    others.every((hits) => hits.some((hit) => hit.sentence === sentence)),
  )?.sentence
}

/** The words of different parts should differ, or one word would prove two things. */
function onePerPart(parts: readonly (readonly Hit[])[]): readonly Hit[] {
  const chosen: Hit[] = []
  for (const hits of parts.toSorted((a, b) => a.length - b.length)) {
    const hit = hits.find((one) => !chosen.some((other) => sameSpan(one, other)))
    if (!hit) return []
    chosen.push(hit)
  }
  return chosen
}

function sameSpan(one: Hit, other: Hit): boolean {
  return one.field === other.field && one.start < other.end && other.start < one.end
}
