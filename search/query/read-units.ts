import { type AnalysedWord, pairOf } from '../analysis/analyse-words.ts'
import type { Analyser } from '../analysis/analyser.ts'
import { type Concept, type ConceptMatch, conceptAt } from '../analysis/concepts.ts'
import { otherNamesOf, termStem } from '../analysis/term-pairs.ts'
import type { UnderstoodPart } from '../understood.ts'
import type { Condition, TextAtom } from './compiled-query.ts'
import { type IdentifierSpan, identifierSpans } from './identifier-spans.ts'

/** The smallest part of a query that means something by itself: a word, a name, a number, a phrase. */
export interface Unit {
  readonly condition: Condition
  readonly part: Omit<UnderstoodPart, 'excluded'>
  readonly identifiers: readonly string[]
  readonly tags: readonly string[]
  readonly terms: readonly string[]
}

/** How words are read: with all they may mean, or as they stand. */
export interface UnitReader {
  readonly analyser: Analyser
  readonly expand: boolean
}

/** Several words in a row, read together, for names and numbers of several words. */
export function unitsOfRun(text: string, reader: UnitReader): Unit[] {
  const units: Unit[] = []
  let at = 0
  const addWords = (until: number) => {
    units.push(...unitsOfWords(text.slice(at, until), reader))
  }
  for (const span of identifierSpans(text)) {
    addWords(span.start)
    units.push(identifierUnit(span, text.slice(span.start, span.end), reader))
    at = span.end
  }
  addWords(text.length)
  return units
}

/** Words in a row, exactly; none when there is nothing to look for. */
export function phraseUnit(text: string, typed: string, { analyser }: UnitReader): Unit[] {
  const words = analyser.read(text).map(({ form }) => form)
  if (words.length === 0) return []
  return [plainUnit({ kind: 'phrase', words }, { kind: 'phrase', typed }, [words.join(' ')])]
}

/** All words that begin as typed. */
export function prefixUnit(start: string, typed: string): Unit {
  return plainUnit({ kind: 'prefix', start }, { kind: 'prefix', typed }, [])
}

function plainUnit(condition: Condition, part: Unit['part'], terms: readonly string[]): Unit {
  return { condition, part, identifiers: [], tags: [], terms }
}

/** An identifier is found where it was recognised, where it stands as typed, and by its name. */
function identifierUnit(
  span: IdentifierSpan,
  typed: string,
  { analyser, expand }: UnitReader,
): Unit {
  const words = analyser.read(typed)
  const named = expand ? conceptOfNumber(words, analyser) : undefined
  const tokens = [...span.tokens, ...(named ? [named.token] : [])]
  const spellings = [...new Set([words.map(formOf).join(' '), ...span.spellings])].filter(Boolean)
  return {
    condition: anyOf([
      ...tokens.map((token): TextAtom => ({ kind: 'token', token, correctable: false })),
      ...spellings.map((spelling): TextAtom => ({ kind: 'phrase', words: spelling.split(' ') })),
    ]),
    part: {
      kind: 'identifier',
      typed: typed.trim(),
      ...(named && { concept: named.id, alsoFinds: named.labels }),
    },
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

function unitsOfWords(text: string, reader: UnitReader): Unit[] {
  const words = reader.analyser.read(text)
  const units: Unit[] = []
  let at = 0
  while (at < words.length) {
    const { unit, length } = unitAt(words, at, reader, text)
    units.push(unit)
    at += length
  }
  return units
}

function unitAt(
  words: readonly AnalysedWord[],
  at: number,
  { analyser, expand }: UnitReader,
  text: string,
): { unit: Unit; length: number } {
  const typedOf = (row: readonly AnalysedWord[]) => text.slice(row[0]?.start ?? 0, row.at(-1)?.end)
  const match = expand ? longestNameAt(words, at, analyser) : undefined
  if (match) {
    const row = words.slice(at, at + match.length)
    return { unit: conceptUnit(match, row, typedOf(row), analyser), length: match.length }
  }
  const row = chunkAt(words, at)
  const typed = typedOf(row)
  if (!expand) return { unit: asTyped(row, typed), length: row.length }
  if (row.length > 1) return { unit: chunkUnit(row, typed), length: row.length }
  const asked = conceptAt(analyser.asked, words, at, false)
  if (asked?.length === 1)
    return { unit: askedUnit(asked.concept, row[0]?.form ?? '', typed), length: 1 }
  return { unit: wordUnit(row[0]?.form ?? '', typed, analyser), length: 1 }
}

function longestNameAt(
  words: readonly AnalysedWord[],
  at: number,
  { concepts, terms }: Analyser,
): ConceptMatch | undefined {
  const name = conceptAt(concepts, words, at, false)
  const term = conceptAt(terms, words, at, false)
  // What hyphens join is more than the term it begins with: AI-geletterdheid.
  if (term && term.length < chunkAt(words, at).length) return name
  return term && term.length > (name?.length ?? 0) ? term : name
}

function asTyped(row: readonly AnalysedWord[], typed: string): Unit {
  const words = row.map(formOf)
  return plainUnit({ kind: 'phrase', words }, { kind: 'word', typed }, [words.join(' ')])
}

/**
 * A name means what it names. One word in small letters may also be just a word (`bio`): then its
 * stem, which texts have that use the word and texts that mean the thing by any name.
 */
function conceptUnit(
  { concept, isAsWritten }: ConceptMatch,
  row: readonly AnalysedWord[],
  typed: string,
  analyser: Analyser,
): Unit {
  const [word, second] = row
  const isWord = word && !second && !isAsWritten && concept.singles.includes(word.stem)
  const token = isWord ? word.stem : concept.token
  const form = row.map(formOf).join(' ')
  const isTerm = concept.id.startsWith('term-')
  const others = concept.labels.filter((label) => label.toLowerCase() !== typed.toLowerCase())
  const named: TextAtom = { kind: 'token', token, form, correctable: false }
  // A term may also be a compound, to be found by its parts.
  const isCompound = isTerm && word && !second && word.pairs.length > 0
  return {
    condition: isCompound ? anyOf([named, wordCondition(word.form, analyser)]) : named,
    part: {
      kind: isTerm ? 'word' : 'name',
      typed,
      ...(others.length > 0 && { alsoFinds: others }),
      ...(!isTerm && { concept: concept.id }),
    },
    identifiers: [],
    tags: isTerm ? [] : [concept.tagToken],
    terms: [...row.map(formOf), ...concept.names],
  }
}

/** An abbreviation that may be a word too: what it names by any name or label, and the word. */
function askedUnit(concept: Concept, form: string, typed: string): Unit {
  const tokens = [concept.token, concept.tagToken, termStem(form)]
  return {
    condition: anyOf(
      tokens.map((token): TextAtom => ({ kind: 'token', token, form, correctable: false })),
    ),
    part: { kind: 'name', typed, concept: concept.id },
    identifiers: [],
    tags: [concept.tagToken],
    terms: [form],
  }
}

function wordUnit(form: string, typed: string, analyser: Analyser): Unit {
  const others = otherNamesOf(form)
  return {
    condition: wordCondition(form, analyser),
    part: { kind: 'word', typed, ...(others.length > 0 && { alsoFinds: others }) },
    identifiers: [],
    tags: [],
    terms: [form],
  }
}

/** One word: by its stem, or, when it is a compound of the field, by what it is made of. */
export function wordCondition(form: string, analyser: Analyser): Condition {
  const { pairs, stem: own } = analyser.meaningOf(form)
  const correctable = form.length >= 4 && !/\d/.test(form)
  const atoms = (pairs.length > 0 ? pairs : [own]).map(
    (token): TextAtom => ({ kind: 'token', token, form, correctable }),
  )
  return allOf(atoms)
}

function chunkAt(words: readonly AnalysedWord[], at: number): readonly AnalysedWord[] {
  let end = at + 1
  while (words[end]?.joined) end++
  return words.slice(at, end)
}

/** Words joined by hyphens may be written apart or as one; a pair of the field covers all of these. */
function chunkUnit(chunk: readonly AnalysedWord[], typed: string): Unit {
  const forms = chunk.map(formOf)
  const [one, other, third] = chunk
  const pairs = one && other && !third ? pairOf(one.stem, other.stem) : []
  const glued = forms.join('')
  const token = (value: string): TextAtom => ({ kind: 'token', token: value, correctable: false })
  const ways: TextAtom[] =
    pairs.length > 0
      ? pairs.map(token)
      : [...(forms.length === 2 ? [token(termStem(glued))] : []), { kind: 'phrase', words: forms }]
  return plainUnit(anyOf(ways), { kind: 'word', typed }, [forms.join(' '), glued])
}

function formOf({ form }: AnalysedWord): string {
  return form
}

/** The condition itself when it is the only one. */
export function allOf(of: readonly Condition[]): Condition {
  const [only, second] = of
  return only && !second ? only : { kind: 'all', of }
}

/** The condition itself when it is the only one; none: nothing answers. */
export function anyOf(of: readonly Condition[]): Condition {
  const [only, second] = of
  return only && !second ? only : { kind: 'any', of }
}
