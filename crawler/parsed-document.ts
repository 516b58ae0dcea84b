import type { FailureKind } from '../model/errors.ts'
import type { ItemDraft, RawItem, Rejection } from '../model/item.ts'
import type { Source } from '../model/source.ts'
import type { PageLeads } from './discovery/page-leads.ts'

/** What goes to the parse worker: plain values only. */
export interface ParseTask {
  readonly source: Source
  readonly url: string
  readonly bytes: Uint8Array
  readonly contentType: string
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  /** Which page of the source this is; 0 for the first. */
  readonly page: number
  /** ISO instant: dates after it are suspect. */
  readonly now: string
  /** The document is the page of an item that is known from its source's list. */
  readonly detail?: DetailTask
}

/** An item whose page or PDF says more than the list it was found in. */
export interface DetailTask {
  readonly draft: ItemDraft
  /** Its title is only the name in its address: that of the page is better. */
  readonly isUntitled: boolean
}

/** A decoded document, as an adapter reads it. */
export interface DocumentText {
  readonly url: string
  readonly text: string
  readonly contentType: string
  readonly headers: Readonly<Record<string, string>>
  readonly page: number
  /** ISO instant, for what depends on it: which events are still to come. */
  readonly now: string
}

/** The next page of the same source. */
export interface NextPage {
  readonly url: string
  readonly method?: 'GET' | 'POST'
  readonly body?: string
}

/** What any adapter finds in a document. Pure; throws CrawlError. */
export interface AdapterResult {
  readonly items: readonly RawItem[]
  /** Rows that are there but cannot be an item, such as one without a link. */
  readonly rejections?: readonly Rejection[]
  /** How many the source itself says it has, where it says so. */
  readonly total?: number
  readonly next?: NextPage
  /** Documents this one lists, which stand beside each other: the sitemaps of an index. */
  readonly branches?: readonly NextPage[]
  /** From where changes are to be read once this and the pages after it have been (`Source.changes`). */
  readonly cursor?: string
  /** The document was sick and read all the same (SEC-13). */
  readonly repaired?: boolean
  /** RSS ttl, sy:updatePeriod: how long the publisher says the document stays fresh. */
  readonly freshForMs?: number
}

/** One document read, cleaned and tagged. */
export interface ParsedDocument extends Omit<AdapterResult, 'items'> {
  /** How many items the document held, before any cap. */
  readonly found: number
  readonly drafts: readonly ItemDraft[]
  readonly rejections: readonly Rejection[]
  /** What a page offers, where one looks for new sources. */
  readonly leads?: PageLeads
}

/**
 * Reads, normalises and tags one document in a process of its own, with limits on time, memory and
 * depth (SEC-10–13), so that no text from outside runs through a pattern where all else runs.
 * @throws CrawlError of kind not_a_feed, parse, parse_timeout, parse_memory, empty, encoding, challenge_page
 */
export type ParseDocument = (task: ParseTask) => Promise<ParsedDocument>

/** How an answer crosses the boundary of processes. */
export type ParseReply =
  | { readonly ok: true; readonly document: ParsedDocument }
  | { readonly ok: false; readonly kind: FailureKind; readonly message: string }
