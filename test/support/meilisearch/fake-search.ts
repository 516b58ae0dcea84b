import { distance } from 'fastest-levenshtein'
import { fakeFilter, filterFeatures, valuesOf } from './fake-filter.ts'
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
}

/** Answers one search. It knows no relevance: we ask for none, and an order only by sorting. */
export function fakeSearch(index: FakeIndex, query: FakeQuery): Record<string, unknown> {
  if (query.q) throw new FakeError(400, 'not_modelled', 'the stand-in searches no text')
  const found = sorted(index, query)
  return {
    indexUid: query.indexUid,
    ...pageOf(index, found, query),
    ...(query.facets && { facetDistribution: distribution(index, found, query.facets) }),
    query: query.q ?? '',
    processingTimeMs: 0,
  }
}

function sorted({ documents, settings }: FakeIndex, query: FakeQuery): FakeDocument[] {
  const passes = fakeFilter(query.filter, settings)
  const sorts = (query.sort ?? []).map((sort) => {
    const [attribute = '', order] = sort.split(':')
    if (!settings.sortableAttributes?.includes(attribute)) {
      throw new FakeError(400, 'invalid_search_sort')
    }
    const sign = order === 'desc' ? -1 : 1
    return (one: FakeDocument, other: FakeDocument) =>
      sign * compared(one[attribute], other[attribute])
  })
  return [...documents.values()]
    .filter(passes)
    .sort((one, other) => sorts.reduce((order, sort) => order || sort(one, other), 0))
}

function compared(one: unknown, other: unknown): number {
  if (one === other) return 0
  return (one as string | number) < (other as string | number) ? -1 : 1
}

function pageOf(
  { settings }: FakeIndex,
  found: readonly FakeDocument[],
  { limit = 20, offset = 0, attributesToRetrieve }: FakeQuery,
): Record<string, unknown> {
  const most = settings.pagination?.maxTotalHits ?? 1000
  const page = found.slice(0, most).slice(offset, offset + limit)
  return {
    hits: page.map((document) =>
      shown(document, attributesToRetrieve, settings.displayedAttributes),
    ),
    estimatedTotalHits: Math.min(found.length, most),
    limit,
    offset,
  }
}

/** What is asked for, as far as it may be shown. */
function shown(
  document: FakeDocument,
  wanted: readonly string[] = ['*'],
  displayed: readonly string[] | null = ['*'],
): FakeDocument {
  const isIn = (names: readonly string[], name: string) =>
    names.includes('*') || names.includes(name)
  const entries = Object.entries(document)
  return Object.fromEntries(
    entries.filter(([name]) => isIn(wanted, name) && isIn(displayed ?? ['*'], name)),
  )
}

function distribution(
  { settings }: FakeIndex,
  found: readonly FakeDocument[],
  facets: readonly string[],
): Record<string, Record<string, number>> {
  const most = settings.faceting?.maxValuesPerFacet ?? 100
  return Object.fromEntries(
    facets.map((facet) => {
      if (!filterFeatures(settings, facet)) throw new FakeError(400, 'invalid_search_facets')
      return [facet, Object.fromEntries(countsOf(found, facet).slice(0, most))]
    }),
  )
}

function countsOf(documents: readonly FakeDocument[], facet: string): [string, number][] {
  const counts = new Map<string, number>()
  for (const value of documents.flatMap((one) => valuesOf(one, facet)).map(String)) {
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])
}

/** The server gives no more of one facet. */
const MOST_FACET_HITS = 100

/** Values that begin as the query does, or nearly so. */
export function fakeFacetSearch(
  { documents, settings }: FakeIndex,
  { facetName, facetQuery = '' }: { facetName: string; facetQuery?: string },
): Record<string, unknown> {
  if (!filterFeatures(settings, facetName)?.facetSearch) {
    throw new FakeError(400, 'invalid_facet_search_facet_name')
  }
  const { oneTypo, twoTypos } = settings.typoTolerance?.minWordSizeForTypos ?? {}
  const mistakes = [oneTypo ?? 5, twoTypos ?? 9].filter((size) => facetQuery.length >= size)
  const facetHits = countsOf([...documents.values()], facetName)
    .filter(([value]) => beginsNearly(value, facetQuery, mistakes.length))
    .slice(0, MOST_FACET_HITS)
    .map(([value, count]) => ({ value, count }))
  return { facetHits, facetQuery, processingTimeMs: 0 }
}

function beginsNearly(value: string, start: string, most: number): boolean {
  if (value.startsWith(start)) return true
  return [-2, -1, 0, 1, 2].some(
    (more) => distance(value.slice(0, start.length + more), start) <= most,
  )
}
