import type { Item } from './item.ts'
import type { Level } from './level.ts'

/** What an owner wants to see. Values within one field are alternatives; fields narrow each other. */
export interface ItemFilter {
  readonly domains: readonly string[]
  readonly regulations: readonly string[]
  readonly themes: readonly string[]
  readonly levels: readonly Level[]
  readonly sources: readonly string[]
  /** Words that must all occur in title, summary or text. */
  readonly query?: string
}

export const EMPTY_FILTER: ItemFilter = {
  domains: [],
  regulations: [],
  themes: [],
  levels: [],
  sources: [],
}

export type Rhythm = 'weekly' | 'daily'
export type SubscriptionStatus = 'pending' | 'confirmed' | 'unsubscribed'

/** One address, one filter, one rhythm. */
export interface Subscription {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly filter: ItemFilter
  readonly rhythm: Rhythm
  readonly status: SubscriptionStatus
  readonly createdAt: string
  readonly confirmedAt?: string
}

export type DeliveryStatus =
  | 'queued'
  | 'sending'
  | 'sent'
  | 'empty'
  | 'deferred'
  | 'failed'
  | 'uncertain'

/** The digest of one slot for one address: written down before it is sent. */
export interface Delivery {
  readonly id: string
  readonly email: string
  readonly slot: string
  readonly status: DeliveryStatus
  readonly messageId: string
  readonly itemIds: readonly Item['id'][]
}
