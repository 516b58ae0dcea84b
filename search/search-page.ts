import type { Item } from '../model/item.ts'
import type { HitReason } from './explain-hit.ts'
import type { SearchAnswer } from './search-index.ts'

/** Text cut in pieces, some of which the query asked for. Escaping is the reader's work. */
export type MarkedText = readonly { readonly text: string; readonly marked: boolean }[]

export interface SearchHit {
  readonly item: Item
  readonly score: number
  readonly title: MarkedText
  /** The best passage of summary or text, whole words. */
  readonly snippet: MarkedText
  /** Other items about the same development. */
  readonly alsoReportedBy: number
  readonly why: readonly HitReason[]
}

/** One page of results: ids from the index, records from the store. */
export interface SearchPage extends Omit<SearchAnswer, 'hits'> {
  readonly hits: readonly SearchHit[]
  readonly tookMs: number
}
