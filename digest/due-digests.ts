import type { Rhythm, Subscription } from '../model/subscription.ts'
import type { DeliveryRecord } from '../store/delivery-store.ts'
import type { DigestContext } from './digest-context.ts'
import { latestSlot, type Slot } from './slots.ts'

/** A digest whose time has come: for whom, and of which period. */
export interface DueDigest {
  readonly email: string
  readonly rhythm: Rhythm
  readonly slot: Slot
  readonly windowFrom: string
  readonly subscriptions: readonly Subscription[]
  readonly missedIds: ReadonlySet<string>
  /** An earlier digest that still waits, and whose place this one takes. */
  readonly replaces: DeliveryRecord | undefined
}

/** One for each address and rhythm whose slot has closed since its last digest (REL-47). */
export async function findDueDigests(
  { store, timeZone }: DigestContext,
  now: Date,
  email?: string,
): Promise<DueDigest[]> {
  const confirmed = await store.confirmedSubscriptions()
  const asked = confirmed.filter((subscription) => !email || subscription.email === email)
  const mails = Map.groupBy(asked, (subscription) => `${subscription.rhythm} ${subscription.email}`)
  const due: DueDigest[] = []
  for (const subscriptions of mails.values()) {
    const [{ email: address, rhythm } = { email: '', rhythm: 'weekly' as const }] = subscriptions
    const [latest] = await store.deliveriesOf(address, rhythm, 1)
    const slot = latestSlot(now, rhythm, timeZone)
    const windowFrom = startOfWindow(latest, subscriptions, rhythm, timeZone)
    if (latest?.slot === slot.key || slot.instant <= new Date(windowFrom)) continue
    const missed = latest && !hasMovedWindow(latest) ? latest : undefined
    due.push({
      email: address,
      rhythm,
      slot,
      windowFrom,
      subscriptions,
      missedIds: new Set(missed?.itemIds),
      replaces: missed?.status === 'failed' ? undefined : missed,
    })
  }
  return due
}

/**
 * Where the last window ended that reached the reader, or may have; but not before the slot that
 * the first of these subscriptions came after, so that a first digest covers the whole running
 * period and one who comes back after a year gets no year of news.
 */
function startOfWindow(
  latest: DeliveryRecord | undefined,
  subscriptions: readonly Subscription[],
  rhythm: Rhythm,
  timeZone: string,
): string {
  const starts = subscriptions.map(({ confirmedAt, createdAt }) => confirmedAt ?? createdAt)
  const first = new Date(starts.toSorted()[0] ?? '')
  const earliest = latestSlot(first, rhythm, timeZone).instant
  if (latest === undefined) return earliest.toISOString()
  const end = hasMovedWindow(latest) ? latest.windowUntil : latest.windowFrom
  return new Date(Math.max(earliest.getTime(), Date.parse(end))).toISOString()
}

/** One that failed, or still waits when the next slot closes, told nobody anything (REL-51). */
function hasMovedWindow({ status, resent }: DeliveryRecord): boolean {
  if (status === 'failed') return false
  return resent || (status !== 'queued' && status !== 'deferred')
}
