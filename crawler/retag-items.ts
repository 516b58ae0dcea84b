import { setImmediate } from 'node:timers/promises'
import type { RetagStore } from '../store/store.ts'
import type { TagItem } from '../tags/tagger.ts'
import { tagInputOf } from './tag-input.ts'

/** Items a transaction: a few milliseconds of work. */
const BATCH = 50

export interface RetagContext {
  readonly store: RetagStore
  readonly tagItem: TagItem
  /** Of the rules behind `tagItem`. */
  readonly version: string
  readonly signal?: AbortSignal
}

/**
 * Gives stored items the tags of the rules of today, in small batches between which others get their
 * turn; resolves with the number of items. Interrupted, it goes on where it was the next time.
 */
export async function retagItems({
  store,
  tagItem,
  version,
  signal,
}: RetagContext): Promise<number> {
  let count = 0
  while (!signal?.aborted) {
    const items = await store.itemsOfOtherRules(version, BATCH)
    if (items.length === 0) break
    const tagged = items.map((item) => {
      const { domains, regulations, themes, identifiers } = tagItem(tagInputOf(item))
      return { id: item.id, domains, regulations, themes, identifiers }
    })
    await store.saveTags(version, tagged)
    count += items.length
    await setImmediate()
  }
  return count
}
