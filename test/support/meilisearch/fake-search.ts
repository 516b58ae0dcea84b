import { fakeFilter, filterFeatures, valuesOf } from './fake-filter.ts'
import { fakeMatch } from './fake-matching.ts'
import { type FakeDocument, FakeError, type FakeIndex } from './fake-state.ts'

/** A search as it comes in; what we do not send is not looked at. */
export interface FakeQuery {
  readonly indexUid: string
  readonly q?: string
  readonly filter?: unknown
  readonly facets?: readonly string[]
  readonly sort?: readonly string[]
  readonly limit?: number
  readonly offset?: number
  readonly attributesToRetrieve?: readonly string[]
  readonly federationOptions?: { readonly weight: number }
}

interface Found {
  readonly document: FakeDocument
  readonly score: number
}

/** Answers one search. */
export function fakeSearch(index: FakeIndex, query: FakeQuery): Record<string, unknown> {
  const found = inOrder(findAll(index, query), query)
  return {
    indexUid: query.indexUid,
    ...pageOf(index, found, query, query.attributesToRetrieve),
    ...(query.facets && { facetDistribution: distribution(index, found, query.facets) }),
    query: query.q ?? '',
    processingTimeMs: 0,
  }
}

/** Answers several searches of one index with one list: each document once, at its best score. */
export function fakeFederatedSearch(
  index: FakeIndex,
  queries: readonly FakeQuery[],
  federation: {
    limit?: number
    offset?: number
    facetsByIndex?: Readonly<Record<string, readonly string[]>>
  },
): Record<string, unknown> {
  const [first] = queries
  if (!first || queries.some(({ limit, offset }) => limit !== undefined || offset !== undefined)) {
    throw new FakeError(400, 'invalid_multi_search_query_pagination')
  }
  if (queries.some(({ facets }) => facets)) {
    throw new FakeError(400, 'invalid_multi_search_query_facets')
  }
  const best = new Map<FakeDocument, Found>()
  for (const query of queries) {
    for (const { document, score } of findAll(index, query)) {
      const weighted = score * (query.federationOptions?.weight ?? 1)
      if (weighted > (best.get(document)?.score ?? -1))
        best.set(document, { document, score: weighted })
    }
  }
  const found = inOrder([...best.values()], first)
  const facets = federation.facetsByIndex?.[first.indexUid] ?? []
  return {
    ...pageOf(index, found, federation, first.attributesToRetrieve),
    facetsByIndex: {
      [first.indexUid]: { distribution: distribution(index, found, facets), stats: {} },
    },
    processingTimeMs: 0,
  }
}

function findAll({ documents, settings }: FakeIndex, query: FakeQuery): Found[] {
  const passes = fakeFilter(query.filter, settings)
  const match = fakeMatch(query.q ?? '', settings)
  const attributes = settings.searchableAttributes?.length ?? 1
  for (const sort of query.sort ?? []) {
    if (settings.sortableAttributes?.includes(sort.replace(/:.*/, ''))) continue
    throw new FakeError(400, 'invalid_search_sort')
  }
  return [...documents.values()].filter(passes).flatMap((document): Found[] => {
    const attribute = match(document)
    return attribute === undefined ? [] : [{ document, score: 1 - attribute / (attributes + 1) }]
  })
}

/** By the sort that was asked for, else by score; then newest first, as the last ranking rule says. */
function inOrder(found: readonly Found[], { sort }: FakeQuery): Found[] {
  const seconds = ({ document }: Found) => Number(document.seconds ?? 0)
  const byDate = (a: Found, b: Found) => seconds(b) - seconds(a)
  if (sort && sort.length > 0) return found.toSorted(byDate)
  return found.toSorted((a, b) => b.score - a.score || byDate(a, b))
}

function pageOf(
  { settings }: FakeIndex,
  found: readonly Found[],
  { limit = 20, offset = 0 }: { limit?: number; offset?: number },
  attributes: readonly string[] = ['*'],
): Record<string, unknown> {
  const most = settings.pagination?.maxTotalHits ?? 1000
  const page = found.slice(0, most).slice(offset, offset + limit)
  return {
    hits: page.map(({ document, score }) => ({
      ...shown(document, attributes),
      _rankingScore: score,
      _federation: { weightedRankingScore: score },
    })),
    estimatedTotalHits: Math.min(found.length, most),
    limit,
    offset,
  }
}

function shown(document: FakeDocument, attributes: readonly string[]): FakeDocument {
  const entries = Object.entries(document)
  return Object.fromEntries(
    entries.filter(([name]) => attributes.includes('*') || attributes.includes(name)),
  )
}

function distribution(
  { settings }: FakeIndex,
  found: readonly Found[],
  facets: readonly string[],
): Record<string, Record<string, number>> {
  const most = settings.faceting?.maxValuesPerFacet ?? 100
  return Object.fromEntries(
    facets.map((facet) => {
      if (!filterFeatures(settings, facet)) throw new FakeError(400, 'invalid_search_facets')
      const counts = new Map<string, number>()
      for (const value of found.flatMap(({ document }) => valuesOf(document, facet)).map(String)) {
        counts.set(value, (counts.get(value) ?? 0) + 1)
      }
      const sorted = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, most)
      return [facet, Object.fromEntries(sorted)]
    }),
  )
}
