import type { Analyser } from '../analysis/analyser.ts'
import { compileQuery } from '../query/compile-query.ts'
import type { CompiledQuery, Condition } from '../query/compiled-query.ts'
import { prepareCondition } from '../query/prepare-condition.ts'
import type { FacetName, SearchAnswer, SearchQuery } from '../search-index.ts'
import { countHits } from './count-hits.ts'
import { conditionFilter, type FacetValues } from './filters.ts'
import { type IndexReader, readIndex } from './index-reader.ts'
import { knownWordsOf } from './known-words.ts'
import { pageOfHits } from './page-of-hits.ts'
import type { Server } from './server.ts'

/** Answers a query from a Meilisearch server. */
export async function searchServer(
  server: Server,
  uid: string,
  query: SearchQuery,
  analyser: Analyser,
): Promise<SearchAnswer> {
  const reader = readIndex(server, uid)
  const typed = compileQuery(query.text, analyser, query.expand)
  const known = await knownWordsOf(reader, typed.condition)
  const compiled = prepareCondition(typed, known, analyser)
  const words = conditionFilter(compiled.condition, await facetValuesFor(reader, compiled))
  const [{ total, facets }, hits] = await Promise.all([
    countHits(reader, words, query),
    query.limit > 0 ? pageOfHits(reader, words, query, compiled) : [],
  ])
  return {
    engine: 'meilisearch',
    total,
    hits,
    facets,
    terms: compiled.terms,
    understood: compiled.understood,
    ...(compiled.corrections.length > 0 && { corrections: compiled.corrections }),
  }
}

/** The values of facets that a query names, to find those that are meant. */
async function facetValuesFor(
  reader: IndexReader,
  { condition }: CompiledQuery,
): Promise<FacetValues> {
  const names = [...new Set(condition ? facetsNamed(condition) : [])]
  if (names.length === 0) return {}
  const { counts } = await reader.askOne({ filter: [], facets: names })
  return Object.fromEntries(names.map((name) => [name, Object.keys(counts[name] ?? {})]))
}

function facetsNamed(condition: Condition): FacetName[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(facetsNamed)
  if (condition.kind === 'not') return facetsNamed(condition.of)
  return condition.kind === 'facet' ? [condition.name] : []
}
