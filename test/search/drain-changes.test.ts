import { afterEach, beforeEach, expect, it } from 'vitest'
import { drainChanges } from '../../search/drain-changes.ts'
import { openEmbeddedIndex } from '../../search/open-embedded-index.ts'
import { rebuildIndex } from '../../search/rebuild-index.ts'
import { repairDrift } from '../../search/repair-drift.ts'
import type { SearchIndex } from '../../search/search-index.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { aCrawl, aDraft, aWrite } from '../store/store-samples.ts'
import { ALIASES } from './corpus.ts'

let store: Store
let index: SearchIndex

beforeEach(async () => {
  store = await openStore({ path: ':memory:' })
  index = await openEmbeddedIndex({ path: ':memory:', aliases: ALIASES })
})
afterEach(async () => {
  await index.close()
  await store.close()
})

async function crawlItems(ids: readonly string[], title = 'Fietsstad'): Promise<void> {
  const items = ids.map((id) =>
    aWrite({ id, identityKeys: [id], draft: aDraft({ title, url: `https://bron.test/${id}` }) }),
  )
  await store.recordCrawl(aCrawl({ items }))
}

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `item-${i}`)

async function totalOf(text: string): Promise<number> {
  const query = { text, filter: {}, sort: 'date', limit: 1, offset: 0 } as const
  return (await index.search(query)).total
}

it('brings an index to the end of the change log, however long', async () => {
  await crawlItems(numbered(600))
  expect(await drainChanges(store, index)).toBe(600)
  expect(await index.count()).toBe(await store.countItems())
  expect(await index.position()).toBe(await store.lastChange())
  expect(await drainChanges(store, index)).toBe(0)
})

it('goes on where it was, and shows changes', async () => {
  await crawlItems(['one', 'two'])
  await drainChanges(store, index)
  const draft = aDraft({ title: 'Warmtenet', url: 'https://bron.test/one' })
  const changed = aWrite({ change: 'changed', id: 'one', contentHash: 'h2', draft })
  await store.recordCrawl(aCrawl({ items: [changed] }))

  expect(await drainChanges(store, index)).toBe(1)
  expect([await totalOf('fietsstad'), await totalOf('warmtenet')]).toEqual([1, 1])
})

it('works once when it is called twice at a time', async () => {
  await crawlItems(numbered(600))
  const drained = await Promise.all([drainChanges(store, index), drainChanges(store, index)])
  expect(drained).toEqual([600, 600])
  expect(await drainChanges(store, index)).toBe(0)
})

it('starts over when the index is ahead of its store: it is of another one', async () => {
  await crawlItems(['one', 'two'])
  await drainChanges(store, index)
  const gone = await index.position()
  await index.apply({ put: [], remove: [], position: gone + 1000 })

  await drainChanges(store, index)
  expect([await index.position(), await index.count()]).toEqual([gone, 2])
})

it('can be tried again after it failed half-way', async () => {
  await crawlItems(numbered(600))
  let applied = 0
  const failing: SearchIndex = {
    ...index,
    async apply(batch) {
      if (++applied === 2) throw new Error('disk full')
      await index.apply(batch)
    },
  }
  await expect(drainChanges(store, failing)).rejects.toThrow('disk full')
  expect(await index.count()).toBe(250)
  expect(await drainChanges(store, failing)).toBe(350)
  expect(await index.count()).toBe(600)
})

it('rebuilds an index from the store', async () => {
  await crawlItems(numbered(600))
  expect(await rebuildIndex(store, index)).toBe(600)
  expect(await index.position()).toBe(await store.lastChange())
})

it('puts back what somebody took out of the index, and takes out what never was', async () => {
  await crawlItems(numbered(10))
  await drainChanges(store, index)
  const [stranger] = await store.itemsByIds(['item-0'])
  if (!stranger) throw new Error('the store lost an item')
  const put = [{ ...stranger, id: 'stranger' }]
  const position = await index.position()
  await index.apply({ put, remove: ['item-3', 'item-4'], position })

  expect(await repairDrift(store, index)).toEqual({ missing: 2, surplus: 1 })
  expect(await index.count()).toBe(10)
  expect(await repairDrift(store, index)).toEqual({ missing: 0, surplus: 0 })
})
