import type { ItemPage, ItemQuery, Store } from '../store/store.ts'
import { InvalidCursorError } from '../store/store-errors.ts'

/** One page of stored items; undefined when the cursor was never given out by us. */
export async function itemPageOf(
  store: Store,
  query: ItemQuery & { limit: number; cursor?: string },
): Promise<ItemPage | undefined> {
  try {
    return await store.itemPage(query)
  } catch (error) {
    if (error instanceof InvalidCursorError) return undefined
    throw error
  }
}
