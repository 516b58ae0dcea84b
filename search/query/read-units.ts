import { type AnalysedWord, pairOf } from '../analysis/analyse-words.ts'
import type { Analyser } from '../analysis/analyser.ts'
import { type Concept, type ConceptMatch, conceptAt } from '../analysis/concepts.ts'
import { stem } from '../analysis/stem.ts'
import type { Alternative, Atom } from './compiled-query.ts'
import { type IdentifierSpan, identifierSpans } from './identifier-spans.ts'
import type { Lexeme } from './lex-query.ts'

/** The smallest part of a query that means something by itself: a word, a name, a number, a phrase. */
export interface Unit {
  readonly kind: 'unit'
  readonly negated: boolean
  readonly anyOf: readonly Alternative[]
  readonly identifiers: readonly string[]
  readonly tags: readonly string[]
  readonly terms: readonly string[]
}

type WordUnit = Omit<Unit, 'kind' | 'negated' | 'identifiers'>

/** Reads lexemes as units. Words in a row are read together, for names and numbers of several words. */
export function readUnits(
  lexemes: readonly Lexeme[],
  analyser: Analyser,
): (Unit | { readonly kind: 'or' })[] {
  const units: (Unit | { readonly kind: 'or' })[] = []
  let run: string[] = []
  const endRun = () => {
    units.push(...unitsOfRun(run.join(' '), false, analyser))
    run = []
  }
  for (const lexeme of lexemes) {
    if (lexeme.kind === 'word' && !lexeme.negated) {
      run.push(lexeme.text)
      continue
    }
    endRun()
    if (lexeme.kind === 'or') units.push(lexeme)
    else if (lexeme.kind === 'phrase') units.push(...phraseUnit(lexeme, analyser))
    else units.push(...unitsOfRun(lexeme.text, true, analyser))
  }
  endRun()
  return units
}

function phraseUnit(lexeme: { text: string; negated: boolean }, analyser: Analyser): Unit[] {
  const words = analyser.read(lexeme.text).map(({ form }) => form)
  if (words.length === 0) return []
  const anyOf: Alternative[] = [[{ kind: 'phrase', words }]]
  const terms = [words.join(' ')]
  return [{ kind: 'unit', negated: lexeme.negated, anyOf, identifiers: [], tags: [], terms }]
}

function unitsOfRun(text: string, negated: boolean, analyser: Analyser): Unit[] {
  const units: Unit[] = []
  let at = 0
  const addWords = (until: number) => {
    for (const unit of unitsOfWords(analyser.read(text.slice(at, until)), analyser)) {
      units.push({ kind: 'unit', negated, identifiers: [], ...unit })
    }
  }
  for (const span of identifierSpans(text)) {
    addWords(span.start)
    units.push(identifierUnit(span, text.slice(span.start, span.end), negated, analyser))
    at = span.end
  }
  addWords(text.length)
  return units
}

/** An identifier is found where it was recognised, where it stands as typed, and by its name. */
function identifierUnit(
  span: IdentifierSpan,
  typed: string,
  negated: boolean,
  analyser: Analyser,
): Unit {
  const words = analyser.read(typed)
  const named = conceptOfNumber(words, analyser)
  const tokens = [...span.tokens, ...(named ? [named.token] : [])]
  const spellings = [...new Set([words.map(formOf).join(' '), ...span.spellings])].filter(Boolean)
  return {
    kind: 'unit',
    negated,
    anyOf: [
      ...tokens.map((token): Alternative => [{ kind: 'token', token, correctable: false }]),
      ...spellings.map((spelling): Alternative => [{ kind: 'phrase', words: spelling.split(' ') }]),
    ],
    identifiers: span.tokens,
    tags: named ? [named.tagToken] : [],
    terms: [...spellings, ...(named?.names ?? [])],
  }
}

/** What a number is the name of; its words alone ("Richtlijn") name something else. */
function conceptOfNumber(words: readonly AnalysedWord[], analyser: Analyser): Concept | undefined {
  const matches = words.map((_, at) => ({
    at,
    match: conceptAt(analyser.concepts, words, at, false),
  }))
  return matches.find(
    ({ at, match }) =>
      match && words.slice(at, at + match.length).some(({ form }) => /\d/.test(form)),
  )?.match?.concept
}

function unitsOfWords(words: readonly AnalysedWord[], analyser: Analyser): WordUnit[] {
  const units: WordUnit[] = []
  let at = 0
  while (at < words.length) {
    const { unit, length } = unitAt(words, at, analyser)
    units.push(unit)
    at += length
  }
  return units
}

function unitAt(
  words: readonly AnalysedWord[],
  at: number,
  analyser: Analyser,
): { unit: WordUnit; length: number } {
  const match = conceptAt(analyser.concepts, words, at, false)
  if (match) {
    const typed = words.slice(at, at + match.length)
    return { unit: conceptUnit(match, typed), length: match.length }
  }
  const chunk = chunkAt(words, at)
  if (chunk.length > 1) return { unit: chunkUnit(chunk), length: chunk.length }
  const form = words[at]?.form ?? ''
  return { unit: { anyOf: [wordAtom(form, analyser)], tags: [], terms: [form] }, length: 1 }
}

/**
 * A name means what it names. One word in small letters may also be just a word (`woo`, `bio`):
 * then its stem, which texts have that use the word and texts that mean the thing by any name.
 */
function conceptUnit(
  { concept, isAsWritten }: ConceptMatch,
  typed: readonly AnalysedWord[],
): WordUnit {
  const [word, second] = typed
  const isWord = word && !second && !isAsWritten && concept.singles.includes(word.stem)
  const token = isWord ? word.stem : concept.token
  const form = typed.map(formOf).join(' ')
  return {
    anyOf: [[{ kind: 'token', token, form, correctable: false }]],
    tags: [concept.tagToken],
    terms: [...typed.map(formOf), ...concept.names],
  }
}

/** One word: by its stem, or, when it is a compound of the field, by what it is made of. */
export function wordAtom(form: string, analyser: Analyser): Alternative {
  const { pairs, stem: own } = analyser.meaningOf(form)
  const tokens = pairs.length > 0 ? pairs : [own]
  const correctable = form.length >= 4 && !/\d/.test(form)
  return tokens.map((token): Atom => ({ kind: 'token', token, form, correctable }))
}

function chunkAt(words: readonly AnalysedWord[], at: number): readonly AnalysedWord[] {
  let end = at + 1
  while (words[end]?.joined) end++
  return words.slice(at, end)
}

/** Words joined by hyphens may be written apart or as one; a pair of the field covers all of these. */
function chunkUnit(chunk: readonly AnalysedWord[]): WordUnit {
  const forms = chunk.map(formOf)
  const [one, other, third] = chunk
  const pairs = one && other && !third ? pairOf(one.stem, other.stem) : []
  const glued = forms.join('')
  const token = (value: string): Alternative => [
    { kind: 'token', token: value, correctable: false },
  ]
  const anyOf: Alternative[] =
    pairs.length > 0
      ? pairs.map(token)
      : [...(forms.length === 2 ? [token(stem(glued))] : []), [{ kind: 'phrase', words: forms }]]
  return { anyOf, tags: [], terms: [forms.join(' '), glued] }
}

function formOf({ form }: AnalysedWord): string {
  return form
}
