import type { SourceState } from '../model/source-state.ts'
import type { Details } from './read-details.ts'
import type { Reading } from './read-pages.ts'

type CarriedOver = Pick<
  SourceState,
  'readUpTo' | 'position' | 'backfill' | 'pendingDetails' | 'lastDetailError'
>

export interface CrawlEnd {
  readonly reading: Reading
  /** Items that were read and could not be stored yet. */
  readonly left: number
  readonly details: Pick<Details, 'pending' | 'error'>
  readonly startedAt: Date
}

/**
 * How far a source was read, as the next crawl must know it. It only moves past what is stored with
 * it: where items are left, what was read is read once more.
 */
export function carriedOver(state: SourceState, end: CrawlEnd): CarriedOver {
  const { reading, left, details, startedAt } = end
  const position = left > 0 ? state.position : reading.position
  const isAllRead = left === 0 && !reading.error && !reading.rest
  const readUpTo = isAllRead ? startedAt.toISOString() : state.readUpTo
  return {
    ...(readUpTo !== undefined && { readUpTo }),
    ...(position && { position }),
    ...(state.backfill && { backfill: state.backfill }),
    ...(details.pending.length > 0 && { pendingDetails: details.pending }),
    ...(details.error && { lastDetailError: details.error }),
  }
}

/** Whether a crawl should follow at once: the feed of changes, or its export, goes on. */
export function isUnfinished({ position, rest, error }: Reading): boolean {
  return !error && position !== undefined && (rest !== undefined || position.rest !== undefined)
}
