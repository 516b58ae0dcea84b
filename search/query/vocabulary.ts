import { distance } from 'fastest-levenshtein'
import { createWordOrder } from './word-order.ts'

/** The words that occur, with how many items have them: to read a word that nobody wrote. */
export interface Vocabulary {
  has(form: string): boolean
  /** How many items have had it; after opening, to the last power of two. */
  count(form: string): number
  add(form: string, count: number): void
  /** The known word that was most likely meant; undefined when none is near. */
  nearest(form: string): string | undefined
  /** Known words that end so, in no order. */
  endingWith(end: string): readonly string[]
  /** Known words that begin so, those of most items first. */
  completions(start: string, most: number): readonly string[]
}

const SHORTEST = 4
const WORD = /^\p{L}{4,40}$/u

/** Whether a folded word belongs in a vocabulary: numbers and data do not. */
export function isVocabularyWord(form: string): boolean {
  return form.length >= SHORTEST && WORD.test(form)
}

/**
 * Which counts are worth writing down: those that reach a next power of two. Counts only decide
 * between words that are equally near, and writing each costs as much as indexing the item.
 */
export function notableCounts(
  vocabulary: Vocabulary,
  added: ReadonlyMap<string, number>,
): Map<string, number> {
  const notable = new Map<string, number>()
  for (const [form, count] of added) {
    const before = vocabulary.count(form)
    const after = before + count
    if (Math.clz32(before) !== Math.clz32(after)) notable.set(form, after)
  }
  return notable
}

/** A known word, with which letters it has. */
interface Entry {
  readonly word: string
  readonly letters: number
  count: number
}

/** Makes an empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const entries = new Map<string, Entry>()
  const order = createWordOrder()
  return {
    has: (form) => entries.has(form),
    count: (form) => entries.get(form)?.count ?? 0,
    add(form, count) {
      const entry = entries.get(form)
      if (entry) entry.count += count
      else {
        entries.set(form, { word: form, letters: lettersOf(form), count })
        order.add(form)
      }
    },
    nearest: (form) => nearestOf(form, entries.values()),
    // A scan: it is asked of rare words only, and a second order would slow every start.
    endingWith: (end) => [...entries.keys().filter((word) => word.endsWith(end))],
    completions: (start, most) =>
      order
        .beginningWith(start)
        .map((word) => ({ word, count: entries.get(word)?.count ?? 0 }))
        .sort((a, b) => b.count - a.count)
        .slice(0, most)
        .map(({ word }) => word),
  }
}

function nearestOf(form: string, entries: Iterable<Entry>): string | undefined {
  const most = mostMistakes(form)
  const letters = lettersOf(form)
  let best: string | undefined
  let bestRank = Number.POSITIVE_INFINITY
  for (const entry of entries) {
    if (!mayBeNear(entry, form.length, letters, most)) continue
    const mistakes = mistakesBetween(form, entry.word)
    if (mistakes > most) continue
    const rank = mistakes * 4 + (entry.word[0] === form[0] ? 0 : 2) - commonness(entry.count)
    if (rank >= bestRank) continue
    best = entry.word
    bestRank = rank
  }
  return best
}

/** Cheap, and false for nearly all words: too long, too short, or of other letters. */
function mayBeNear(entry: Entry, length: number, letters: number, most: number): boolean {
  return (
    Math.abs(entry.word.length - length) <= most && bitCount(entry.letters ^ letters) <= 2 * most
  )
}

/** A short word with a mistake is another word; a long one is still itself with two. */
function mostMistakes(form: string): number {
  return form.length < 7 ? 1 : 2
}

/** Two neighbouring letters that changed places are one mistake. */
function mistakesBetween(one: string, other: string): number {
  const steps = distance(one, other)
  return steps === 2 && isSwap(one, other) ? 1 : steps
}

function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let at = 0
  while (one[at] === other[at]) at++
  const swapped = one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2)
  return swapped === other
}

/** Below 1, so that it only decides between words that are equally near. */
function commonness(count: number): number {
  return 1 - 1 / (1 + count)
}

/** Which letters occur, one bit each. */
function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

function bitCount(bits: number): number {
  let rest = bits
  let count = 0
  while (rest !== 0) {
    rest &= rest - 1
    count++
  }
  return count
}
