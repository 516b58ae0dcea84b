import type { Validators } from '../model/source-state.ts'

/** One request for a document. Everything that leaves this program by HTTP passes here (REL-01). */
export interface FetchRequest {
  readonly url: string
  readonly method?: 'GET' | 'POST'
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Makes the request conditional. */
  readonly validators?: Validators
  /** Ceiling on decoded bytes; HTML pages get less than feeds and APIs. */
  readonly maxBytes?: number
  /** How long the server may take to begin its answer, where it is known to be slow. */
  readonly patienceMs?: number
  /** Statuses that mean: nothing new (`Source.quietStatuses`). */
  readonly quietStatuses?: readonly number[]
  /** An answer of status 200 with nothing in it means the same. */
  readonly mayBeEmpty?: boolean
  /** Stands in an answer of status 400 when the cursor in the address is not known any more. */
  readonly staleCursorCode?: string
  /** `ignore` only with the owner's written reason (REL-04); robots.txt itself is always ignored. */
  readonly robots: 'obey' | 'ignore'
  readonly signal?: AbortSignal
}

export interface FetchedDocument {
  /** Where it was found in the end: base of relative addresses. */
  readonly url: string
  readonly bytes: Uint8Array
  /** As declared: `text/html; charset=utf-8`. Empty when not declared. */
  readonly contentType: string
  /** Of the last response, lower-case names. For cursors and totals that APIs put there. */
  readonly headers: Readonly<Record<string, string>>
}

export interface Redirect {
  readonly status: number
  readonly to: string
}

/** `maxAgeMs` from Cache-Control or Expires, when given (REL-09). */
export type FetchResult =
  | { readonly status: 'stale-cursor' }
  | { readonly status: 'quiet'; readonly maxAgeMs?: number }
  | { readonly status: 'not-modified'; readonly validators: Validators; readonly maxAgeMs?: number }
  | {
      readonly status: 'fetched'
      readonly document: FetchedDocument
      readonly validators: Validators
      readonly redirects: readonly Redirect[]
      readonly maxAgeMs?: number
    }

/**
 * Fetches within all limits (REL-03, 05, 06, 10–13, SEC-01–06), waiting its turn at the host.
 * @throws CrawlError with a kind from the closed list
 */
export type FetchDocument = (request: FetchRequest) => Promise<FetchResult>
