import type { ItemStore } from '../store/store.ts'
import { batchesAfter } from './drain-changes.ts'
import type { SearchIndex } from './search-index.ts'

/** Builds an index anew from the store; the old one answers until the new one takes its place. */
export function rebuildIndex(store: ItemStore, index: SearchIndex): Promise<number> {
  return index.rebuild(batchesAfter(store, 0))
}
