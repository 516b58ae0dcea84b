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

/** A word of more items has enough of its own. */
const MOST_ITEMS = 500
const SHORTEST_WORD = 5
const MOST_COMPOUNDS = 8

/**
 * Compounds that items have of a word and another word that items have: `armoede` finds
 * `armoedebestrijding` too. The commonest; none for a word that is common itself.
 */
export function compoundsOf(form: string, vocabulary: Vocabulary): readonly string[] {
  if (form.length < SHORTEST_WORD || vocabulary.count(form) > MOST_ITEMS) return []
  const starts = vocabulary.completions(form, 200).filter((word) => {
    const rest = word.slice(form.length)
    if (form.length > SHORTEST_WORD && rest.length > SHORTEST_PART) return true
    return LINKS.some(
      (link) => rest.startsWith(link) && isPart(rest.slice(link.length), vocabulary),
    )
  })
  const ends = vocabulary.endingWith(form).filter((word) => {
    const head = word.slice(0, word.length - form.length)
    return LINKS.some(
      (link) => head.endsWith(link) && isPart(head.slice(0, head.length - link.length), vocabulary),
    )
  })
  return [...starts, ...ends]
    .sort((a, b) => vocabulary.count(b) - vocabulary.count(a))
    .slice(0, MOST_COMPOUNDS)
}

/** All words that a word may be cut into: those that `learnedCompound` would ask for. */
export function compoundCuts(form: string): string[] {
  const cuts = Array.from(
    { length: Math.max(0, form.length - 2 * SHORTEST_PART + 1) },
    (_, i) => SHORTEST_PART + i,
  )
  return cuts.flatMap((at) => {
    const head = form.slice(0, at)
    const firsts = LINKS.filter((link) => head.endsWith(link)).map((link) =>
      head.slice(0, head.length - link.length),
    )
    return [form.slice(at), ...firsts].filter((word) => word.length >= SHORTEST_PART)
  })
}

/** What is left of compounds that begin or end with a word: parts that `compoundsOf` would ask for. */
export function partsBeside(form: string, words: readonly string[]): string[] {
  const rests = words.flatMap((word) => [
    ...(word.startsWith(form)
      ? LINKS.map((link) => ({ rest: word.slice(form.length), link })).flatMap(({ rest, link }) =>
          rest.startsWith(link) ? [rest.slice(link.length)] : [],
        )
      : []),
    ...(word.endsWith(form)
      ? LINKS.map((link) => ({ head: word.slice(0, -form.length), link })).flatMap(
          ({ head, link }) =>
            head.endsWith(link) ? [head.slice(0, head.length - link.length)] : [],
        )
      : []),
  ])
  return rests.filter((word) => word.length >= SHORTEST_PART)
}

function isPart(word: string, vocabulary: Vocabulary): boolean {
  return word.length >= SHORTEST_PART && vocabulary.count(word) >= FEWEST_ITEMS
}
