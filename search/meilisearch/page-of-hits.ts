import type { CompiledQuery } from '../query/compiled-query.ts'
import type { IndexHit, SearchQuery } from '../search-index.ts'
import { type ItemDocument, SCORED_FIELDS } from './documents.ts'
import { type Filter, filterOf, isAnyOf, isNotOf } from './filters.ts'
import type { IndexReader, Question } from './index-reader.ts'
import { type PlacedPart, placedParts, type Scored, scoreDocuments } from './score-documents.ts'

/** As many hits of each kind are fetched to be ranked; other hits follow, newest first. */
const MOST_RANKED = 400

/** The page of hits that was asked for, ranked as the embedded index ranks. */
export async function pageOfHits(
  reader: IndexReader,
  words: Filter,
  query: SearchQuery,
  compiled: CompiledQuery,
): Promise<IndexHit[]> {
  const filter = [...words, ...filterOf(query)]
  const isRanked = query.sort === 'relevance' && compiled.condition !== undefined
  const ranked = isRanked ? await rankedHits(reader, filter, compiled) : []
  const first = query.collapse ? bestOfEach(ranked) : ranked
  const wanted = query.offset + query.limit
  const listed = first.toSorted(inOrder)
  const page = [
    ...listed,
    ...(wanted > listed.length ? await newestHits(reader, filter, query, ranked, wanted) : []),
  ].slice(query.offset, wanted)
  return withOthers(reader, page)
}

type Hit = Scored<ItemDocument>

/** Newest hits, and beside them the newest of the kinds that rank high, so that none is missed. */
async function rankedHits(
  reader: IndexReader,
  filter: Filter,
  compiled: CompiledQuery,
): Promise<Hit[]> {
  const parts = placedParts(compiled)
  const counted = [...new Set(parts.flat().map((part) => part.filter))]
  const kinds = [[], ...rankingHigh(parts, compiled)].map(
    (lines): Question => ({
      filter: [...filter, ...lines],
      limit: MOST_RANKED,
      fields: SCORED_FIELDS,
    }),
  )
  const replies = await reader.ask([
    { filter: [] },
    ...kinds,
    ...counted.map((line) => ({ filter: [line] })),
  ])
  const documents = new Map<string, ItemDocument>()
  for (const reply of replies.slice(1, 1 + kinds.length)) {
    for (const document of reply.documents) documents.set(document.itemId, document)
  }
  const counts = new Map(
    counted.map((line, at) => [line, replies[1 + kinds.length + at]?.total ?? 0]),
  )
  return scoreDocuments([...documents.values()], compiled, parts, counts, replies[0]?.total ?? 0)
}

/** Filters of hits that carry a number asked for, and that say all, or any, of it in their titles. */
function rankingHigh(parts: readonly (readonly PlacedPart[])[], compiled: CompiledQuery): Filter[] {
  const marks = [...compiled.identifiers, ...compiled.tags]
  const titles = parts.flatMap((places) => places.filter(({ place }) => place === 'title'))
  const lines = titles.map((part) => part.filter)
  return [
    ...(marks.length > 0 ? [[isAnyOf('tokens', marks)]] : []),
    ...(lines.length > 0 ? [lines] : []),
    ...(lines.length > 1 ? [[lines.join(' OR ')]] : []),
  ]
}

function inOrder(one: Hit, other: Hit): number {
  return (
    other.rank - one.rank ||
    other.document.seconds - one.document.seconds ||
    (one.document.itemId < other.document.itemId ? -1 : 1)
  )
}

/** Of each development only its best hit: by score, else the newest. */
function bestOfEach(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>()
  for (const hit of hits) {
    const other = best.get(hit.document.cluster)
    const gain = hit.score - (other?.score ?? 0)
    const isNewer = hit.document.seconds > (other?.document.seconds ?? 0)
    if (gain > 0 || (gain === 0 && isNewer)) best.set(hit.document.cluster, hit)
  }
  return [...best.values()]
}

/** Items of clusters are few; of more than this the oldest may be shown twice. */
const MOST_CLUSTERED = 1000

/** The hits after those that were ranked, as far as the page goes. */
async function newestHits(
  reader: IndexReader,
  filter: Filter,
  { collapse = false }: SearchQuery,
  ranked: readonly Hit[],
  wanted: number,
): Promise<Hit[]> {
  const lines = [...filter, ...(ranked.length > 0 ? [isNotOf(ranked.map(idOf))] : [])]
  const { documents } = await reader.askOne({
    filter: lines,
    limit: wanted + (collapse ? MOST_CLUSTERED : 0),
    fields: SCORED_FIELDS,
  })
  const shown = new Set(ranked.map(({ document }) => document.cluster))
  const hits = documents.map((document): Hit => ({ document, score: 0, rank: 0 }))
  if (!collapse) return hits
  return hits.filter(({ document: { cluster } }) => !shown.has(cluster) && shown.add(cluster))
}

function idOf({ document }: Hit): string {
  return document.itemId
}

/** With how many other items report each development. */
async function withOthers(reader: IndexReader, page: readonly Hit[]): Promise<IndexHit[]> {
  const clusters = page.flatMap(({ document }) => (document.isAlone ? [] : [document.cluster]))
  const sizes: Readonly<Record<string, number>> =
    clusters.length === 0 ? {} : await sizesOf(reader, clusters)
  return page.map(({ document, rank }) => ({
    id: document.itemId,
    score: Math.round(rank * 10_000) / 10_000,
    alsoReportedBy: Math.max(0, (sizes[document.cluster] ?? 1) - 1),
  }))
}

async function sizesOf(reader: IndexReader, clusters: readonly string[]) {
  const filter = [isAnyOf('cluster', [...new Set(clusters)])]
  const { counts } = await reader.askOne({ filter, facets: ['cluster'] })
  return counts.cluster ?? {}
}
