import type { Item } from '../model/item.ts'

/** Fields that are counted and can be narrowed. */
export const FACETS = [
  'domain',
  'regulation',
  'theme',
  'level',
  'source',
  'type',
  'language',
] as const
export type FacetName = (typeof FACETS)[number]

/** Values of one facet are alternatives; facets narrow each other. */
export type SearchFilter = Readonly<Partial<Record<FacetName, readonly string[]>>>

export interface SearchQuery {
  /** As typed. Empty: everything. */
  readonly text: string
  readonly filter: SearchFilter
  /** Published on or after / on or before, YYYY-MM-DD (Amsterdam days). */
  readonly from?: string
  readonly until?: string
  readonly sort: 'relevance' | 'date'
  readonly limit: number
  readonly offset: number
}

export interface SearchAnswer {
  readonly engine: 'embedded' | 'meilisearch'
  readonly total: number
  readonly hits: readonly { readonly id: string; readonly score: number }[]
  /** Each facet counted under all filters but its own. Values without hits are left out. */
  readonly facets: Readonly<Record<FacetName, Readonly<Record<string, number>>>>
  /** Words to mark in titles and snippets, as they may stand in the text, lower case. */
  readonly terms: readonly string[]
  /** Words that no item has, and the words that were searched instead. Absent when there are none. */
  readonly corrections?: readonly { readonly from: string; readonly to: string }[]
  /** True while the embedded index stands in for a Meilisearch that does not answer (REL-45). */
  readonly degraded?: boolean
}

/** One batch of the change log. */
export interface IndexBatch {
  readonly put: readonly Item[]
  readonly remove: readonly string[]
  /** Position in the change log that this batch brings the index to. */
  readonly position: number
}

/**
 * A disposable index over the store (REL-45). It gives ids, counts and words to mark; the records
 * are the store's. Two implementations: embedded (FTS5) and Meilisearch.
 */
export interface SearchIndex {
  readonly engine: SearchAnswer['engine']
  /** The position of the last batch applied; 0 for an index that is new. Lives with the index. */
  position(): Promise<number>
  apply(batch: IndexBatch): Promise<void>
  search(query: SearchQuery): Promise<SearchAnswer>
  count(): Promise<number>
  /** The ids of all items it holds, for comparing with the store (REL-46). */
  itemIds(): AsyncIterable<string>
  /** Builds beside and swaps in; the old one answers meanwhile. Returns the number of items. */
  rebuild(batches: AsyncIterable<IndexBatch>): Promise<number>
  close(): Promise<void>
}
