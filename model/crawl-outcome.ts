import type { FailureKind } from './errors.ts'

/** How one crawl of one source ended. Exactly one per source and crawl. */
export type CrawlOutcome =
  | ({ readonly outcome: 'crawled' } & CrawlCounts)
  | { readonly outcome: 'not-modified' }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'failed'; readonly error: { kind: FailureKind; message: string } }

export interface CrawlCounts {
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly rejected: number
}

/** ok · degraded (failing) · broken (failing for long) · gone (410) · suspect (silently wrong) · new. */
export type Health = 'ok' | 'degraded' | 'broken' | 'gone' | 'suspect' | 'new'
