import type { FoldedText } from './fold-text.ts'

const ENDINGS = new Set(
  ['s', 'en', 'e', 'n', 'es', 'er', 'ers', 'je', 'jes', 'tje', 'tjes', 'd', 'ed', 'ing'].map(
    codesOf,
  ),
)
const ENDINGS_OF_ABBREVIATIONS = new Set(['s'].map(codesOf))
const LONGEST_ENDING = 4

/** Whether the characters between the end of a name and the end of its word only inflect it. */
export function isInflection(
  { codes }: FoldedText,
  from: number,
  to: number,
  ofAbbreviation: boolean,
): boolean {
  if (to - from > LONGEST_ENDING) return false
  let ending = 0
  for (let at = from; at < to; at += 1) ending = ending * 64 + (codes[at] as number)
  return (ofAbbreviation ? ENDINGS_OF_ABBREVIATIONS : ENDINGS).has(ending)
}

function codesOf(ending: string): number {
  let number = 0
  for (const letter of ending) number = number * 64 + letter.charCodeAt(0) - 96
  return number
}
