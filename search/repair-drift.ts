import type { ItemStore } from '../store/store.ts'
import { drainChanges } from './drain-changes.ts'
import type { SearchIndex } from './search-index.ts'

/** How an index differed from the store before it was repaired. */
export interface Drift {
  /** Items of the store that the index had lost. */
  readonly missing: number
  /** Items of the index that the store does not have. */
  readonly surplus: number
}

const BATCH = 250

/**
 * Compares an index with the store by their ids, and puts right what differs (REL-46): something
 * else than the change log may have changed it. Once a day is enough.
 */
export async function repairDrift(store: ItemStore, index: SearchIndex): Promise<Drift> {
  await drainChanges(store, index)
  const surplus = new Set<string>()
  for await (const itemId of index.itemIds()) surplus.add(itemId)
  const missing: string[] = []
  for await (const { id } of store.items({})) {
    if (!surplus.delete(id)) missing.push(id)
  }
  const position = await index.position()
  for (let at = 0; at < missing.length; at += BATCH) {
    const put = await store.itemsByIds(missing.slice(at, at + BATCH))
    await index.apply({ put, remove: [], position })
  }
  if (surplus.size > 0) await index.apply({ put: [], remove: [...surplus], position })
  return { missing: missing.length, surplus: surplus.size }
}
