import { conceptAt } from '../analysis/concepts.ts'
import { fold } from '../analysis/fold.ts'
import { wordsOf } from '../analysis/words.ts'
import type { QueryHint, UnderstoodPart } from '../understood.ts'
import type { Condition } from './compiled-query.ts'
import { facetValueMatches } from './facet-value.ts'
import { readFieldValue } from './field-names.ts'
import type { Lexeme, Term } from './lex-query.ts'
import { readPeriod } from './read-period.ts'
import { phraseUnit, prefixUnit, type Unit, type UnitReader, unitsOfRun } from './read-units.ts'

/** A query in the order typed: what is looked for, and how it hangs together. */
export type Piece =
  | Exclude<Lexeme, Term>
  | { readonly kind: 'unit'; readonly negated: boolean; readonly unit: Unit }
  | { readonly kind: 'hint'; readonly typed: string; readonly hint: QueryHint }

/** Reads terms as units; adjacent words are read together. */
export function readTerms(lexemes: readonly Lexeme[], reader: UnitReader): Piece[] {
  const pieces: Piece[] = []
  let run: string[] = []
  const endRun = () => {
    pieces.push(...piecesOf(unitsOfRun(run.join(' '), reader), false))
    run = []
  }
  for (const lexeme of lexemes) {
    if (lexeme.kind === 'word' && isPlain(lexeme)) {
      run.push(lexeme.text)
      continue
    }
    endRun()
    if ('text' in lexeme) pieces.push(...readTerm(lexeme, reader))
    else pieces.push(lexeme)
  }
  endRun()
  return pieces
}

const PREFIX = /^([\p{L}\p{N}]+)\*$/u
const SHORTEST_PREFIX = 3

function isPlain({ negated, field, hint, text }: Term): boolean {
  return !negated && !field && !hint && !PREFIX.test(text)
}

function piecesOf(units: readonly Unit[], negated: boolean): Piece[] {
  return units.map((unit) => ({ kind: 'unit', negated, unit }))
}

function readTerm(term: Term, reader: UnitReader): Piece[] {
  if (term.field) return readFieldTerm(term, term.field, reader)
  if (term.kind === 'phrase')
    return piecesOf(phraseUnit(term.text, term.typed, reader), term.negated)
  return withHint(wordsOrPrefix(term, reader), term.hint)
}

function wordsOrPrefix({ text, typed, negated }: Term, reader: UnitReader): Piece[] {
  const start = fold(PREFIX.exec(text)?.[1] ?? '')
  if (start === '') return together(unitsOfRun(text, reader), negated)
  if (start.length >= SHORTEST_PREFIX) return piecesOf([prefixUnit(start, typed)], negated)
  return withHint(piecesOf(unitsOfRun(text, reader), negated), 'prefix-too-short')
}

/** What is excluded by one minus is excluded where it is all there: `-AI-verordening`. */
function together(units: readonly Unit[], negated: boolean): Piece[] {
  if (!negated || units.length < 2) return piecesOf(units, negated)
  return [{ kind: 'open', negated }, ...piecesOf(units, false), { kind: 'close' }]
}

/** A hint stands at the first part of what it is about, or alone when nothing is left of it. */
function withHint(pieces: readonly Piece[], hint: QueryHint | undefined): Piece[] {
  if (!hint) return [...pieces]
  let isGiven = false
  return pieces.map((piece) => {
    if (piece.kind !== 'unit' || isGiven) return piece
    isGiven = true
    return { ...piece, unit: { ...piece.unit, part: { ...piece.unit.part, hint } } }
  })
}

type Field = NonNullable<Term['field']>

function readFieldTerm(term: Term, field: Field, reader: UnitReader): Piece[] {
  const { text, typed, negated } = term
  if (field === 'title') return titlePieces(term, reader)
  if (field === 'after' || field === 'before') {
    const period = readPeriod(field, text)
    if (!period) return withHint(piecesOf(unitsOfRun(text, reader), negated), 'no-such-day')
    const { kind: _, ...days } = period
    return [unitPiece(period, { kind: 'period', typed, ...days }, negated)]
  }
  if (wordsOf(text).length === 0) {
    return [{ kind: 'hint', typed, hint: 'field-without-value' }]
  }
  const value = facetText(field, text, reader)
  const condition: Condition = { kind: 'facet', name: field, text: value }
  return [unitPiece(condition, { kind: 'field', typed, field }, negated)]
}

function unitPiece(condition: Condition, part: Unit['part'], negated: boolean): Piece {
  return {
    kind: 'unit',
    negated,
    unit: { condition, part, identifiers: [], tags: [], terms: [] },
  }
}

function titlePieces(term: Term, reader: UnitReader): Piece[] {
  const { field: _, ...words } = term
  return readTerm(words, reader).map((piece) => {
    if (piece.kind !== 'unit') return piece
    const part: Omit<UnderstoodPart, 'excluded'> = {
      ...piece.unit.part,
      typed: term.typed,
      field: 'title',
    }
    return {
      ...piece,
      unit: { ...piece.unit, part, condition: inTitle(piece.unit.condition) },
    }
  })
}

function inTitle(condition: Condition): Condition {
  if (condition.kind === 'all' || condition.kind === 'any') {
    return { ...condition, of: condition.of.map(inTitle) }
  }
  const isText = ['token', 'phrase', 'prefix'].includes(condition.kind)
  return isText ? ({ ...condition, inTitle: true } as Condition) : condition
}

/** A label by any of its names: `regulation:GDPR`, `theme:algoritmes`. */
function facetText(
  field: Exclude<Field, 'title' | 'after' | 'before'>,
  text: string,
  { analyser }: UnitReader,
): string {
  if (field === 'regulation') {
    const words = analyser.read(text)
    const match = conceptAt(analyser.concepts, words, 0, false)
    return match && match.length === words.length ? match.concept.id : text
  }
  if (field === 'domain' || field === 'theme') {
    const named = analyser.aliases.filter((alias) => alias.facet === field)
    const isNamed = (names: readonly string[]) =>
      names.some((name) => facetValueMatches(name, text))
    return named.find(({ names }) => isNamed(names))?.concept ?? text
  }
  return readFieldValue(field, text)
}
