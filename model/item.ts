import type { Level } from './level.ts'
import type { Identifier, Tags } from './tag.ts'

/** What an adapter read from a document, before anything is cleaned, dated or identified. */
export interface RawItem {
  readonly guid?: string
  readonly url?: string
  readonly title?: string
  /** May hold markup; becomes plain text when normalised. */
  readonly summary?: string
  readonly text?: string
  /** As printed by the source. Absent when the source gives none: we never invent a date. */
  readonly published?: string
  readonly updated?: string
  readonly documentType?: string
  readonly language?: string
}

/** A day (YYYY-MM-DD) by which something must be done or from which it counts, as the item says. */
export interface Deadline {
  readonly on: string
  /** consultation, submission, transposition, application or obligation. */
  readonly kind: string
  readonly quote: string
}

/** An item, cleaned, dated and tagged, that the store has not yet recognised as new or known. */
export interface ItemDraft extends Tags {
  readonly guid?: string
  /** Absolute http(s) address. Without one of its own, the page of the source. */
  readonly url: string
  /** False when `url` is only the page of the source, which identifies nothing. */
  readonly hasOwnUrl: boolean
  readonly title: string
  readonly summary: string
  readonly text: string
  /** ISO 639-1, or `und` when too short to tell. */
  readonly language: string
  readonly type: string
  /** ISO instant in UTC, or YYYY-MM-DD (an Amsterdam day) when the source gave only a day. */
  readonly publishedAt: string | null
  /** A date was given but cannot be right (before 1990, in the future, or not a date). */
  readonly dateSuspect: boolean
  readonly identifiers: readonly Identifier[]
  readonly deadlines?: readonly Deadline[]
  /** Tells whether it changed (REL-30); drawn where the document is read, for texts may be long. */
  readonly contentHash?: string
  /** Its document broke off, so what differs from what we know is no change (REL-21). */
  readonly isFromTornDocument?: boolean
}

/** One item as stored and shown. Shapes and names as in the contract. */
export interface Item extends Tags {
  readonly id: string
  readonly url: string
  readonly source: string
  readonly level: Level
  readonly publisher: string
  readonly title: string
  readonly summary: string
  readonly text: string
  readonly language: string
  readonly type: string
  readonly publishedAt: string | null
  readonly firstSeenAt: string
  readonly updatedAt: string
  readonly identifiers: readonly Identifier[]
  /** Items about one development share it; until clusters are computed, the item's own id. */
  readonly cluster: string
  readonly deadlines: readonly Deadline[]
}

/** An item that could not be kept, and why; its neighbours are not harmed (REL-26). */
export interface Rejection {
  readonly reason: 'empty' | 'too_large' | 'bad_url'
  readonly title?: string
  readonly url?: string
  readonly guid?: string
}
