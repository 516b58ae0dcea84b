import type { Analyser } from '../analysis/analyser.ts'
import { compileQuery } from '../query/compile-query.ts'
import type { CompiledQuery } from '../query/compiled-query.ts'
import type { SearchAnswer, SearchQuery } from '../search-index.ts'
import { correctQuery } from './correct-query.ts'
import type { EmbeddedFile } from './embedded-file.ts'
import { findDocids, scoreDocids } from './find-docids.ts'
import { anywhere, inTitle, matchExpression, scored } from './match-expression.ts'
import { type Ranks, rankHits } from './rank-hits.ts'
import { selectHits } from './select-hits.ts'

/** Scoring costs time for each match; with more than this, titles and dates decide. */
const MOST_SCORED = 4_000

/** Answers a query from one index file. */
export function searchFile(
  file: EmbeddedFile,
  query: SearchQuery,
  analyser: Analyser,
): SearchAnswer {
  const typed = compileQuery(query.text, analyser)
  const { compiled, corrections } = correctQuery(typed, file, analyser)
  const candidates = candidatesOf(file, compiled)
  const { docids, facets } = selectHits(file.columns, candidates, query)
  const ranks = query.sort === 'date' ? {} : ranksOf(file, compiled, candidates.length)
  return {
    engine: 'embedded',
    total: docids.length,
    hits: rankHits(file.columns, docids, ranks, query),
    facets,
    terms: compiled.terms,
    ...(corrections.length > 0 && { corrections }),
  }
}

/** All items that answer the words of a query, before filters. */
function candidatesOf(file: EmbeddedFile, compiled: CompiledQuery): Int32Array {
  if (compiled.unanswerable) return new Int32Array()
  const { wanted, unwanted } = matchExpression(compiled.requirements, anywhere)
  if (wanted) return findDocids(file.database, unwanted ? `(${wanted}) NOT (${unwanted})` : wanted)
  const excluded = new Set(unwanted ? findDocids(file.database, unwanted) : [])
  const all = file.columns.itemIds.keys().filter((docid) => {
    return file.columns.itemIds[docid] !== undefined && !excluded.has(docid)
  })
  return Int32Array.from(all)
}

function ranksOf(file: EmbeddedFile, compiled: CompiledQuery, count: number): Ranks {
  const wanted = compiled.requirements.filter(({ negated }) => !negated)
  if (wanted.length === 0) return {}
  const { database } = file
  const first = new Set(findTokens(file, compiled.identifiers))
  const tagged = new Set(findTokens(file, compiled.tags))
  if (count > MOST_SCORED) {
    const titled = findDocids(database, matchExpression(wanted, inTitle).wanted ?? '')
    const scores = new Map([...tagged].map((docid): [number, number] => [docid, TAGGED]))
    for (const docid of titled) scores.set(docid, (scores.get(docid) ?? 0) + 1)
    return { first, scores }
  }
  const scores = scoreDocids(database, matchExpression(wanted, scored).wanted ?? '')
  for (const docid of tagged) scores.set(docid, (scores.get(docid) ?? 0) * (1 + TAGGED))
  return { first, scores: favourRecent(file, scores) }
}

/** What an item gains that the tagger says is about what was searched. */
const TAGGED = 0.75

function findTokens(file: EmbeddedFile, tokens: readonly string[]): Int32Array {
  if (tokens.length === 0) return new Int32Array()
  return findDocids(file.database, tokens.map((token) => `tx : "${token}"`).join(' OR '))
}

const YEAR_SECONDS = 365 * 86_400
/** What a new item gains over a very old one that matches as well. */
const RECENCY = 0.25

/** News fades: measured from the newest match, so that the same index gives the same order. */
function favourRecent(file: EmbeddedFile, scores: Map<number, number>): Map<number, number> {
  const seconds = file.columns.seconds.values()
  let newest = Number.NEGATIVE_INFINITY
  for (const docid of scores.keys()) newest = Math.max(newest, seconds[docid] ?? 0)
  for (const [docid, score] of scores) {
    const years = (newest - (seconds[docid] ?? 0)) / YEAR_SECONDS
    scores.set(docid, score * (1 + RECENCY / (1 + years)))
  }
  return scores
}
