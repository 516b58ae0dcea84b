import { cleanCharacters } from './text/clean-characters.ts'
import { cutText } from './text/cut-text.ts'
import { stripMarkup } from './text/strip-markup.ts'

/** A tag, comment or entity: what a reader should never see as such. */
const SHOWS_MARKUP = /<[a-z/!?][^<]*>|&(?:#\d|#x[\da-f]|[a-z][a-z\d]*;)/i

/** What browsers would still take for the start of a tag. */
const TAG_START = /<(?=[a-z/!?])/gi

export interface PlainTextOptions {
  /** Longest result, in UTF-16 units. */
  readonly max: number
  /** Keep paragraphs and list items apart by line breaks; else all is one line. */
  readonly lines?: boolean
}

/**
 * The words of a text that may hold markup (SEC-16, 18): tags, scripts, styles and comments out,
 * entities resolved (once more where they were escaped twice), no control, bidi or invisible
 * characters, NFC. `a < b` and `AT&T` stay; nothing that a browser would read as a tag does.
 * Linear in the length of the text.
 */
export function plainText(text: string, { max, lines = false }: PlainTextOptions): string {
  const stripped = cleanCharacters(withoutMarkup(text).slice(0, 4 * max))
  const words = lines ? inLines(stripped) : stripped.replace(/\s+/g, ' ').trim()
  return cutText(words, max)
}

function withoutMarkup(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text
  const once = stripMarkup(text)
  const twice = SHOWS_MARKUP.test(once) ? stripMarkup(once) : once
  return twice.includes('>') ? twice.replace(TAG_START, '< ') : twice
}

function inLines(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}
