import type { CompiledCues } from './compile-taxonomy.ts'
import { hitsOfMeant } from './meant-rules.ts'
import type { Hit, Reading } from './reading.ts'

/** How strongly an item's own words speak for a label, by which rule, and the words themselves. */
export interface LabelScore {
  readonly id: string
  readonly points: number
  readonly rule: 'words' | 'meaning' | 'cues' | 'digital'
  readonly hits: readonly Hit[]
}

type Worth = Readonly<Record<Hit['zone'], number>>

/** What a word is worth: more in the title, less when it says the label only with others. */
const STRONG: Worth = { title: 2, summary: 1.4, deep: 0 }
const WEAK: Worth = { title: 1, summary: 0.6, deep: 0 }
const MEANING = 1.5

/**
 * Adds up the words for one label. Words that speak against it cancel the weak ones beside them; a
 * word in the name of a regulation ("Digital Fairness Act") says no more than the regulation does.
 */
export function scoreLabel(
  cues: CompiledCues,
  reading: Reading,
  names: readonly Hit[],
): LabelScore {
  const strong = outsideOf(names, reading.hitsOf(cues.strong))
  const weak = outsideOf(names, withoutSentencesOf(reading, cues))
  const meaning = cues.meant.flatMap((rule) => hitsOfMeant(rule, reading))
  const points = total(strong, STRONG) + total(weak, WEAK) + (meaning.length > 0 ? MEANING : 0)
  return {
    id: cues.id,
    points,
    rule: strong.length > 0 ? 'words' : meaning.length > 0 ? 'meaning' : 'cues',
    hits: [...strong, ...meaning, ...weak],
  }
}

/** The weak words, without those beside a word that speaks against the label. */
function withoutSentencesOf(reading: Reading, { weak, against }: CompiledCues): readonly Hit[] {
  const hits = reading.hitsOf(weak)
  const cancelling = hits.length > 0 ? reading.hitsOf(against) : []
  if (cancelling.length === 0) return hits
  return hits.filter((hit) => !cancelling.some(({ sentence }) => sentence === hit.sentence))
}

function outsideOf(names: readonly Hit[], hits: readonly Hit[]): readonly Hit[] {
  if (names.length === 0 || hits.length === 0) return hits
  return hits.filter((hit) => !names.some((name) => lies(hit, name)))
}

function lies(hit: Hit, name: Hit): boolean {
  return hit.field === name.field && hit.start >= name.start && hit.end <= name.end
}

/** Each place counts once, however many words of the label cover it. */
function total(hits: readonly Hit[], worth: Worth): number {
  let points = 0
  let last: Hit | undefined
  for (const hit of hits) {
    const same = last && last.field === hit.field && hit.start < last.end
    if (!same) points += worth[hit.zone]
    last = hit
  }
  return points
}
