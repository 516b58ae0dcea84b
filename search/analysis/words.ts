import { fold } from './fold.ts'

/** One word of a text, with where it stands (UTF-16 units) and how it is compared. */
export interface Word {
  readonly start: number
  readonly end: number
  /** As written, without a possessive ’s: for abbreviations that live by their capitals. */
  readonly raw: string
  readonly form: string
  /** Joined to the word before by one hyphen: `AI-verordening` is two words, the second joined. */
  readonly joined: boolean
}

// Dotted abbreviations (A.V.G.) are one word; soft hyphens and joiners are part of a word.
const WORD =
  /\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]*(?:['’ʼ][\p{L}\p{M}]+)*/gu
const POSSESSIVE = /['’ʼ]s$/i
/** Longer runs without a space are not words but data; they are cut, not refused. */
const LONGEST_WORD = 64

/** Cuts a text in words. Punctuation, emoji and control characters only separate. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let previousEnd = -1
  for (const match of text.matchAll(WORD)) {
    const start = match.index
    const end = start + match[0].length
    const raw = match[0].replaceAll('.', '').slice(0, LONGEST_WORD).replace(POSSESSIVE, '')
    const form = fold(raw)
    const joined = start === previousEnd + 1 && isHyphen(text.charCodeAt(previousEnd))
    previousEnd = end
    if (form) words.push({ start, end, raw, form, joined })
  }
  return words
}

/** Hyphen-minus, hyphen and non-breaking hyphen: those that join words, unlike dashes. */
function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011
}
