import { createHmac } from 'node:crypto'
import type { SourceStatus } from '../model/source-status.ts'
import type { DeliveryRecord, StoredMessage } from '../store/delivery-store.ts'
import { composeDigest } from './compose-digest.ts'
import type { Digest } from './digest.ts'
import type { DigestContext } from './digest-context.ts'
import type { DueDigest } from './due-digests.ts'
import type { Finding } from './finding.ts'
import { parseSender } from './mailing/sender.ts'
import { digestMessageId } from './message-id.ts'
import { renderDigest } from './render-digest.ts'

/** The record of a digest with its final message; without a message when there is nothing to tell. */
export function deliveryOfDigest(
  context: DigestContext,
  due: DueDigest,
  findings: readonly Finding[],
  sourceStatuses: readonly SourceStatus[],
  now: Date,
): DeliveryRecord {
  const { secretKey } = context
  const { domain } = parseSender(context.mailFrom)
  const { email, slot, windowFrom, subscriptions } = due
  const { digest, itemIds } = composeDigest({ ...context, ...due, findings, sourceStatuses })
  const record: DeliveryRecord = {
    id: deliveryId(secretKey, slot.key, email),
    email,
    slot: slot.key,
    status: 'empty',
    messageId: digestMessageId(secretKey, slot.key, email, domain),
    itemIds,
    subscriptionIds: subscriptions.map(({ id }) => id),
    windowFrom,
    windowUntil: slot.instant.toISOString(),
    createdAt: now.toISOString(),
    attempts: 0,
    resent: false,
  }
  if (itemIds.length === 0) return record
  const message: StoredMessage = {
    subject: digest.subject,
    ...renderDigest(digest),
    date: now.toISOString(),
    headers: headersOf(digest, domain),
  }
  return { ...record, status: 'queued', message }
}

/** Not the same as in the message id, which tells nothing of the store (REL-50). */
function deliveryId(secretKey: Uint8Array, slotKey: string, email: string): string {
  const mac = createHmac('sha256', secretKey).update(`delivery ${slotKey}\n${email}`)
  return mac.digest('hex').slice(0, 32)
}

/** What marks it as a mailing that can be stopped with one click (SEC-32, RFC 8058). */
function headersOf({ municipality, stopUrl }: Digest, domain: string) {
  return {
    'List-Id': `Einder ${municipality} <einder.${domain}>`,
    'List-Unsubscribe': `<${stopUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'Auto-Submitted': 'auto-generated',
    Precedence: 'bulk',
    'Content-Language': 'nl',
  }
}
