import { cleanCharacters } from './text/clean-characters.ts'
import { cutText } from './text/cut-text.ts'
import { stripMarkup } from './text/strip-markup.ts'

/** A tag, comment or entity: what a reader should never see as such. */
const SHOWS_MARKUP = /<[a-z/!?][^<]*>|&(?:#\d|#x[\da-f]|[a-z][a-z\d]*;)/i

/** What browsers would still take for the start of a tag. */
const TAG_START = /<(?=[a-z/!?])/gi

/** A picture may stand in a text as a megabyte of base64, hardly as more. */
const LARGEST_PICTURE = 2 ** 20

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
  // Last, for what is taken out may have kept a sign and a letter apart.
  const stripped = withoutTagStarts(cleanCharacters(withoutMarkup(text, 2 * max)))
  const words = lines ? inLines(stripped) : stripped.replace(/\s+/g, ' ').trim()
  return cutText(words, max)
}

/** At most `enough` characters: more than is kept, since blanks and invisible ones go yet. */
function withoutMarkup(text: string, enough: number): string {
  if (!text.includes('<') && !text.includes('&')) return text.slice(0, 2 * enough)
  const once = stripMarkup(startOf(text, Math.max(8 * enough, LARGEST_PICTURE)), 2 * enough)
  return SHOWS_MARKUP.test(once) ? stripMarkup(once, enough) : once.slice(0, enough)
}

function withoutTagStarts(text: string): string {
  return text.includes('>') ? text.replace(TAG_START, '< ') : text
}

/** The start of a text, not ending within a tag. */
function startOf(text: string, length: number): string {
  if (text.length <= length) return text
  const start = text.slice(0, length)
  const open = start.lastIndexOf('<')
  return open > start.lastIndexOf('>') ? start.slice(0, open) : start
}

function inLines(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}
