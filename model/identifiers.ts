import { IDENTIFIER_PATTERNS, KNOWN_ONLY_PATTERNS } from './identifier-patterns.ts'
import type { Identifier } from './tag.ts'

/** An identifier and where it stands: `text.slice(start, end) === quote`, in UTF-16 units. */
export interface FoundIdentifier extends Identifier {
  readonly start: number
  readonly end: number
}

/**
 * The numbers by which the law names its documents, in the order of the text, each in normal form.
 * Never a phone number, amount, date or postcode. `known` holds `scheme value` pairs (as of
 * `identifierKey`) that may also be read where they stand bare, without a word that announces them.
 */
export function findIdentifiers(
  text: string,
  known: ReadonlySet<string> = new Set(),
): FoundIdentifier[] {
  const windows = windowsWithNumbers(text)
  if (windows.length === 0) return []
  const taken = new Uint8Array(text.length)
  const found: FoundIdentifier[] = []
  for (const pattern of IDENTIFIER_PATTERNS) {
    for (const identifier of findPattern(windows, pattern, taken)) found.push(identifier)
  }
  if (known.size > 0) {
    for (const pattern of KNOWN_ONLY_PATTERNS) {
      const isKnown = (identifier: Identifier) => known.has(identifierKey(identifier))
      for (const identifier of findPattern(windows, pattern, taken, isKnown)) {
        found.push(identifier)
      }
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** One string for scheme and value, to look identifiers up by. */
export function identifierKey({ scheme, value }: Pick<Identifier, 'scheme' | 'value'>): string {
  return `${scheme} ${value}`
}

type Pattern = (typeof IDENTIFIER_PATTERNS)[number]

interface Window {
  readonly start: number
  readonly text: string
}

/** Every identifier holds three digits in a row, or two numbers joined by a slash. */
const NUMBER = /\d\d\d|\d\/\d/g
const BEFORE = 120
const AFTER = 80

/** The stretches of a text in which an identifier can stand, so that prose without numbers is free. */
function windowsWithNumbers(text: string): Window[] {
  const windows: { start: number; end: number }[] = []
  for (const { index } of text.matchAll(NUMBER)) {
    const last = windows.at(-1)
    const end = Math.min(text.length, index + AFTER)
    if (last && index - BEFORE <= last.end) last.end = end
    else windows.push({ start: Math.max(0, index - BEFORE), end })
  }
  return windows.map(({ start, end }) => ({ start, text: text.slice(start, end) }))
}

function* findPattern(
  windows: readonly Window[],
  pattern: Pattern,
  taken: Uint8Array,
  accept: (identifier: Identifier) => boolean = () => true,
): Generator<FoundIdentifier> {
  for (const window of windows) {
    for (const match of window.text.matchAll(pattern.regex)) {
      const value = pattern.normalise(match)
      const start = window.start + match.index
      const end = start + match[0].length
      if (value === undefined || taken.subarray(start, end).includes(1)) continue
      const identifier = { scheme: pattern.scheme, value, quote: match[0], start, end }
      if (!accept(identifier)) continue
      taken.fill(1, start, end)
      yield identifier
    }
  }
}
