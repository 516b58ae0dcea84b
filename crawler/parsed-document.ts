import type { FailureKind } from '../model/errors.ts'
import type { RawItem } from '../model/item.ts'
import type { Source } from '../model/source.ts'

/** What goes to the parse worker: plain values only. */
export interface ParseTask {
  readonly source: Source
  readonly url: string
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly headers: Readonly<Record<string, string>>
  /** Which page of the source this is; 0 for the first. */
  readonly page: number
}

/** The next page of the same source. */
export interface NextPage {
  readonly url: string
  readonly method?: 'GET' | 'POST'
  readonly body?: string
}

export interface ParsedDocument {
  readonly items: readonly RawItem[]
  /** How many the source itself says it has, where it says so. */
  readonly total?: number
  readonly next?: NextPage
  /** The document was sick and read all the same (SEC-13). */
  readonly repaired: boolean
  /** RSS ttl, sy:updatePeriod: how long the publisher says the document stays fresh. */
  readonly freshForMs?: number
}

/**
 * Reads one document in a worker thread with limits on time, memory and depth (SEC-10–13).
 * @throws CrawlError of kind not_a_feed, parse, parse_timeout, parse_memory, empty, encoding, challenge_page
 */
export type ParseDocument = (task: ParseTask) => Promise<ParsedDocument>

/** How a failure crosses the thread boundary. */
export type ParseReply =
  | { readonly ok: true; readonly document: ParsedDocument }
  | { readonly ok: false; readonly kind: FailureKind; readonly message: string }
