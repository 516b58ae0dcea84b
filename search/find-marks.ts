import {
  type AnalysedWord,
  createWordReader,
  type Meaning,
  pairOf,
} from './analysis/analyse-words.ts'
import { termStem } from './analysis/term-pairs.ts'

/** Where a text has what was searched. `term` tells apart what was found, for choosing a passage. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly term: string
}

/** Finds the terms of a search in texts, in any of their forms. */
export interface MarkFinder {
  /** The words of a text: whole words are where a passage may be cut. */
  wordsOf(text: string): readonly AnalysedWord[]
  /** In order, not overlapping. */
  marksIn(words: readonly AnalysedWord[]): Mark[]
}

/** What is looked for: single words by stem, words in a row by their stems, pairs of the field. */
interface Wanted {
  readonly stems: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
  readonly rows: readonly (readonly string[])[]
}

/** Prepares for the terms of one search: lower-case words, or several in a row. */
export function createMarkFinder(terms: readonly string[]): MarkFinder {
  const reader = createWordReader()
  const wanted = wantedOf(terms.map((term) => reader.read(term)))
  return {
    wordsOf: (text) => reader.read(text),
    marksIn(words) {
      const content = words.filter(({ isStopWord }) => !isStopWord)
      const marks: Mark[] = []
      for (let at = 0; at < content.length; at++) {
        const mark = markAt(content, at, wanted)
        if (mark) marks.push(mark)
      }
      return withoutOverlap(marks)
    },
  }
}

function wantedOf(terms: readonly (readonly AnalysedWord[])[]): Wanted {
  const contents = terms.map((words) => words.filter(({ isStopWord }) => !isStopWord))
  const singles = contents.filter(({ length }) => length === 1).flat()
  return {
    stems: new Set(singles.map((word) => word.stem)),
    pairs: new Set(singles.flatMap(({ pairs }) => pairs)),
    rows: contents
      .filter(({ length }) => length > 1)
      .map((words) => words.map((word) => word.stem)),
  }
}

/** The longest thing that is wanted and begins at a word. */
function markAt(words: readonly AnalysedWord[], at: number, wanted: Wanted): Mark | undefined {
  const word = words[at]
  if (!word) return undefined
  const row = wanted.rows.find((stems) => stems.every((one, i) => words[at + i]?.stem === one))
  const rowEnd = row && words[at + row.length - 1]
  if (rowEnd) return { start: word.start, end: rowEnd.end, term: row.join(' ') }
  const next = words[at + 1]
  const together = next && termOfNeighbours(word, next, wanted)
  if (together) return { start: word.start, end: next.end, term: together }
  const term = termOfWord(word, wanted)
  return term === undefined ? undefined : { start: word.start, end: word.end, term }
}

function termOfNeighbours(
  word: AnalysedWord,
  next: AnalysedWord,
  { pairs, stems }: Wanted,
): string | undefined {
  const glued = next.joined ? termStem(word.form + next.form) : ''
  if (stems.has(glued)) return glued
  if (pairs.size === 0) return undefined
  return pairOf(word.stem, next.stem).find((pair) => pairs.has(pair))
}

function termOfWord(word: Meaning, { stems, pairs }: Wanted): string | undefined {
  if (stems.has(word.stem)) return word.stem
  return word.pairs.find((pair) => pairs.has(pair)) ?? word.parts.find((part) => stems.has(part))
}

function withoutOverlap(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = []
  for (const mark of marks) {
    const last = kept.at(-1)
    if (!last || mark.start >= last.end) kept.push(mark)
    else if (mark.end > last.end) kept[kept.length - 1] = { ...last, end: mark.end }
  }
  return kept
}
