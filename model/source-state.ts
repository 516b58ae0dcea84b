import type { Alarm, Sign } from './alarm.ts'
import type { CrawlOutcome, Health } from './crawl-outcome.ts'
import type { FailureKind } from './errors.ts'

/** What a server gave us to recognise its document by, kept byte for byte (REL-07). */
export interface Validators {
  readonly etag?: string
  readonly lastModified?: string
}

/** A chain of permanent redirects that was seen, and since when (REL-11). */
export interface RedirectSighting {
  readonly chain: readonly string[]
  readonly firstSeenAt: string
  readonly count: number
}

/** Where reading goes on: a request, and which page of the source it brings (0 for the first). */
export interface PagePosition {
  readonly request: {
    readonly url: string
    readonly method?: 'GET' | 'POST'
    readonly body?: string
  }
  readonly page: number
}

/** How far an export and the feed of its changes were read (`Source.changes`). */
export interface ChangesPosition {
  /** From here changes are read, once the export has been. */
  readonly cursor?: string
  /** Pages of the export that are left. */
  readonly rest?: PagePosition
}

/** A back-fill that is under way: it goes on here, also after it was killed. */
export interface Backfill {
  /** The first Amsterdam day that is wanted. */
  readonly since: string
  /** What is left; absent before the first page. */
  readonly rest?: PagePosition
}

/** Days from one day with news to the next: the middle, the long ones, and how many long ones were seen. */
export interface Rhythm {
  readonly medianDays: number
  readonly p90Days: number
  readonly longCount: number
}

/** What a source is like when all is well, and what has been odd in its last polls. */
export interface Watch {
  /** Items found in the last ten polls that gave some and were not odd, newest last. */
  readonly counts: readonly number[]
  /** Odd things, seen in this many polls in a row, first at that instant. */
  readonly signs: Readonly<
    Partial<Record<Sign, { readonly count: number; readonly since: string }>>
  >
  /** When the newest item was published, or came in later than that. */
  readonly newestAt?: string
  /** Days between items, holidays left out. */
  readonly rhythm?: Rhythm
}

/** What a source says it has beside what we hold of it. */
export interface Completeness {
  /** What it said, once a day, oldest first. */
  readonly totals: readonly { readonly at: string; readonly total: number }[]
  /** What is compared; both absent while there is nothing to compare. */
  readonly stated?: number
  readonly held?: number
  /** First day of what is compared, YYYY-MM-DD; absent: all there is. */
  readonly since?: string
}

/** All that is remembered of a source between two crawls. Instants are ISO strings in UTC. */
export interface SourceState {
  readonly sourceId: string
  /** Changes when address, parser or selectors change: validators and hash are then void. */
  readonly definitionHash: string
  /** Where the source moved for good; the definition keeps the old address for undo. */
  readonly adoptedUrl?: string
  readonly redirect?: RedirectSighting
  /** A person took the move to this address back: it is followed, and never taken over again. */
  readonly refusedUrl?: string
  readonly validators: Validators
  /** The address the validators and the hash belong to; another address gets an unconditional request. */
  readonly validatorsUrl?: string
  readonly bodyHash?: string
  readonly lastFullFetchAt?: string
  readonly nextDueAt: string
  readonly lastAttemptAt?: string
  readonly lastSuccessAt?: string
  readonly lastOutcome?: CrawlOutcome['outcome']
  readonly lastError?: { kind: FailureKind; message: string }
  readonly failureCount: number
  readonly failingSince?: string
  readonly goneCount: number
  readonly goneSince?: string
  readonly health: Health
  readonly healthReason?: string
  /** Items found in the last document that was read. */
  readonly lastItemCount?: number
  /** Items of that document that could not be kept (REL-26). */
  readonly lastRejectedCount?: number
  /** Crawls with added items move this; silence is measured from here. */
  readonly lastNewItemAt?: string
  /** When the last crawl began that read and stored all there was. */
  readonly readUpTo?: string
  readonly position?: ChangesPosition
  readonly backfill?: Backfill
  /** Items whose page has yet to be read, oldest first (`Source.detail`). */
  readonly pendingDetails?: readonly string[]
  /** Why the last page of an item that failed could not be read; its item is kept all the same. */
  readonly lastDetailError?: { readonly kind: FailureKind; readonly message: string }
  /** So many new items came at once that they are kept out of digests for now (REL-28). */
  readonly flood?: {
    readonly at: string
    readonly count: number
    /** Later polls that still listed them. */
    readonly agreed: number
  }
  readonly watch?: Watch
  readonly completeness?: Completeness
  /** Whether it listens to the question for recent items, as far as that was in doubt. */
  readonly question?: { readonly probedAt: string; readonly isIgnored: boolean }
  readonly alarm?: Alarm
}
