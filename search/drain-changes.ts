import { setImmediate } from 'node:timers/promises'
import type { Change, ItemStore } from '../store/store.ts'
import type { IndexBatch, SearchIndex } from './search-index.ts'

/** Items per batch: small enough to answer searches in between. */
const BATCH = 250

/** Drains under way, so that a second caller waits for the first instead of doing its work twice. */
const underWay = new WeakMap<SearchIndex, Promise<number>>()

/**
 * Brings an index up to date with the change log of the store; gives the number of changes applied.
 * May be called at any time and again: what was interrupted goes on from the index's position.
 */
export function drainChanges(store: ItemStore, index: SearchIndex): Promise<number> {
  const running = underWay.get(index)
  if (running !== undefined) return running
  const started = drain(store, index).finally(() => underWay.delete(index))
  underWay.set(index, started)
  return started
}

async function drain(store: ItemStore, index: SearchIndex): Promise<number> {
  const position = await index.position()
  // Ahead of the store: the index is of another store, one that was restored or begun anew.
  if (position > (await store.lastChange())) return index.rebuild(batchesAfter(store, 0))
  let drained = 0
  for await (const batch of batchesAfter(store, position)) {
    await index.apply(batch)
    drained += batch.put.length + batch.remove.length
  }
  return drained
}

/** The change log after a position, in batches. */
export async function* batchesAfter(store: ItemStore, start: number): AsyncGenerator<IndexBatch> {
  let position = start
  for (;;) {
    const changes = await store.changesAfter(position, BATCH)
    const last = changes.at(-1)
    if (!last) return
    position = last.position
    yield batchOf(changes, position)
    // SQLite answers at once: without this pause a long drain would keep everybody else waiting.
    await setImmediate()
  }
}

function batchOf(changes: readonly Change[], position: number): IndexBatch {
  return {
    put: changes.flatMap((change) => (change.op === 'put' ? [change.item] : [])),
    remove: changes.flatMap((change) => (change.op === 'remove' ? [change.itemId] : [])),
    position,
  }
}
