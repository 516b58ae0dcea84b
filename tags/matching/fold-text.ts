/**
 * One text, folded for matching: lower case, without diacritics, soft hyphens and the spaces and
 * hyphens between words, so that "AI-verordening", "AI verordening" and "aiverordening" read alike.
 * Each folded character remembers where it stood.
 */
export interface FoldedText {
  readonly length: number
  readonly codes: Uint8Array
  /** UTF-16 offset of each folded character in the original. */
  readonly origins: Uint32Array
  /** `WORD_START` and `SENTENCE_START` bits. */
  readonly flags: Uint8Array
}

export const WORD_START = 1
export const SENTENCE_START = 2

const LETTER_A = 1
const DIGIT_0 = 27
const DOT = 37
const SLASH = 38
const PLUS = 39
const OTHER_LETTER = 40
/** Any punctuation a name cannot run across. */
export const BREAK = 41
export const ALPHABET_SIZE = 42

const DROPPED = 0
const SPACE = 50
const HYPHEN = 51
const APOSTROPHE = 52
const FULL_STOP = 53
const SENTENCE_END = 54
const LIGATURE = 55

const LIGATURES: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ẞ', 'ss'],
  ['æ', 'ae'],
  ['Æ', 'ae'],
  ['œ', 'oe'],
  ['Œ', 'oe'],
  ['ø', 'o'],
  ['Ø', 'o'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['Ł', 'l'],
  ['ĳ', 'ij'],
  ['Ĳ', 'ij'],
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
  ['ﬅ', 'st'],
  ['ﬆ', 'st'],
])
const LONGEST_LIGATURE = 3

const PUNCTUATION: readonly (readonly [string, number])[] = [
  ['-\u2010\u2011\u2012\u2013_', HYPHEN],
  ["'\u2018\u2019\u02bc\u2032`", APOSTROPHE],
  ['.', FULL_STOP],
  ['!?\u2026', SENTENCE_END],
  ['/', SLASH],
  ['+', PLUS],
]

/** Beyond this, all letters are of scripts the taxonomy has no names in. */
const FIRST_FOREIGN = 0x3000

const CLASSES = classifyCharacters()

/** Whether a folded character belongs to a word: a letter or a digit. */
export function isWordCode(code: number): boolean {
  return (code >= LETTER_A && code < DOT) || code === OTHER_LETTER
}

/** Makes a folder. Each call of it overwrites the result of the call before (one buffer, reused). */
export function createTextFolder(): (text: string) => FoldedText {
  let buffer = newBuffer(0)
  return (text) => {
    const needed = text.length * (hasLigature(text) ? LONGEST_LIGATURE : 1) + 1
    const wasteful = buffer.codes.length > LARGE_BUFFER && needed < LARGE_BUFFER
    if (needed > buffer.codes.length || wasteful) buffer = newBuffer(Math.max(needed, 4096))
    fold(text, buffer)
    return buffer
  }
}

interface Buffer extends FoldedText {
  length: number
  /** Flags for the next folded character. */
  pending: number
}

const LARGE_BUFFER = 1_000_000

function newBuffer(room: number): Buffer {
  return {
    codes: new Uint8Array(room),
    flags: new Uint8Array(room),
    origins: new Uint32Array(room),
    length: 0,
    pending: 0,
  }
}

function hasLigature(text: string): boolean {
  return /[ßẞæÆœŒøØđłŁĳĲﬀ-ﬆ]/.test(text)
}

function fold(text: string, buffer: Buffer): void {
  buffer.length = 0
  buffer.pending = WORD_START | SENTENCE_START
  for (let at = 0; at < text.length; at += 1) {
    const code = CLASSES[text.charCodeAt(at)] as number
    if (code === DROPPED) continue
    if (code < BREAK) append(buffer, code, at)
    else foldSeparator(text, at, code, buffer)
  }
}

function append(buffer: Buffer, code: number, at: number): void {
  const to = buffer.length
  buffer.codes[to] = code
  buffer.flags[to] = buffer.pending
  buffer.origins[to] = at
  buffer.length = to + 1
  buffer.pending = isWordCode(code) ? 0 : WORD_START
}

function foldSeparator(text: string, at: number, code: number, buffer: Buffer): void {
  if (code === SPACE) buffer.pending |= WORD_START
  else if (code === HYPHEN && !isDash(text, at)) buffer.pending |= WORD_START
  else if (code === LIGATURE) {
    for (const letter of LIGATURES.get(text.charAt(at)) ?? '') {
      append(buffer, CLASSES[letter.charCodeAt(0)] as number, at)
    }
  } else if (code === FULL_STOP) foldStop(text, at, buffer)
  else if (code === SENTENCE_END) endSentence(text, at, buffer)
  else if (code !== APOSTROPHE || !isJoiningApostrophe(text, at)) appendBreak(buffer, at)
}

function appendBreak(buffer: Buffer, at: number): void {
  if (buffer.length > 0 && buffer.codes[buffer.length - 1] !== BREAK) append(buffer, BREAK, at)
  buffer.pending |= WORD_START
}

/** A full stop is part of a number (2.0), of a dotted abbreviation (A.V.G.), or an end. */
function foldStop(text: string, at: number, buffer: Buffer): void {
  if (isDigit(text, at - 1) && isDigit(text, at + 1)) append(buffer, DOT, at)
  else if (!isInDottedName(text, at)) endSentence(text, at, buffer)
}

function isInDottedName(text: string, at: number): boolean {
  if (!isCapital(text, at - 1) || isLetter(text, at - 2)) return false
  return isCapital(text, at + 1) || (text[at - 2] === '.' && isCapital(text, at - 3))
}

function endSentence(text: string, at: number, buffer: Buffer): void {
  appendBreak(buffer, at)
  if (endsSentence(text, at)) buffer.pending |= SENTENCE_START
}

function endsSentence(text: string, at: number): boolean {
  const next = CLASSES[text.charCodeAt(at + 1)]
  if (at + 1 < text.length && next !== SPACE) return false
  return !isLowerCase(text, at + 2)
}

function isJoiningApostrophe(text: string, at: number): boolean {
  return isLetter(text, at - 1) && isLetter(text, at + 1)
}

/** A hyphen with space on both sides separates clauses; one inside or at the end of a word joins. */
function isDash(text: string, at: number): boolean {
  return isSpace(text, at - 1) && isSpace(text, at + 1)
}

const classAt = (text: string, at: number) => CLASSES[text.charCodeAt(at)] ?? BREAK
const isSpace = (text: string, at: number) => classAt(text, at) === SPACE
const isLetter = (text: string, at: number) => {
  const code = classAt(text, at)
  return (code >= LETTER_A && code < DIGIT_0) || code === OTHER_LETTER || code === LIGATURE
}
const isDigit = (text: string, at: number) => {
  const code = classAt(text, at)
  return code >= DIGIT_0 && code < DOT
}
const isCapital = (text: string, at: number) => {
  const unit = text.charCodeAt(at)
  return unit >= 65 && unit <= 90
}
const isLowerCase = (text: string, at: number) => {
  const unit = text.charCodeAt(at)
  return unit >= 97 && unit <= 122
}

function classifyCharacters(): Uint8Array {
  const classes = new Uint8Array(0x1_0000).fill(OTHER_LETTER)
  classes.fill(BREAK, 0xd800, 0xf900)
  for (let unit = 0; unit < FIRST_FOREIGN; unit += 1) {
    classes[unit] = classOf(String.fromCharCode(unit))
  }
  for (let unit = 0xfb00; unit < classes.length; unit += 1) {
    classes[unit] = classOf(String.fromCharCode(unit))
  }
  return classes
}

function classOf(char: string): number {
  if (LIGATURES.has(char)) return LIGATURE
  if (/\p{M}|\p{Cf}/u.test(char)) return DROPPED
  const punctuation = PUNCTUATION.find(([characters]) => characters.includes(char))
  if (punctuation) return punctuation[1]
  if (/\s/.test(char)) return SPACE
  if (!/[\p{L}\p{N}]/u.test(char)) return BREAK
  const plain = char.normalize('NFKD').charAt(0).toLowerCase()
  if (plain >= 'a' && plain <= 'z') return LETTER_A + plain.charCodeAt(0) - 97
  if (plain >= '0' && plain <= '9') return DIGIT_0 + plain.charCodeAt(0) - 48
  return OTHER_LETTER
}
