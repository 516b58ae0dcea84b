import { http, passthrough } from 'msw'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { drainChanges } from '../../search/drain-changes.ts'
import { openEmbeddedIndex } from '../../search/open-embedded-index.ts'
import { openMeilisearchIndex } from '../../search/open-meilisearch-index.ts'
import { rebuildIndex } from '../../search/rebuild-index.ts'
import { repairDrift } from '../../search/repair-drift.ts'
import type { SearchIndex } from '../../search/search-index.ts'
import { withFallback } from '../../search/with-fallback.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { aCrawl, aDraft, aWrite } from '../store/store-samples.ts'
import { type MeilisearchServer, startMeilisearch } from '../support/meilisearch-server.ts'
import { network } from '../support/network.ts'
import { ALIASES } from './corpus.ts'

const ITEMS = 12
let server: MeilisearchServer
let store: Store
let meili: SearchIndex
let embedded: SearchIndex

beforeEach(async () => {
  server = await startMeilisearch('key')
  network.use(http.all(`${server.url}/*`, () => passthrough()))
  store = await openStore({ path: ':memory:' })
  meili = await openMeilisearchIndex({ url: server.url, apiKey: 'key', aliases: ALIASES })
  embedded = await openEmbeddedIndex({ path: ':memory:', aliases: ALIASES })
  const items = Array.from({ length: ITEMS }, (_, i) => {
    const draft = aDraft({ title: `Fietsstad ${i}`, url: `https://bron.test/${i}` })
    return aWrite({ id: `item-${i}`, identityKeys: [`item-${i}`], draft })
  })
  await store.recordCrawl(aCrawl({ items }))
  await drainChanges(store, embedded)
  await drainChanges(store, meili)
})
afterEach(async () => {
  await server.stop()
  await embedded.close()
  await store.close()
})

const QUERY = { text: 'fietsstad', filter: {}, sort: 'relevance', limit: 50, offset: 0 } as const
const search = () => withFallback(store, meili, embedded, QUERY)

it('finds what was deleted by hand again after one check', async () => {
  const items = server.fake.indexes.get('items')
  if (!items) throw new Error('nothing was indexed')
  const left = [...items.documents].slice(5)
  server.fake.indexes.set('items', { ...items, documents: new Map(left) })
  expect((await search()).total).toBe(ITEMS - 5)

  expect(await repairDrift(store, meili)).toEqual({ missing: 5, surplus: 0 })
  expect(await search()).toMatchObject({ engine: 'meilisearch', total: ITEMS })
})

it('answers from the old index when a rebuild is killed, and the next rebuild cleans up', async () => {
  const killed = meili.rebuild(
    (async function* () {
      yield { put: await store.itemsByIds(['item-1']), remove: [], position: 1 }
      throw new Error('killed')
    })(),
  )
  await expect(killed).rejects.toThrow('killed')
  expect([...server.fake.indexes.keys()]).toHaveLength(3)
  expect(await search()).toMatchObject({ engine: 'meilisearch', total: ITEMS })

  expect(await rebuildIndex(store, meili)).toBe(ITEMS)
  expect([...server.fake.indexes.keys()].toSorted()).toEqual(['items', 'items_meta'])
  expect(await search()).toMatchObject({ engine: 'meilisearch', total: ITEMS })
})

it('lets the embedded index serve while the server is gone, and comes back by itself', async () => {
  await server.stop()
  expect(await search()).toMatchObject({ engine: 'embedded', total: ITEMS, degraded: true })
  await server.start()
  const page = await search()
  expect(page).toMatchObject({ engine: 'meilisearch', total: ITEMS })
  expect(page.degraded).toBeUndefined()
})

it.each([
  ['drops connections', () => (server.fake.isDown = true)],
  ['has a full queue', () => (server.fake.isFull = true)],
])('lets the embedded index serve while the server %s', async (_what, harm) => {
  harm()
  expect(await search()).toMatchObject({ engine: 'embedded', total: ITEMS, degraded: true })
})

it('waits for a server that is slow', async () => {
  server.latencyMs = 30
  expect(await search()).toMatchObject({ engine: 'meilisearch', total: ITEMS })
})
