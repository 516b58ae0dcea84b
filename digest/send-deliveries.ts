import type { DeliveryStatus } from '../model/subscription.ts'
import type { AttemptResult, DeliveryRecord } from '../store/delivery-store.ts'
import type { DigestContext } from './digest-context.ts'
import type { OutgoingMail, SendResult } from './mailer.ts'
import { nextAttemptAfterStop, nextAttemptAt } from './retry-times.ts'
import { fillSecretLinks } from './secret-links.ts'

/** A delivery and what became of it. */
export interface SentDelivery {
  readonly delivery: DeliveryRecord
  readonly status: DeliveryStatus
}

export interface Sending {
  readonly sent: readonly SentDelivery[]
  /** Why no mail at all can be sent now; absent while it can. */
  readonly stopped: string | undefined
}

/** Sends one after the other; once the whole queue is stopped, the rest waits without an attempt. */
export async function sendDeliveries(
  context: DigestContext,
  deliveries: readonly DeliveryRecord[],
  now: Date,
  stoppedBefore?: string,
): Promise<Sending> {
  const sent: SentDelivery[] = []
  let stopped = stoppedBefore
  for (const delivery of deliveries) {
    if (stopped !== undefined) {
      sent.push({ delivery, status: await postpone(context, delivery, stopped, now) })
      continue
    }
    const result = await attempt(context, delivery, now)
    if (result === undefined) continue
    const status = await finish(context, delivery, result, now)
    sent.push({ delivery, status })
    if (result.outcome === 'stopped') stopped = result.detail
  }
  return { sent, stopped }
}

/** Undefined when it is no longer to be sent: everyone it was for has unsubscribed (SEC-34). */
async function attempt(
  { store, mailer, secretKey }: DigestContext,
  delivery: DeliveryRecord,
  now: Date,
): Promise<SendResult | undefined> {
  const mail = mailOf(delivery, secretKey)
  if (mail === undefined) return undefined
  const mayStart = await store.startAttempt(delivery.id, now.toISOString())
  return mayStart ? mailer.send(mail) : undefined
}

function mailOf(
  { email, message, messageId }: DeliveryRecord,
  secretKey: Uint8Array,
): OutgoingMail | undefined {
  if (message === undefined) return undefined
  const { subject, html, text, date, headers } = message
  const filled = Object.entries(headers).map(([key, value]) => [
    key,
    fillSecretLinks(value, secretKey),
  ])
  return {
    to: email,
    subject,
    html: fillSecretLinks(html, secretKey),
    text: fillSecretLinks(text, secretKey),
    messageId,
    date,
    headers: Object.fromEntries(filled),
  }
}

async function finish(
  { store }: DigestContext,
  delivery: DeliveryRecord,
  { outcome, detail }: SendResult,
  now: Date,
): Promise<DeliveryStatus> {
  const result = resultOf(delivery, outcome, now)
  const error = outcome === 'sent' ? {} : { error: detail }
  await store.finishAttempt(delivery.id, { ...result, at: now.toISOString(), ...error })
  return result.status
}

function resultOf(
  delivery: DeliveryRecord,
  outcome: SendResult['outcome'],
  now: Date,
): Pick<AttemptResult, 'status' | 'nextAttemptAt'> {
  if (outcome === 'stopped') {
    return { status: 'deferred', nextAttemptAt: nextAttemptAfterStop(now).toISOString() }
  }
  if (outcome !== 'deferred') return { status: outcome }
  const next = nextAttemptAt(delivery, delivery.attempts + 1, now)
  if (next === undefined) return { status: 'failed' }
  return { status: 'deferred', nextAttemptAt: next.toISOString() }
}

/** Of uncertain fate it stays so: only an attempt may use up its second sending. */
async function postpone(
  { store }: DigestContext,
  delivery: DeliveryRecord,
  reason: string,
  now: Date,
): Promise<DeliveryStatus> {
  if (delivery.status === 'uncertain') return 'uncertain'
  await store.finishAttempt(delivery.id, {
    status: 'deferred',
    at: now.toISOString(),
    nextAttemptAt: nextAttemptAfterStop(now).toISOString(),
    error: reason,
  })
  return 'deferred'
}
