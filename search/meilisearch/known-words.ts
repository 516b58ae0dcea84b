import type { Condition, PrefixAtom, TokenAtom } from '../query/compiled-query.ts'
import { compoundCuts, partsBeside } from '../query/learned-compounds.ts'
import type { KnownWords } from '../query/prepare-condition.ts'
import { createVocabulary, isVocabularyWord } from '../query/vocabulary.ts'
import { backwards } from './documents.ts'
import { isOne } from './filters.ts'
import type { IndexReader } from './index-reader.ts'

/** More words than this are taken as they are: looking around each costs two requests. */
const MOST_WORDS = 6
const MOST_PARTS = 200

/**
 * Asks the server what it knows of the words of a query: which ones it has, which words begin and
 * end as they do, which are near, and what those it has not may be made of.
 */
export async function knownWordsOf(
  reader: IndexReader,
  condition: Condition | undefined,
): Promise<KnownWords> {
  const { typed, prefixes } = wordsIn(condition)
  const forms = distinct(typed.map(({ form = '' }) => form)).filter(isVocabularyWord)
  const vocabulary = createVocabulary()
  const learn = (word: string, count: number) => {
    if (count > 0 && isVocabularyWord(word) && !vocabulary.has(word)) vocabulary.add(word, count)
  }
  const learnCounts = async (words: readonly string[]) => {
    const counts = await reader.counts(words.map((word) => [isOne('forms', word)]))
    for (const [at, word] of words.entries()) learn(word, counts[at] ?? 0)
  }
  const tokens = distinct(typed.map(({ token }) => token))
  const [tokenCounts] = await Promise.all([
    reader.counts(tokens.map((token) => [isOne('tokens', token)])),
    learnCounts(forms),
  ])
  const asked = forms.slice(0, MOST_WORDS)
  const starts = distinct(prefixes.map(({ start }) => start)).slice(0, MOST_WORDS)
  const around = await Promise.all([
    ...[...asked, ...starts].map((text) => reader.facetValues('forms', text)),
    ...asked.map((form) => reader.facetValues('backwards', backwards(form))),
  ])
  const words = around.flatMap((values, at) =>
    values.map(({ value, count }) => ({
      word: at < asked.length + starts.length ? value : backwards(value),
      count,
    })),
  )
  for (const { word, count } of words) learn(word, count)
  const parts = asked.flatMap((form) => [
    ...(vocabulary.has(form) ? [] : compoundCuts(form)),
    ...partsBeside(
      form,
      words.map(({ word }) => word),
    ),
  ])
  await learnCounts(
    distinct(parts)
      .filter((part) => !vocabulary.has(part))
      .slice(0, MOST_PARTS),
  )
  const known = new Set(tokens.filter((_, at) => (tokenCounts[at] ?? 0) > 0))
  return { vocabulary, hasToken: (token) => known.has(token), readsPrefixes: true }
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)]
}

/** Words that may be mistyped, and beginnings of words; not those that are excluded. */
function wordsIn(condition: Condition | undefined): {
  typed: TokenAtom[]
  prefixes: PrefixAtom[]
} {
  const typed: TokenAtom[] = []
  const prefixes: PrefixAtom[] = []
  const visit = (one: Condition): void => {
    if (one.kind === 'all' || one.kind === 'any') one.of.forEach(visit)
    else if (one.kind === 'token' && one.correctable && one.form !== undefined) typed.push(one)
    else if (one.kind === 'prefix') prefixes.push(one)
  }
  if (condition) visit(condition)
  return { typed, prefixes }
}
