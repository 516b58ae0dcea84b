import type { Generated } from 'kysely'
import type { Level } from '../../model/level.ts'
import type { DeliveryStatus, Rhythm, SubscriptionStatus } from '../../model/subscription.ts'
import type { DoubtReason, TagKind } from '../../model/tag.ts'
import type { HoldReason } from '../store.ts'
import type { TokenPurpose } from '../subscription-store.ts'

/**
 * The tables as the newest migration leaves them. Only text and integers, so that another database
 * is a dialect: instants are milliseconds (`…_at`), yes and no are 1 and 0, the rest is JSON text.
 */
export interface Tables {
  readonly sources: SourceRow
  readonly crawls: CrawlRow
  readonly rejections: RejectionRow
  readonly items: ItemRow
  readonly item_tags: { item: number; kind: TagKind; tag_id: string }
  readonly identity_keys: { source_id: string; key: string; item: number }
  readonly changes: ChangeRow
  readonly hosts: { origin: string; record: string }
  readonly subscriptions: SubscriptionRow
  readonly tokens: TokenRow
  readonly deliveries: DeliveryRow
  readonly delivery_items: { delivery_id: string; position: number; item_id: string }
  readonly delivery_subscriptions: { delivery_id: string; subscription_id: string }
  readonly held_items: HeldItemRow
  readonly source_events: SourceEventRow
  readonly tag_rules: TagRulesRow
  readonly tag_feedback: TagFeedbackRow
  readonly api_tokens: ApiTokenRow
  readonly saved_searches: SavedSearchRow
  readonly heartbeat: { id: number; beats: number }
}

export interface SourceRow {
  readonly id: string
  readonly next_due_at: number
  readonly state: string
}

export interface CrawlRow {
  readonly id: number
  readonly source_id: string
  readonly started_at: number
  readonly ended_at: number
  readonly duration_ms: number
  readonly bytes: number
  readonly outcome: string
}

export interface RejectionRow {
  readonly id: number
  readonly source_id: string
  readonly rejected_at: number
  /** The Rejection as JSON; the same one of a source stands once, at its last sighting. */
  readonly rejection: string
}

export interface ItemRow {
  /** In order of storing, which within one crawl is the order of the document. */
  readonly number: number
  readonly id: string
  readonly source_id: string
  readonly level: Level
  readonly publisher: string
  readonly url: string
  readonly canonical_url: string | null
  readonly title: string
  readonly summary: string
  readonly text: string
  readonly language: string
  readonly type: string
  /** A day or an instant, as text: what the source gave. */
  readonly published: string | null
  readonly date_suspect: number
  readonly first_seen_at: number
  readonly updated_at: number
  readonly cluster: string
  readonly content_hash: string
  readonly identifiers: string
  readonly tags: string
  readonly deadlines: string
}

/** An item that is stored and found, but no news until it is released. */
export interface HeldItemRow {
  readonly item: number
  readonly source_id: string
  readonly reason: HoldReason
  readonly held_at: number
  readonly released_at: number | null
}

/** Append only, but for when the operator was told. */
export interface SourceEventRow {
  readonly id: Generated<number>
  readonly source_id: string
  readonly at: number
  readonly from_health: string
  readonly to_health: string
  readonly reason: string
  readonly mailed_at: number | null
}

/** The one row tells how far stored items have their tags of the rules of `version`. */
export interface TagRulesRow {
  readonly id: number
  readonly version: string
  /** Number of the last item that was tagged anew. */
  readonly position: number
  /** Number of the last item that has to be: later ones were tagged by these rules. */
  readonly until: number
}

export interface TagFeedbackRow {
  readonly id: Generated<number>
  readonly item_id: string
  readonly kind: TagKind
  readonly tag_id: string
  /** Of the rules that gave the tag. */
  readonly version: string
  readonly reason: DoubtReason
  /** The tag as it was, with its evidence, as JSON. */
  readonly tag: string
  readonly count: number
  readonly first_at: number
  readonly last_at: number
}

export interface ApiTokenRow {
  readonly id: string
  /** Of the secret, which nobody keeps but its holder. */
  readonly hash: string
  readonly name: string
  /** A list as JSON. */
  readonly scopes: string
  readonly created_at: number
  readonly expires_at: number
  readonly revoked_at: number | null
}

export interface SavedSearchRow {
  readonly id: string
  readonly name: string
  readonly query: string
  readonly created_at: number
  readonly deleted_at: number | null
}

export interface ChangeRow {
  readonly position: number
  readonly item: number
  /** The id of an item that is no longer there; null while it is. */
  readonly removed_id: string | null
}

export interface SubscriptionRow {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly filter: string
  readonly rhythm: Rhythm
  readonly status: SubscriptionStatus
  readonly created_at: number
  readonly confirmed_at: number | null
  readonly unsubscribed_at: number | null
}

export interface TokenRow {
  readonly hash: string
  readonly purpose: TokenPurpose
  readonly subscription_id: string
  readonly created_at: number
  readonly expires_at: number | null
}

export interface DeliveryRow {
  readonly id: string
  readonly email: string
  readonly slot: string
  readonly status: DeliveryStatus
  readonly message_id: string
  readonly window_from: number
  readonly window_until: number
  readonly created_at: number
  readonly message: string | null
  readonly attempts: number
  readonly attempt_started_at: number | null
  readonly next_attempt_at: number | null
  readonly sent_at: number | null
  readonly error: string | null
  readonly resent: number
}
