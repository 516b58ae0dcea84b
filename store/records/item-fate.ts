import type { DeliveryStatus } from '../../model/subscription.ts'
import type { Database } from '../database/open-database.ts'
import type { HoldReason, ItemFate } from '../store.ts'

const HOLD = `
  SELECT reason, released_at FROM held_items JOIN items ON items.number = held_items.item
  WHERE items.id = ?`

const DIGESTS = `
  SELECT slot, status, count(*) AS count
  FROM delivery_items JOIN deliveries ON deliveries.id = delivery_items.delivery_id
  WHERE delivery_items.item_id = ? GROUP BY slot, status ORDER BY slot`

/** What became of an item after it was stored; nothing of who reads it. */
export function itemFate({ prepare }: Database, id: string): ItemFate {
  const hold = prepare(HOLD).get(id)
  return {
    ...(hold && hold.released_at === null && { heldFor: hold.reason as HoldReason }),
    digests: prepare(DIGESTS)
      .all(id)
      .map(({ slot, status, count }) => ({
        slot: String(slot),
        status: status as DeliveryStatus,
        count: Number(count),
      })),
  }
}
