import type { SubscriptionStore } from '../store/subscription-store.ts'

/** How long a subscription may wait for its owner to say yes, and how long that link works. */
export const PENDING_MS = 7 * 86_400_000

/** Forgets who never confirmed (SEC-35). Gives the number of subscriptions forgotten. */
export function purgePending(
  store: Pick<SubscriptionStore, 'removePendingBefore'>,
  now: Date,
): Promise<number> {
  return store.removePendingBefore(new Date(now.getTime() - PENDING_MS).toISOString())
}
