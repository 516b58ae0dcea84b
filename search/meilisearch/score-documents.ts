import { frequentToken } from '../analysis/index-tokens.ts'
import type { CompiledQuery, Condition, TextAtom } from '../query/compiled-query.ts'
import {
  IDENTIFIED,
  IN_A_ROW,
  type RankedPlace,
  rarity,
  recencyFactor,
  TAGGED,
  WORTH,
} from '../ranking-worth.ts'
import { type ScoredDocument, storedValue } from './documents.ts'
import { formLine, isOne, textLine } from './filters.ts'

/** A part of a query in one place, as a test on what was fetched and as a filter to count by. */
export interface PlacedPart {
  readonly place: RankedPlace
  readonly holds: (document: ScoredDocument) => boolean
  readonly filter: string
}

/** More parts than this are not looked for in each place: who pastes a title is found by all of it. */
const MOST_PARTS = 8

/** The parts that a query wants, each in each place where it can be looked for. */
export function placedParts({ condition }: Pick<CompiledQuery, 'condition'>): PlacedPart[][] {
  return wantedParts(condition).map((part) =>
    PLACES.flatMap((place): PlacedPart[] => {
      const test = testIn(part, place)
      return test ? [{ place, holds: test.holds, filter: test.filter }] : []
    }),
  )
}

const PLACES = Object.keys(WORTH) as RankedPlace[]

interface Test {
  readonly holds: (document: ScoredDocument) => boolean
  readonly filter: string
}

/** What a place can tell of a condition: of alternatives those it knows. */
function testIn(condition: Condition, place: RankedPlace): Test | undefined {
  if (condition.kind === 'all' || condition.kind === 'any') {
    const tests = condition.of.map((one) => testIn(one, place))
    const known = tests.filter((test) => test !== undefined)
    const isWhole = known.length === tests.length
    if (known.length === 0 || (!isWhole && condition.kind === 'all')) return undefined
    const isAll = condition.kind === 'all'
    return {
      holds: (document) =>
        isAll
          ? known.every((one) => one.holds(document))
          : known.some((one) => one.holds(document)),
      filter: `(${known.map(({ filter }) => filter).join(isAll ? ' AND ' : ' OR ')})`,
    }
  }
  return isText(condition) ? TESTS[place](condition) : undefined
}

const TESTS: Readonly<Record<RankedPlace, (atom: TextAtom) => Test | undefined>> = {
  title: (atom) => inPart(atom, 'title'),
  summary: (atom) => inPart(atom, 'summary'),
  titleAsTyped: (atom) => asTyped(atom, 'title'),
  summaryAsTyped: (atom) => asTyped(atom, 'summary'),
  often: (atom) =>
    atom.kind === 'token'
      ? {
          holds: ({ frequent }) => frequent.includes(storedValue(atom.token)),
          filter: isOne('tokens', frequentToken(atom.token)),
        }
      : undefined,
}

function inPart(atom: TextAtom, part: 'title' | 'summary'): Test | undefined {
  if (atom.kind === 'phrase') return asTyped(atom, part)
  if (atom.kind === 'prefix') return undefined
  const token = storedValue(atom.token)
  const field = part === 'title' ? 'titleTokens' : 'summaryTokens'
  return { holds: (document) => document[field].includes(token), filter: textLine(atom, part) }
}

function asTyped(atom: TextAtom, part: 'title' | 'summary'): Test | undefined {
  const form = atom.kind === 'phrase' ? atom.words.join(' ') : atom.kind === 'token' && atom.form
  if (!form) return undefined
  return { holds: (document) => hasRow(document[part], form), filter: formLine(form, part) }
}

function hasRow(words: string, row: string): boolean {
  return ` ${words} `.includes(` ${row} `)
}

/** What must be there, one by one; exclusions and fields have no place in a text. */
function wantedParts(condition: Condition | undefined): Condition[] {
  if (!condition) return []
  const of = condition.kind === 'all' ? condition.of : [condition]
  return of.filter(isTextOnly).slice(0, MOST_PARTS)
}

function isTextOnly(condition: Condition): boolean {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.every(isTextOnly)
  return isText(condition)
}

function isText(condition: Condition): condition is TextAtom {
  return ['token', 'phrase', 'prefix'].includes(condition.kind)
}

/** An item that was fetched, with what it scores; `rank` favours the recent. */
export interface Scored<Document extends ScoredDocument> {
  readonly document: Document
  readonly score: number
  readonly rank: number
}

/**
 * Scores what was fetched, as the embedded index does.
 *
 * @param counts How many items of the index pass the filter of each placed part.
 */
export function scoreDocuments<Document extends ScoredDocument>(
  documents: readonly Document[],
  compiled: CompiledQuery,
  parts: readonly (readonly PlacedPart[])[],
  counts: ReadonlyMap<string, number>,
  size: number,
): Scored<Document>[] {
  const worths = parts.flat().map((part) => ({
    ...part,
    worth: (WORTH[part.place] * rarity(counts.get(part.filter) ?? 0, size)) / parts.length,
  }))
  const row = rowTyped(compiled.condition)
  const newest = documents.reduce((most, { seconds }) => Math.max(most, seconds), 0)
  return documents.map((document) => {
    let score = 1
    for (const { holds, worth } of worths) if (holds(document)) score += worth
    if (row) score += worthOfRow(document, row)
    if (compiled.tags.some((tag) => document.marks.includes(tag))) score += TAGGED
    if (compiled.identifiers.some((token) => document.marks.includes(token))) score += IDENTIFIED
    return { document, score, rank: score * recencyFactor(document.seconds, newest) }
  })
}

/** All words as typed, when the query is two or more plain words. */
function rowTyped(condition: Condition | undefined): string | undefined {
  const forms = wantedParts(condition).map((part) =>
    part.kind === 'token' && !part.inTitle ? part.form : undefined,
  )
  return forms.length < 2 || forms.includes(undefined) ? undefined : forms.join(' ')
}

function worthOfRow({ title, summary }: ScoredDocument, row: string): number {
  const inTitle = hasRow(title, row)
  const inHead = inTitle || hasRow(summary, row)
  return (inTitle ? IN_A_ROW / 2 : 0) + (inHead ? IN_A_ROW / 2 : 0)
}
