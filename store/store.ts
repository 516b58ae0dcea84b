import type { CrawlOutcome } from '../model/crawl-outcome.ts'
import type { Item, ItemDraft, Rejection } from '../model/item.ts'
import type { Source } from '../model/source.ts'
import type { SourceState } from '../model/source-state.ts'
import type { DeliveryStatus, ItemFilter } from '../model/subscription.ts'
import type { Identifier, Tags } from '../model/tag.ts'
import type { ApiTokenStore } from './api-token-store.ts'
import type { DeliveryStore } from './delivery-store.ts'
import type { EventStore } from './event-store.ts'
import type { FeedbackStore } from './feedback-store.ts'
import type { SavedSearchStore } from './saved-search-store.ts'
import type { SubscriptionStore } from './subscription-store.ts'

/**
 * The only truth. Async although SQLite answers at once, so that another database is a dialect and
 * not a rewrite. Instants go in and come out as ISO strings in UTC.
 */
export interface Store
  extends CrawlStore,
    ItemStore,
    RetagStore,
    FeedbackStore,
    ApiTokenStore,
    EventStore,
    SavedSearchStore,
    SubscriptionStore,
    DeliveryStore {
  /** Whether a write would succeed now (REL-42, /readyz). Throws with the reason when not. */
  checkWritable(): Promise<void>
  close(): Promise<void>
}

/** What bringing sources up to date reads and writes. */
export interface CrawlStore {
  sourceStates(): Promise<SourceState[]>
  /** The items of one source that carry any of these identity keys (REL-27). */
  knownItems(sourceId: string, identityKeys: readonly string[]): Promise<KnownItem[]>
  /** The last `limit` days on which items of a source were published, or first seen: YYYY-MM-DD. */
  newsDays(sourceId: string, limit: number): Promise<string[]>
  /** New items of each crawl since an instant that had any; the first crawl ever is left out. */
  addedCounts(sourceId: string, since: string): Promise<number[]>
  /** Stored items of one source; only those published from a day on, or first seen after an instant. */
  itemCount(
    sourceId: string,
    only?: { readonly publishedSince: string } | { readonly firstSeenAfter: string },
  ): Promise<number>
  /** The ids of items of this source that are held because of a flood. */
  floodedItems(sourceId: string): Promise<string[]>
  /** Makes them news from this moment; gives their number. */
  releaseFlood(sourceId: string, at: string): Promise<number>
  /**
   * Takes back that a source moved for good, and never takes over that address again; gives the
   * address that was taken back, or undefined when it had not moved.
   */
  undoMove(sourceId: string): Promise<string | undefined>
  /** Items, tags, change log, state and outcome of one crawl: all of it, or nothing (REL-41). */
  recordCrawl(record: CrawlRecord): Promise<void>
  /** Newest first. */
  crawlsOf(sourceId: string, limit: number): Promise<CrawlSummary[]>
  /** Newest first: what could not be kept, and why (REL-26). */
  rejectionsOf(sourceId: string, limit: number): Promise<(Rejection & { at: string })[]>
  /** Where hosts told us to wait, and last good robots.txt files; both survive a restart. */
  hostRecords(): Promise<HostRecord[]>
  saveHostRecord(record: HostRecord): Promise<void>
}

export interface KnownItem {
  readonly key: string
  readonly id: string
  readonly contentHash: string
}

export interface CrawlRecord {
  readonly source: Pick<Source, 'id' | 'level' | 'publisher'>
  /** The state after this crawl. */
  readonly state: SourceState
  readonly startedAt: string
  readonly endedAt: string
  readonly durationMs: number
  /** Decoded bytes that were fetched. */
  readonly bytes: number
  readonly outcome: CrawlOutcome
  readonly items: readonly ItemWrite[]
  readonly rejections: readonly Rejection[]
  /** Ids among `items` that are stored and found, but kept out of digests (REL-28, 29). */
  readonly hold?: { readonly reason: HoldReason; readonly ids: readonly string[] }
  /** That the source became, or no longer is, something the operator wants to know of (REL-19). */
  readonly event?: { readonly from: string; readonly to: string; readonly reason: string }
  /** What was held of this source because there was so much of it is news from now on. */
  readonly releasesFlood?: boolean
}

/** Too much at once to be believed, or old items of a source that is new. */
export type HoldReason = 'flood' | 'backfill'

/**
 * One item of a crawl. `same` writes nothing but identity keys that were not known yet; `completed`
 * adds what the item's own page says: it is found by more, but not changed by its publisher.
 */
export interface ItemWrite {
  readonly change: 'new' | 'changed' | 'same' | 'completed'
  readonly id: string
  readonly identityKeys: readonly string[]
  readonly contentHash: string
  /** Canonical address: a new item joins the cluster of an item of any source that has the same. */
  readonly clusterKey?: string
  readonly draft: ItemDraft
}

export interface CrawlSummary {
  readonly sourceId: string
  readonly startedAt: string
  readonly endedAt: string
  readonly durationMs: number
  readonly bytes: number
  readonly outcome: CrawlOutcome
}

export interface HostRecord {
  /** Scheme, host and port: `https://www.zoetermeer.nl`. */
  readonly origin: string
  /** Retry-After: no request before this instant (REL-10). */
  readonly holdUntil?: string
  readonly holdReason?: string
  readonly robots?: {
    /** The file as text, or null when the host answered 4xx: everything is allowed. */
    readonly body: string | null
    readonly fetchedAt: string
  }
  /** Since when robots.txt cannot be had; absent while it can. */
  readonly robotsFailingSince?: string
}

/** What giving stored items the tags of newer rules reads and writes. */
export interface RetagStore {
  /**
   * The next items whose tags may come from other rules than those of `version`, oldest first; empty
   * when all were tagged by these. What was interrupted goes on where it was.
   */
  itemsOfOtherRules(version: string, limit: number): Promise<(Item & { hasOwnUrl: boolean })[]>
  /**
   * Keeps what the rules of `version` say of items that `itemsOfOtherRules` gave; their content and
   * when they were first seen stay. Only items with other labels than before join the change log.
   */
  saveTags(version: string, tagged: readonly Retagged[]): Promise<void>
}

export interface Retagged extends Tags {
  readonly id: string
  readonly identifiers: readonly Identifier[]
}

/** What readers of items ask. */
export interface ItemStore {
  itemById(id: string): Promise<Item | undefined>
  /** In the order of `ids`; unknown ones are left out. */
  itemsByIds(ids: readonly string[]): Promise<Item[]>
  /** Items of any source at this canonical address (`ItemWrite.clusterKey`), first seen first. */
  itemsByUrl(canonicalUrl: string): Promise<Item[]>
  /** Streams all matching items, newest first seen first, in constant memory. */
  items(query: ItemQuery): AsyncIterable<Item>
  itemPage(query: ItemQuery & { limit: number; cursor?: string }): Promise<ItemPage>
  countItems(): Promise<number>
  /** Stored items per source id. */
  countItemsBySource(): Promise<Map<string, number>>
  /** Other items of the cluster, primary first; for "ook gemeld door". */
  itemsOfCluster(cluster: string): Promise<Item[]>
  /** A few of the sources that gave items on a host (without `www.`). */
  sourcesOnHost(host: string): Promise<string[]>
  /** What became of an item after it was stored: held back, told of in digests. */
  fateOfItem(id: string): Promise<ItemFate>
  /**
   * What changed after a position in the change log, oldest first, at most `limit`. An item stands
   * once, at its last change, so that reading from 0 gives every item (and every removal) once.
   */
  changesAfter(position: number, limit: number): Promise<Change[]>
  lastChange(): Promise<number>
}

export interface ItemFate {
  /** Why it is kept out of digests, while it is. */
  readonly heldFor?: HoldReason
  /** Those of the time when it was news, and all that told of it; by slot. */
  readonly digests: readonly ItemDigest[]
}

/** A digest that told of an item, or might have. */
export interface ItemDigest {
  readonly slot: string
  readonly status: DeliveryStatus
  /** Where the item stood, from 0; absent when it was not told of. */
  readonly position?: number
  /** Items it told of. */
  readonly total: number
  readonly subscriptionIds: readonly string[]
}

export interface ItemQuery {
  /** First seen at or after. */
  readonly since?: string
  /** First seen before. */
  readonly before?: string
  /** For digests: what is held back counts from its release, and not before. */
  readonly asNews?: boolean
  /** `query` is ignored here: searching is the index's work. */
  readonly filter?: ItemFilter
}

export interface ItemPage {
  readonly items: Item[]
  /** Give it back to get the next page; absent on the last. Opaque. */
  readonly nextCursor?: string
}

export type Change =
  | { readonly position: number; readonly op: 'put'; readonly item: Item }
  | { readonly position: number; readonly op: 'remove'; readonly itemId: string }
