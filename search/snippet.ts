import type { Mark, MarkFinder } from './find-marks.ts'
import type { MarkedText } from './search-page.ts'

/** A passage of a text, as offsets in UTF-16 units, with the marks inside. */
interface Passage {
  readonly start: number
  readonly end: number
  readonly marks: readonly Mark[]
  /** How many different terms it shows. */
  readonly worth: number
}

const LENGTH = 240
/** Of which before the first mark, to show what it is about. */
const LEAD = 60
/** Marks are looked for in this much of a text. */
const READ = 60_000

/** A whole text with the terms of a search marked. */
export function markText(text: string, finder: MarkFinder): MarkedText {
  return piecesOf(text, { start: 0, end: text.length, marks: finder.marksIn(finder.wordsOf(text)) })
}

/**
 * The passage that shows most of what was searched, cut between words: of the first text that shows
 * the most. Without any mark, the beginning of the first text that says something.
 */
export function snippetOf(texts: readonly string[], finder: MarkFinder): MarkedText {
  let best: { text: string; passage: Passage } | undefined
  for (const text of texts) {
    if (text.trim() === '') continue
    const passage = bestPassage(text, finder)
    if (!best || passage.worth > best.passage.worth) best = { text, passage }
  }
  return best ? piecesOf(best.text, best.passage) : []
}

function bestPassage(text: string, finder: MarkFinder): Passage {
  const words = finder.wordsOf(text.slice(0, READ))
  const marks = finder.marksIn(words)
  const first = firstOfRichest(marks)
  const from = Math.max(0, (first?.start ?? 0) - LEAD)
  const start = from === 0 ? 0 : (words.find((word) => word.start >= from)?.start ?? 0)
  const end = endOfPassage(text, words, start)
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end)
  return { start, end, marks: inside, worth: new Set(inside.map(({ term }) => term)).size }
}

/** The mark from which a passage shows the most different terms; the earliest of equals. */
function firstOfRichest(marks: readonly Mark[]): Mark | undefined {
  let best: Mark | undefined
  let bestWorth = 0
  for (const [at, mark] of marks.entries()) {
    const terms = new Set<string>()
    for (let i = at; (marks[i]?.end ?? Number.POSITIVE_INFINITY) <= mark.start + LENGTH - LEAD; i++)
      terms.add(marks[i]?.term ?? '')
    if (terms.size > bestWorth) {
      best = mark
      bestWorth = terms.size
    }
  }
  return best
}

/** After the last whole word that fits; the whole text when it fits. */
function endOfPassage(
  text: string,
  words: readonly { start: number; end: number }[],
  start: number,
): number {
  if (text.length - start <= LENGTH) return text.length
  const last = words.findLast((word) => word.start > start && word.end <= start + LENGTH)
  if (last) return last.end
  // One endless word: cut it, but not through a pair of surrogates.
  const end = start + LENGTH
  return isLowSurrogate(text.charCodeAt(end)) ? end - 1 : end
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

function piecesOf(text: string, passage: Pick<Passage, 'start' | 'end' | 'marks'>): MarkedText {
  const pieces: { text: string; marked: boolean }[] = []
  const add = (piece: string, marked: boolean) => {
    if (piece) pieces.push({ text: piece.replace(/\s+/g, ' '), marked })
  }
  let at = passage.start
  if (at > 0) add('… ', false)
  for (const mark of passage.marks) {
    add(text.slice(at, mark.start), false)
    add(text.slice(mark.start, mark.end), true)
    at = mark.end
  }
  add(text.slice(at, passage.end), false)
  if (passage.end < text.length) add(' …', false)
  return pieces
}
