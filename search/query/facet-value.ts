import { fold } from '../analysis/fold.ts'
import { wordsOf } from '../analysis/words.ts'
import type { FacetValue } from '../search-index.ts'

const MOST_VALUES = 100

/** The values that are meant by what somebody writes, most first; all when it is nothing yet. */
export function facetValuesFor(
  counts: Readonly<Record<string, number>>,
  text: string,
): FacetValue[] {
  return Object.entries(counts)
    .filter(([value]) => text.trim() === '' || facetValueMatches(value, text))
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES)
}

/**
 * Whether a value of a facet is meant by what somebody wrote: its words, in a row, each beginning as
 * written. `zoetermeer` means the publisher Gemeente Zoetermeer, `smart mobility` smart-mobility.
 */
export function facetValueMatches(value: string, text: string): boolean {
  const wanted = wordsOf(text).map(({ form }) => form)
  if (wanted.length === 0) return fold(value) === fold(text)
  const words = wordsOf(value).map(({ form }) => form)
  return words.some((_, at) => wanted.every((word, i) => words[at + i]?.startsWith(word)))
}
