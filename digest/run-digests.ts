import type { DeliveryStatus } from '../model/subscription.ts'
import type { DeliveryRecord } from '../store/delivery-store.ts'
import type { Store } from '../store/store.ts'
import { collectFindings } from './collect-findings.ts'
import { deliveryOfDigest } from './delivery-of-digest.ts'
import type { DigestContext } from './digest-context.ts'
import { type DueDigest, findDueDigests } from './due-digests.ts'
import { type InTurn, takeTurns } from './in-turn.ts'
import { parseAddress } from './parse-address.ts'
import { type SentDelivery, sendDeliveries } from './send-deliveries.ts'
import { deriveToken, hashToken } from './tokens.ts'

export interface DigestRun {
  readonly now: Date
  /** Writes and sends nothing, and says what would be sent. */
  readonly dryRun?: boolean
  /** Only for this address. */
  readonly email?: string
}

/** One delivery of this run, in the shape of the contract. */
export interface DeliveryReport {
  readonly email: string
  readonly slot: string
  readonly items: readonly string[]
  readonly status: DeliveryStatus
  readonly messageId: string
}

/** Runs on one store wait for each other; so what is left `sending` was left by a dead process. */
const turnsOf = new WeakMap<Store, InTurn>()

/**
 * Composes and sends the digests that are due, each written down before it is sent. Run again, at
 * the same moment or fifty times at once, it sends nothing new.
 */
export async function runDigests(
  context: DigestContext,
  { now, dryRun = false, email }: DigestRun,
): Promise<DeliveryReport[]> {
  const address = email === undefined ? undefined : (parseAddress(email) ?? email)
  if (dryRun) return (await composeDue(context, now, address)).map(wouldBeSent)
  const inTurn = turnsOf.get(context.store) ?? takeTurns()
  turnsOf.set(context.store, inTurn)
  return inTurn(() => deliver(context, now, address))
}

async function deliver(context: DigestContext, now: Date, email?: string) {
  const { store } = context
  await settleLeftSending(store, now)
  const waiting = await store.deliveriesToSend(now.toISOString())
  const asked = waiting.filter((delivery) => !email || delivery.email === email)
  const again = await sendDeliveries(context, asked, now)

  const added: DeliveryRecord[] = []
  for (const composed of await composeDue(context, now, email)) {
    if (await record(context, composed, now)) added.push(composed.delivery)
  }
  const queued = added.filter(({ status }) => status === 'queued')
  const empty = added.filter(({ status }) => status === 'empty')
  const first = await sendDeliveries(context, queued, now, again.stopped)
  return [
    ...again.sent.map(reportOf),
    ...first.sent.map(reportOf),
    ...empty.map((delivery) => reportOf({ delivery, status: 'empty' })),
  ]
}

/** May have been sent or not (REL-49): the store lets it be sent once more, and then never again. */
async function settleLeftSending(store: Store, now: Date): Promise<void> {
  const at = now.toISOString()
  for (const { id } of await store.deliveriesLeftSending()) {
    await store.finishAttempt(id, { status: 'uncertain', at, error: 'the process ended' })
  }
}

interface ComposedDelivery {
  readonly due: DueDigest
  readonly delivery: DeliveryRecord
}

async function composeDue(
  context: DigestContext,
  now: Date,
  email?: string,
): Promise<ComposedDelivery[]> {
  const due = await findDueDigests(context, now, email)
  if (due.length === 0) return []
  const statuses = await context.sourceStatuses()
  const findings = await collectFindings(context.store, due)
  return due.map((digest) => ({
    due: digest,
    delivery: deliveryOfDigest(context, digest, findings.get(digest) ?? [], statuses, now),
  }))
}

/** Written down before anything is sent (REL-48). False when this slot was there already. */
async function record(
  { store, secretKey }: DigestContext,
  { due, delivery }: ComposedDelivery,
  now: Date,
): Promise<boolean> {
  const at = now.toISOString()
  if (due.replaces) {
    const error = `replaced by ${delivery.slot}`
    await store.finishAttempt(due.replaces.id, { status: 'failed', at, error })
  }
  const [subscriptionId = ''] = delivery.subscriptionIds
  const hash = hashToken(deriveToken(secretKey, 'unsubscribe', subscriptionId))
  await store.saveToken({ hash, purpose: 'unsubscribe', subscriptionId, createdAt: at })
  return store.addDelivery(delivery)
}

function wouldBeSent({ delivery }: ComposedDelivery): DeliveryReport {
  return reportOf({ delivery, status: delivery.status === 'queued' ? 'sent' : delivery.status })
}

function reportOf({ delivery, status }: SentDelivery): DeliveryReport {
  const { email, slot, itemIds, messageId } = delivery
  return { email, slot, items: itemIds, status, messageId }
}
