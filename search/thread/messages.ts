import type { EmbeddedIndexOptions } from '../open-embedded-index.ts'
import type { SearchFailure } from '../search-errors.ts'
import type { IndexBatch, SearchIndex } from '../search-index.ts'

/** What the thread is started with. */
export type ThreadOptions = EmbeddedIndexOptions

/** The calls of an index that are a question and an answer. */
export type IndexCall =
  | 'position'
  | 'apply'
  | 'search'
  | 'searchFacet'
  | 'suggest'
  | 'count'
  | 'close'

/** To the thread. */
export type Request =
  | {
      readonly id: number
      readonly call: IndexCall
      readonly given: readonly unknown[]
      readonly until: number
    }
  | { readonly id: number; readonly call: 'itemIds' | 'rebuild' }
  /** The next batch of a rebuild that asked for it; absent when there are no more. */
  | {
      readonly id: number
      readonly call: 'batch'
      readonly batch?: IndexBatch
      readonly failure?: string
    }

/** From the thread. */
export type Reply =
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'failed'
      readonly id: number
      readonly error: unknown
      readonly failure?: SearchFailure
    }
  /** A rebuild is ready for its next batch. */
  | { readonly kind: 'wants'; readonly id: number }

/** An answer of one of the calls. */
export type AnswerOf<Call extends IndexCall> = Awaited<ReturnType<SearchIndex[Call]>>
