import * as z from 'zod'
import { Level } from '../../model/level.ts'
import type { ItemFilter, Subscription } from '../../model/subscription.ts'
import { instantOf, millisecondsOf } from '../database/instants.ts'
import { jsonText, readJson } from '../database/json-column.ts'
import type { Database } from '../database/open-database.ts'
import type { SubscriptionRow } from '../database/tables.ts'
import type { SubscriptionStore } from '../subscription-store.ts'

type SubscriptionRecords = Omit<
  SubscriptionStore,
  'saveToken' | 'findToken' | 'removeToken' | 'countTokens'
>

const StoredFilter: z.ZodType<ItemFilter> = z.object({
  domains: z.array(z.string()),
  regulations: z.array(z.string()),
  themes: z.array(z.string()),
  levels: z.array(Level),
  sources: z.array(z.string()),
  query: z.string().exactOptional(),
})

/** Who wants to see what. */
export function subscriptionRecords(database: Database): SubscriptionRecords {
  const { query } = database
  return {
    async addSubscription(subscription) {
      await query.insertInto('subscriptions').values(rowOf(subscription)).execute()
    },
    async subscriptionById(id) {
      const row = await select(database).where('id', '=', id).executeTakeFirst()
      return row && subscriptionOf(row)
    },
    async subscriptionsOf(email) {
      const rows = await select(database).where('email', '=', email).execute()
      return rows.map(subscriptionOf)
    },
    async confirmedSubscriptions() {
      const rows = await select(database).where('status', '=', 'confirmed').execute()
      return rows.map(subscriptionOf)
    },
    async confirmSubscription(id, at) {
      const { numUpdatedRows } = await query
        .updateTable('subscriptions')
        .set({ status: 'confirmed', confirmed_at: millisecondsOf(at) })
        .where('id', '=', id)
        .where('status', '=', 'pending')
        .executeTakeFirst()
      return numUpdatedRows > 0
    },
    async changeSubscription(id, { name, filter, rhythm }) {
      await query
        .updateTable('subscriptions')
        .set({ id, name, filter: filter && jsonText(filter), rhythm })
        .where('id', '=', id)
        .execute()
    },
    async unsubscribe(id, at) {
      await query
        .updateTable('subscriptions')
        .set({ status: 'unsubscribed', unsubscribed_at: millisecondsOf(at) })
        .where('id', '=', id)
        .where('status', '!=', 'unsubscribed')
        .execute()
    },
    async removePendingBefore(instant) {
      const { numDeletedRows } = await query
        .deleteFrom('subscriptions')
        .where('status', '=', 'pending')
        .where('created_at', '<', millisecondsOf(instant))
        .executeTakeFirst()
      return Number(numDeletedRows)
    },
  }
}

const select = ({ query }: Database) =>
  query.selectFrom('subscriptions').selectAll().orderBy('created_at').orderBy('id')

function rowOf(subscription: Subscription): SubscriptionRow {
  const { id, email, name, filter, rhythm, status, createdAt, confirmedAt } = subscription
  return {
    id,
    email,
    name,
    filter: jsonText(filter),
    rhythm,
    status,
    created_at: millisecondsOf(createdAt),
    confirmed_at: confirmedAt === undefined ? null : millisecondsOf(confirmedAt),
    unsubscribed_at: null,
  }
}

function subscriptionOf(row: SubscriptionRow): Subscription {
  const { id, email, name, filter, rhythm, status, created_at, confirmed_at } = row
  return {
    id,
    email,
    name,
    filter: readJson(StoredFilter, filter, `subscriptions.filter of ${id}`),
    rhythm,
    status,
    createdAt: instantOf(created_at),
    ...(confirmed_at !== null && { confirmedAt: instantOf(confirmed_at) }),
  }
}
