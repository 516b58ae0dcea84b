import type { Vocabulary } from './vocabulary.ts'

const SHORTEST_PART = 4
const LINKS = ['', 's', 'en', 'n', 'e']
/** A word of fewer items is as likely a mistake as a part. */
const FEWEST_ITEMS = 2

/**
 * The parts of a compound that no item has, when the items have them as words: `laadpaalsubsidie`
 * asks for `laadpaal` and `subsidie`. The split with the longest last part; none: no compound.
 */
export function learnedCompound(form: string, vocabulary: Vocabulary): readonly string[] {
  for (let at = SHORTEST_PART; at <= form.length - SHORTEST_PART; at++) {
    const last = form.slice(at)
    if (!isPart(last, vocabulary)) continue
    const head = form.slice(0, at)
    const first = LINKS.filter((link) => head.endsWith(link))
      .map((link) => head.slice(0, head.length - link.length))
      .find((word) => word.length >= SHORTEST_PART && isPart(word, vocabulary))
    if (first !== undefined) return [first, last]
  }
  return []
}

function isPart(word: string, vocabulary: Vocabulary): boolean {
  return vocabulary.count(word) >= FEWEST_ITEMS
}
