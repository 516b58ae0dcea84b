import { sql } from 'kysely'
import type { Rhythm } from '../../model/subscription.ts'
import { instantOf, millisecondsOf } from '../database/instants.ts'
import type { Database } from '../database/open-database.ts'
import type { DeliveryRow } from '../database/tables.ts'
import type { AttemptResult, DeliveryRecord, DeliveryStore } from '../delivery-store.ts'
import { deliveryOf, rowOf } from './delivery-row.ts'

/** Digests: written down first, then sent. */
export function deliveryRecords(database: Database): DeliveryStore {
  const { query } = database
  const select = () => query.selectFrom('deliveries').selectAll('deliveries')
  const whole = (rows: readonly DeliveryRow[]) => rows.map((row) => withParts(database, row))
  return {
    addDelivery: async (delivery) => database.transaction(() => addDelivery(database, delivery)),
    async deliveryById(id) {
      const [delivery] = whole(await select().where('id', '=', id).execute())
      return delivery
    },
    lastWindowEnd: (email, rhythm) => lastWindowEnd(database, email, rhythm),
    async deliveriesOf(email, rhythm, limit) {
      const latest = select().where('email', '=', email).where(inRhythm(rhythm))
      return whole(await latest.orderBy('window_until', 'desc').limit(limit).execute())
    },
    async deliveriesToSend(now) {
      const due = select().where(toBeSentAt(now))
      return whole(await due.orderBy('created_at').orderBy('id').execute())
    },
    async deliveriesLeftSending() {
      const left = select().where('status', '=', 'sending')
      return whole(await left.orderBy('created_at').orderBy('id').execute())
    },
    startAttempt: (id, at) => startAttempt(database, id, at),
    finishAttempt: (id, result) => finishAttempt(database, id, result),
    async deliveries(limit) {
      const newest = select().orderBy('created_at', 'desc').orderBy('id')
      return whole(await newest.limit(limit).execute())
    },
  }
}

function addDelivery({ prepare }: Database, delivery: DeliveryRecord): boolean {
  const row = rowOf(delivery)
  const columns = Object.keys(row)
  const { changes } = prepare(
    `INSERT INTO deliveries (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT (email, slot) DO NOTHING`,
  ).run(...Object.values(row))
  if (changes === 0) return false
  const addItem = prepare(
    'INSERT INTO delivery_items (delivery_id, position, item_id) VALUES (?, ?, ?)',
  )
  delivery.itemIds.forEach((itemId, position) => {
    addItem.run(delivery.id, position, itemId)
  })
  const addSubscription = prepare(
    'INSERT OR IGNORE INTO delivery_subscriptions (delivery_id, subscription_id) VALUES (?, ?)',
  )
  for (const subscriptionId of delivery.subscriptionIds) {
    addSubscription.run(delivery.id, subscriptionId)
  }
  return true
}

async function lastWindowEnd({ query }: Database, email: string, rhythm: Rhythm) {
  const row = await query
    .selectFrom('deliveries')
    .select(({ fn }) => fn.max('window_until').as('until'))
    .where('email', '=', email)
    .where(inRhythm(rhythm))
    .executeTakeFirst()
  return row?.until ? instantOf(row.until) : undefined
}

/** The rhythm of a delivery is that of the subscriptions it was made for. */
function inRhythm(rhythm: Rhythm) {
  return sql<boolean>`EXISTS (
    SELECT 1 FROM delivery_subscriptions
    JOIN subscriptions ON subscriptions.id = subscription_id
    WHERE delivery_id = deliveries.id AND subscriptions.rhythm = ${rhythm}
  )`
}

async function startAttempt({ query }: Database, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await query
    .updateTable('deliveries')
    .set({
      status: 'sending',
      attempt_started_at: millisecondsOf(at),
      attempts: sql`attempts + 1`,
      // Known before the connection is opened, so that a crash in it leads to no third sending.
      resent: sql`CASE WHEN status = 'uncertain' THEN 1 ELSE resent END`,
    })
    .where('id', '=', id)
    .where(toBeSentAt(at))
    .executeTakeFirst()
  return numUpdatedRows > 0
}

async function finishAttempt({ query }: Database, id: string, result: AttemptResult) {
  const { status, at, nextAttemptAt, error, resent } = result
  await query
    .updateTable('deliveries')
    .set({
      status,
      next_attempt_at: nextAttemptAt === undefined ? null : millisecondsOf(nextAttemptAt),
      error: error ?? null,
      ...(status === 'sent' && { sent_at: millisecondsOf(at) }),
      ...(resent !== undefined && { resent: resent ? 1 : 0 }),
    })
    .where('id', '=', id)
    .execute()
}

/** Its turn has come, and one of its subscriptions still stands (SEC-34). */
function toBeSentAt(now: string) {
  return sql<boolean>`(
    status = 'queued'
    OR (status = 'deferred' AND coalesce(next_attempt_at, 0) <= ${millisecondsOf(now)})
    OR (status = 'uncertain' AND resent = 0)
  ) AND EXISTS (
    SELECT 1 FROM delivery_subscriptions
    JOIN subscriptions ON subscriptions.id = subscription_id
    WHERE delivery_id = deliveries.id AND subscriptions.status = 'confirmed'
  )`
}

function withParts({ prepare }: Database, row: DeliveryRow): DeliveryRecord {
  const items = prepare(
    'SELECT item_id AS id FROM delivery_items WHERE delivery_id = ? ORDER BY position',
  )
  const subscriptions = prepare(
    'SELECT subscription_id AS id FROM delivery_subscriptions WHERE delivery_id = ? ORDER BY 1',
  )
  return {
    ...deliveryOf(row),
    itemIds: items.all(row.id).map(({ id }) => String(id)),
    subscriptionIds: subscriptions.all(row.id).map(({ id }) => String(id)),
  }
}
