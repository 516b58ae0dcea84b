import { distance } from 'fastest-levenshtein'
import type { Settings } from 'meilisearch'
import { valuesOf } from './fake-filter.ts'
import type { FakeDocument } from './fake-state.ts'

interface Term {
  readonly words: readonly string[]
  readonly isPhrase: boolean
  readonly isExclusion: boolean
  readonly isLast: boolean
}

/** The server reads no more words of a query. */
const MOST_TERMS = 10

/**
 * Which attribute of a document answers a query best: 0 for the first, undefined for none. All words
 * must be found; the last may be a beginning, words without quotes may have typing mistakes.
 */
export function fakeMatch(
  q: string,
  settings: Settings,
): (document: FakeDocument) => number | undefined {
  const terms = termsOf(q)
  const attributes = settings.searchableAttributes ?? []
  return (document) => {
    let worst = 0
    for (const term of terms) {
      const at = attributes.findIndex((name) => isFound(term, document, name, settings))
      if (term.isExclusion ? at >= 0 : at < 0) return undefined
      if (!term.isExclusion) worst = Math.max(worst, at)
    }
    return worst
  }
}

function termsOf(q: string): Term[] {
  const matches = [...q.matchAll(/(-?)"([^"]*)"?|(-?)([^\s"]+)/g)].slice(0, MOST_TERMS)
  const terms = matches.map(([, phraseMinus, phrase, wordMinus, word], i): Term => {
    return {
      words: wordsOf(phrase ?? word ?? ''),
      isPhrase: phrase !== undefined,
      isExclusion: phraseMinus === '-' || wordMinus === '-',
      isLast: i === matches.length - 1,
    }
  })
  return terms.filter(({ words }) => words.length > 0)
}

function isFound(
  term: Term,
  document: FakeDocument,
  attribute: string,
  settings: Settings,
): boolean {
  return valuesOf(document, attribute).some((value) => {
    const words = wordsOf(String(value))
    if (term.isPhrase || term.isExclusion) return hasRow(words, term.words)
    return term.words.every((word) =>
      words.some(
        (one) =>
          (term.isLast ? one.startsWith(word) : one === word) ||
          isNear(one, word, attribute, settings),
      ),
    )
  })
}

function hasRow(words: readonly string[], row: readonly string[]): boolean {
  return words.some((_, at) => row.every((word, i) => words[at + i] === word))
}

function isNear(one: string, word: string, attribute: string, settings: Settings): boolean {
  const { minWordSizeForTypos, disableOnAttributes, disableOnNumbers } =
    settings.typoTolerance ?? {}
  if (disableOnAttributes?.includes(attribute)) return false
  if (disableOnNumbers && /\d/.test(word)) return false
  const steps = distance(one, word)
  if (word.length >= (minWordSizeForTypos?.twoTypos ?? 9)) return steps <= 2
  return word.length >= (minWordSizeForTypos?.oneTypo ?? 5) && steps <= 1
}

function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return folded.match(/[\p{L}\p{N}]+/gu) ?? []
}
