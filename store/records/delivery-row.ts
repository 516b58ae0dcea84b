import * as z from 'zod'
import { instantOf, millisecondsOf } from '../database/instants.ts'
import { jsonText, readJson } from '../database/json-column.ts'
import type { DeliveryRow } from '../database/tables.ts'
import type { DeliveryRecord, StoredMessage } from '../delivery-store.ts'

const Message: z.ZodType<StoredMessage> = z.object({
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  date: z.string(),
  headers: z.record(z.string(), z.string()),
})

/** A delivery as a row of `deliveries`; its items and subscriptions have tables of their own. */
export function rowOf(delivery: DeliveryRecord): DeliveryRow {
  return {
    id: delivery.id,
    email: delivery.email,
    slot: delivery.slot,
    status: delivery.status,
    message_id: delivery.messageId,
    window_from: millisecondsOf(delivery.windowFrom),
    window_until: millisecondsOf(delivery.windowUntil),
    created_at: millisecondsOf(delivery.createdAt),
    message: delivery.message ? jsonText(delivery.message) : null,
    attempts: delivery.attempts,
    attempt_started_at: millisecondsOrNull(delivery.attemptStartedAt),
    next_attempt_at: millisecondsOrNull(delivery.nextAttemptAt),
    sent_at: millisecondsOrNull(delivery.sentAt),
    error: delivery.error ?? null,
    resent: delivery.resent ? 1 : 0,
  }
}

/** A row of `deliveries` as the delivery it keeps, but for its items and subscriptions. */
export function deliveryOf(row: DeliveryRow): Omit<DeliveryRecord, 'itemIds' | 'subscriptionIds'> {
  return {
    id: row.id,
    email: row.email,
    slot: row.slot,
    status: row.status,
    messageId: row.message_id,
    windowFrom: instantOf(row.window_from),
    windowUntil: instantOf(row.window_until),
    createdAt: instantOf(row.created_at),
    ...(row.message !== null && {
      message: readJson(Message, row.message, `deliveries.message of ${row.id}`),
    }),
    attempts: row.attempts,
    ...(row.attempt_started_at !== null && { attemptStartedAt: instantOf(row.attempt_started_at) }),
    ...(row.next_attempt_at !== null && { nextAttemptAt: instantOf(row.next_attempt_at) }),
    ...(row.sent_at !== null && { sentAt: instantOf(row.sent_at) }),
    ...(row.error !== null && { error: row.error }),
    resent: row.resent === 1,
  }
}

function millisecondsOrNull(instant: string | undefined): number | null {
  return instant === undefined ? null : millisecondsOf(instant)
}
