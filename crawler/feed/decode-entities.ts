import { ENTITIES } from './html-entities.ts'

const REFERENCE = /&(?:#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}))|([A-Za-z][A-Za-z0-9]{1,8}));/g
/** An ampersand that no XML parser would take. */
const UNKNOWN = /&(?!(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|amp|lt|gt|quot|apos);)/

/** What windows-1252 has at 128–159, where numeric references of old software point (as in HTML). */
const WINDOWS_1252 = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 32 }, (_, index) => index + 128),
)

export interface DecodedText {
  readonly text: string
  /** It held an ampersand that no XML parser would have taken, or a reference to no character. */
  readonly isRepaired: boolean
}

/** Replaces, once, the five entities of XML, those of HTML and numeric references; others stay. */
export function decodeEntities(markup: string): DecodedText {
  if (!markup.includes('&')) return { text: markup, isRepaired: false }
  let isRepaired = UNKNOWN.test(markup)
  const text = markup.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return ENTITIES.get(name) ?? whole
    const character = characterOf(hex ? Number.parseInt(hex, 16) : Number(decimal))
    isRepaired ||= character === ''
    return character
  })
  return { text, isRepaired }
}

/** The character of a numeric reference; empty when it has none. */
function characterOf(code: number): string {
  if (code >= 128 && code < 160) return WINDOWS_1252.charAt(code - 128)
  const isBlank = code === 9 || code === 10 || code === 13
  const isControl = code < 32 && !isBlank
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  return isControl || isSurrogate || code > 0x10ffff ? '' : String.fromCodePoint(code)
}

/** Text as it must stand in markup to be read as that text. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
