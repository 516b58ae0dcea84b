import type { Analyser } from '../analysis/analyser.ts'
import { compileQuery } from '../query/compile-query.ts'
import { type KnownWords, prepareCondition } from '../query/prepare-condition.ts'
import type { SearchAnswer, SearchQuery } from '../search-index.ts'
import { collapseHits } from './collapse-hits.ts'
import { countFacets } from './count-facets.ts'
import { deadlineIn } from './deadline.ts'
import type { EmbeddedFile } from './embedded-file.ts'
import { evaluateCondition } from './evaluate-condition.ts'
import { rankHits } from './rank-hits.ts'
import { scoreHits } from './score-hits.ts'
import { selectHits } from './select-hits.ts'

/** What a search may take; a worse one answers with what it has by then. */
const BUDGET_MS = 500

/** Answers a query from one index file. */
export function searchFile(
  file: EmbeddedFile,
  query: SearchQuery,
  analyser: Analyser,
  now: () => number = () => performance.now(),
): SearchAnswer {
  const { expand = true, collapse = false } = query
  const deadline = deadlineIn(BUDGET_MS, now)
  const typed = compileQuery(query.text, analyser, expand)
  const compiled = prepareCondition(typed, wordsOfFile(file), analyser)
  const candidates = evaluateCondition(file, compiled.condition, deadline)
  const selection = selectHits(file.columns, candidates, query)
  const isScored = query.sort === 'relevance' && compiled.condition !== undefined
  const scores = isScored ? scoreHits(file, compiled, candidates.length, deadline) : undefined
  const { hits } = selection
  const shown = collapse ? collapseHits(file.columns, hits, scores) : hits
  return {
    engine: 'embedded',
    total: shown.length,
    hits: rankHits(file.columns, shown, scores, query),
    facets: countFacets(file.columns, selection, collapse),
    terms: compiled.terms,
    understood: compiled.understood,
    ...(compiled.corrections.length > 0 && { corrections: compiled.corrections }),
    ...(!deadline.wasMet && { incomplete: true }),
  }
}

function wordsOfFile({ vocabulary, lookups }: EmbeddedFile): KnownWords {
  return {
    vocabulary,
    hasToken: (token) => lookups.matchesAny({ table: 'tokens', expression: `"${token}"` }),
    readsPrefixes: false,
  }
}
