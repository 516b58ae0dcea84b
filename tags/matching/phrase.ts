/**
 * A word or name to look for. Written in the taxonomy as text with marks: `=Woo` keeps its capitals,
 * `sensor*` may go on (compounds), `*data` may be the tail of a compound.
 */
export interface Phrase {
  readonly text: string
  readonly exact: boolean
  readonly openStart: boolean
  readonly openEnd: boolean
  /** Short words without a space of their own may not be put together from two words. */
  readonly solid: boolean
  /** Which of its characters are capitals, spaces and hyphens left out. */
  readonly capitals: readonly boolean[]
}

const LONGEST_SOLID = 7

/** Reads the marks of a phrase. Throws on a phrase without a letter or digit. */
export function parsePhrase(written: string): Phrase {
  const exact = written.startsWith('=')
  const bare = exact ? written.slice(1) : written
  const openStart = bare.startsWith('*')
  const openEnd = bare.endsWith('*')
  const text = bare.replace(/^\*|\*$/g, '')
  if (!/[\p{L}\p{N}]/u.test(text) || /^[\s-]|[\s-]$/.test(text))
    throw new TypeError(`"${written}" holds no word to look for`)
  return {
    text,
    exact,
    openStart,
    openEnd,
    solid: text.length <= LONGEST_SOLID && !/[\s-]/.test(text),
    capitals: [...text.normalize('NFC').replace(/[\s-]/g, '')].map(isCapital),
  }
}

/** Whether a character is a capital letter. */
export function isCapital(char: string): boolean {
  return char !== char.toLowerCase()
}
