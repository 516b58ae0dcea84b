import type { QueryHint } from '../understood.ts'
import { readField } from './field-names.ts'
import { identifierSpans } from './identifier-spans.ts'

export type QueryField = NonNullable<ReturnType<typeof readField>>

/** A piece of a query as typed. */
export type Lexeme =
  | { readonly kind: 'open'; readonly negated: boolean }
  | { readonly kind: 'close' }
  | { readonly kind: 'or' }
  | Term

/** A word or a phrase, perhaps of one field. */
export interface Term {
  readonly kind: 'phrase' | 'word'
  readonly negated: boolean
  readonly text: string
  /** With its quotes, minus and field. */
  readonly typed: string
  readonly field?: QueryField
  readonly hint?: QueryHint
}

/** A pasted page is not a query: this much of it is read. */
export const LONGEST_QUERY = 2_000
const CONTROLS = /\p{Cc}/gu
const QUOTES = '"“”„«»'
const QUOTE = new RegExp(`[${QUOTES}]`, 'gu')
// A word may hold brackets that do not begin it: COM(2021) is one word.
const PIECE = new RegExp(
  `(?<minus>-?)(?:` +
    `(?<open>\\((?=.))|(?<close>\\))|` +
    `(?:(?<field>\\p{L}+):)?[${QUOTES}](?<quoted>[^${QUOTES}]*)(?<end>[${QUOTES}]|$)|` +
    `(?<word>[^\\s()${QUOTES}]+(?:\\([^\\s()${QUOTES}]*\\)[^\\s()${QUOTES}]*)*))`,
  'gsu',
)

/**
 * Cuts a query in words, "phrases", fields, brackets, -exclusions and OR. There is no wrong syntax:
 * a quote without its other half and a field that is none only separate, and get a hint.
 */
export function lexQuery(text: string): Lexeme[] {
  const clean = text.slice(0, LONGEST_QUERY).replace(CONTROLS, ' ')
  const lexemes: Lexeme[] = []
  let at = 0
  for (const { start, end } of bracketedNumbers(clean)) {
    lexemes.push(...lexWords(clean.slice(at, start)))
    const typed = clean.slice(start, end)
    const negated = typed.startsWith('-')
    lexemes.push({ kind: 'word', negated, text: negated ? typed.slice(1) : typed, typed })
    at = end
  }
  return [...lexemes, ...lexWords(clean.slice(at))]
}

/** Numbers of law whose brackets group nothing: `Verordening (EU) 2024/1689`, `COM(2021) 206`. */
function bracketedNumbers(text: string): { start: number; end: number }[] {
  return identifierSpans(text)
    .filter(({ start, end }) => text.slice(start, end).includes('(') && !isQuoted(text, start))
    .map(({ start, end }) => ({ start: text[start - 1] === '-' ? start - 1 : start, end }))
}

function isQuoted(text: string, at: number): boolean {
  return (text.slice(0, at).match(QUOTE)?.length ?? 0) % 2 === 1
}

function lexWords(text: string): Lexeme[] {
  const lexemes: Lexeme[] = []
  let negateNext = false
  for (const match of text.matchAll(PIECE)) {
    const found = lexemesOf(match, negateNext)
    negateNext = match[0] === 'NOT'
    if (!negateNext) lexemes.push(...found)
  }
  return lexemes
}

function lexemesOf({ 0: typed, groups = {} }: RegExpExecArray, isAfterNot: boolean): Lexeme[] {
  const { minus, open, close, field, quoted, end, word } = groups
  const negated = minus === '-' || isAfterNot
  if (open) return [{ kind: 'open', negated }]
  if (close) return [{ kind: 'close' }]
  if (quoted !== undefined)
    return quotedLexemes({ typed, negated, field, quoted, isClosed: end !== '' })
  if (word === undefined || word === 'AND') return []
  if (word === 'OR' || word === '|') return [{ kind: 'or' }]
  const isWord = isAfterNot || /^[\p{L}\p{N}]/u.test(word)
  return [wordLexeme(word, typed, negated && isWord)]
}

interface Quoted {
  readonly typed: string
  readonly negated: boolean
  readonly field: string | undefined
  readonly quoted: string
  readonly isClosed: boolean
}

/** What follows a quote without its other half is not quoted. */
function quotedLexemes({ typed, negated, field, quoted, isClosed }: Quoted): Lexeme[] {
  const known = field === undefined ? undefined : readField(field)
  if (isClosed) {
    const phrase: Term = {
      kind: 'phrase',
      negated,
      text: quoted,
      typed,
      ...(known && { field: known }),
    }
    return field === undefined || known ? [phrase] : [wordLexeme(field, field, false), phrase]
  }
  const words = quoted.trim() === '' ? [] : quoted.trim().split(/\s+/)
  const [first = '', ...rest] = words
  return [
    {
      kind: 'word',
      negated,
      text: first,
      typed: typed.slice(0, 1) + first,
      hint: 'quote-not-closed',
    },
    ...rest.flatMap((word): Lexeme[] =>
      word === 'OR' ? [{ kind: 'or' }] : [wordLexeme(word, word, false)],
    ),
  ]
}

const FIELD = /^(\p{L}+):(.*)$/su
/** Letters and a colon that are no field: addresses, ECLI numbers. */
const NO_FIELD = /^(?:https?|mailto|urn|ecli|celex|eli|com|kst|bwb|gmb|stb|stcrt)$/i

function wordLexeme(word: string, typed: string, negated: boolean): Term {
  const [, name = '', value = ''] = FIELD.exec(word) ?? []
  const plain: Term = { kind: 'word', negated, text: word, typed }
  if (name === '' || NO_FIELD.test(name)) return plain
  const field = readField(name)
  if (!field) return value === '' ? plain : { ...plain, hint: 'no-such-field' }
  if (value === '') return { ...plain, hint: 'field-without-value' }
  return { ...plain, text: value, field }
}
