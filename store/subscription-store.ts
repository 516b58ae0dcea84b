import type { Subscription } from '../model/subscription.ts'

export type TokenPurpose = 'confirm' | 'manage' | 'unsubscribe'

/** A secret link, of which only the SHA-256 is kept (SEC-36). */
export interface TokenRecord {
  /** SHA-256 of the token, hex. */
  readonly hash: string
  readonly purpose: TokenPurpose
  readonly subscriptionId: string
  readonly expiresAt?: string
}

export interface SubscriptionStore {
  addSubscription(subscription: Subscription): Promise<void>
  subscriptionById(id: string): Promise<Subscription | undefined>
  subscriptionsOf(email: string): Promise<Subscription[]>
  confirmedSubscriptions(): Promise<Subscription[]>
  /** False when there is none in state pending. */
  confirmSubscription(id: string, at: string): Promise<boolean>
  changeSubscription(
    id: string,
    change: Partial<Pick<Subscription, 'name' | 'filter' | 'rhythm'>>,
  ): Promise<void>
  /** Idempotent. Takes the address out of queued deliveries' reach at once (SEC-34). */
  unsubscribe(id: string, at: string): Promise<void>
  /** SEC-35: pending for longer than 7 days is forgotten. */
  removePendingBefore(instant: string): Promise<number>
  /** Does nothing when this hash is known already. */
  saveToken(token: TokenRecord & { createdAt: string }): Promise<void>
  /** Undefined when unknown, for another purpose, or expired at `now`. */
  findToken(hash: string, purpose: TokenPurpose, now: string): Promise<TokenRecord | undefined>
  removeToken(hash: string): Promise<void>
  /** Mails (confirm, manage) sent to an address since an instant, to stop mail bombs (SEC-37). */
  countTokens(email: string, since: string): Promise<number>
}
