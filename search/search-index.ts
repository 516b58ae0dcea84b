import type { Item } from '../model/item.ts'
import type { UnderstoodPart } from './understood.ts'

/** Fields that are counted and can be narrowed. `month` is YYYY-MM: a histogram over time. */
export const FACETS = [
  'domain',
  'regulation',
  'theme',
  'level',
  'publisher',
  'source',
  'type',
  'language',
  'month',
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
  /** False: words exactly as typed; no other forms, names or languages, and nothing corrected. */
  readonly expand?: boolean
  /** True: a development once, by its best hit, however many items report it. */
  readonly collapse?: boolean
}

export interface IndexHit {
  readonly id: string
  readonly score: number
  /** Other items about the same development, whether or not they answer the query. */
  readonly alsoReportedBy: number
}

export interface SearchAnswer {
  readonly engine: 'embedded' | 'meilisearch'
  /** Items; with `collapse`, developments: items of one cluster count once. */
  readonly total: number
  readonly hits: readonly IndexHit[]
  /**
   * Each facet counted under all filters but its own: the total one would get by choosing the value
   * (with `collapse`, developments that have a hit with it). Values without hits are left out.
   */
  readonly facets: Readonly<Record<FacetName, Readonly<Record<string, number>>>>
  /** Words to mark in titles and snippets, as they may stand in the text, lower case. */
  readonly terms: readonly string[]
  /** How each part of the query was read, in the order typed. */
  readonly understood: readonly UnderstoodPart[]
  /** Words that no item has, and the words that were searched instead. Absent when there are none. */
  readonly corrections?: readonly { readonly from: string; readonly to: string }[]
  /** True when the search took too long and stopped with what it had: more items may answer. */
  readonly incomplete?: boolean
  /** True while the embedded index stands in for a Meilisearch that does not answer (REL-45). */
  readonly degraded?: boolean
}

export interface FacetValue {
  readonly value: string
  readonly count: number
}

/** What somebody who begins to type may mean. The titles of items are the store's. */
export type IndexSuggestion =
  | { readonly kind: 'title'; readonly itemId: string }
  | { readonly kind: 'regulation'; readonly id: string; readonly text: string }
  | { readonly kind: 'publisher'; readonly text: string }

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
  /**
   * The values of one facet that have a word beginning with each word of `text` (all values when it
   * is empty), counted as `search` counts them; most first, at most 100.
   */
  searchFacet(name: FacetName, text: string, query: SearchQuery): Promise<readonly FacetValue[]>
  /** Regulations, publishers and titles with words that begin as typed; a few of each. */
  suggest(prefix: string): Promise<readonly IndexSuggestion[]>
  count(): Promise<number>
  /** The ids of all items it holds, for comparing with the store (REL-46). */
  itemIds(): AsyncIterable<string>
  /** Builds beside and swaps in; the old one answers meanwhile. Returns the number of items. */
  rebuild(batches: AsyncIterable<IndexBatch>): Promise<number>
  close(): Promise<void>
}
