import type { DeliveryStatus } from '../../model/subscription.ts'
import type { Database } from '../database/open-database.ts'
import type { HoldReason, ItemDigest, ItemFate } from '../store.ts'

const HOLD = `
  SELECT reason, released_at FROM held_items JOIN items ON items.number = held_items.item
  WHERE items.id = ?`

const DIGESTS = `
  WITH asked AS (
    SELECT items.id AS id, coalesce(released_at, first_seen_at) AS at
    FROM items LEFT JOIN held_items ON held_items.item = items.number WHERE items.id = ?
  )
  SELECT slot, status, position,
    (SELECT count(*) FROM delivery_items WHERE delivery_id = deliveries.id) AS total,
    (SELECT group_concat(subscription_id, ' ') FROM delivery_subscriptions
      WHERE delivery_id = deliveries.id) AS subscriptions
  FROM asked JOIN deliveries
  LEFT JOIN delivery_items ON delivery_id = deliveries.id AND item_id = asked.id
  WHERE position IS NOT NULL OR (window_from <= at AND window_until > at)
  ORDER BY slot, deliveries.id`

/** What became of an item after it was stored; nothing of who reads it. */
export function itemFate({ prepare }: Database, id: string): ItemFate {
  const hold = prepare(HOLD).get(id)
  return {
    ...(hold && hold.released_at === null && { heldFor: hold.reason as HoldReason }),
    digests: prepare(DIGESTS).all(id).map(digestOf),
  }
}

function digestOf(row: Readonly<Record<string, unknown>>): ItemDigest {
  const { slot, status, position, total, subscriptions } = row
  return {
    slot: String(slot),
    status: status as DeliveryStatus,
    ...(position !== null && { position: Number(position) }),
    total: Number(total),
    subscriptionIds: String(subscriptions ?? '').split(' '),
  }
}
