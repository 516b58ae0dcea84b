import { FACETS, type FacetName, type SearchAnswer, type SearchQuery } from '../search-index.ts'
import { type ItemDocument, withBackslashes } from './documents.ts'
import { activeFacets, type Filter, filterOf } from './filters.ts'
import type { IndexReader, Question, Reply } from './index-reader.ts'

type Counted = Pick<SearchAnswer, 'total' | 'facets'>

/** The total, and each facet counted without its own filter, in one request. */
export async function countHits(
  reader: IndexReader,
  words: Filter,
  query: SearchQuery,
): Promise<Counted> {
  const active = activeFacets(query)
  const sets: readonly (readonly FacetName[])[] = [FACETS, ...active.map((name) => [name])]
  const filters = [undefined, ...active].map((without) => [...words, ...filterOf(query, without)])
  const questions = sets.flatMap((facets, at) =>
    query.collapse
      ? collapsedQuestions(filters[at] ?? [], facets)
      : [{ filter: filters[at] ?? [], facets }],
  )
  const replies = await reader.ask(questions)
  const counted = sets.map((facets, at) =>
    query.collapse
      ? countDevelopments(facets, replies[2 * at], replies[2 * at + 1])
      : countItems(facets, replies[at]),
  )
  const facets = Object.assign({}, ...counted.map((one) => one.facets)) as SearchAnswer['facets']
  return { total: counted[0]?.total ?? 0, facets }
}

function countItems(facets: readonly FacetName[], reply: Reply | undefined): Counted {
  const counts = facets.map((name) => [name, hitCounts(reply?.counts[name])])
  return { total: reply?.total ?? 0, facets: Object.fromEntries(counts) }
}

/** Values without hits are left out. */
function hitCounts(counts: Readonly<Record<string, number>> = {}): Record<string, number> {
  const hits = Object.entries(counts).filter(([, count]) => count > 0)
  return Object.fromEntries(hits.map(([value, count]) => [withBackslashes(value), count]))
}

/** Items of clusters are few, and fetched; beyond this many the oldest are not counted. */
const MOST_CLUSTERED = 2000

/** What stands alone is counted by the server; what does not is counted here, once a development. */
function collapsedQuestions(filter: Filter, facets: readonly FacetName[]): Question[] {
  return [
    { filter: [...filter, 'isAlone = true'], facets },
    {
      filter: [...filter, 'isAlone = false'],
      limit: MOST_CLUSTERED,
      fields: ['cluster', ...facets],
    },
  ]
}

function countDevelopments(
  facets: readonly FacetName[],
  alone: Reply | undefined,
  clustered: Reply | undefined,
): Counted {
  const items = countItems(facets, alone)
  const documents = clustered?.documents ?? []
  const counts = facets.map((name): [FacetName, Record<string, number>] => [
    name,
    withClusters(items.facets[name], documents, name),
  ])
  return {
    total: items.total + new Set(documents.map(({ cluster }) => cluster)).size,
    facets: Object.fromEntries(counts) as SearchAnswer['facets'],
  }
}

function withClusters(
  alone: Readonly<Record<string, number>>,
  documents: readonly ItemDocument[],
  name: FacetName,
): Record<string, number> {
  const clusters = new Map<string, Set<string>>()
  for (const document of documents) {
    for (const value of document[name].map(withBackslashes)) {
      const known = clusters.get(value)
      if (known) known.add(document.cluster)
      else clusters.set(value, new Set([document.cluster]))
    }
  }
  const counts = new Map(Object.entries(alone))
  for (const [value, those] of clusters) counts.set(value, (counts.get(value) ?? 0) + those.size)
  return Object.fromEntries(counts)
}
