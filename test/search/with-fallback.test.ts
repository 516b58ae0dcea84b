import { afterEach, beforeEach, expect, it } from 'vitest'
import { drainChanges } from '../../search/drain-changes.ts'
import { openEmbeddedIndex } from '../../search/open-embedded-index.ts'
import { openMeilisearchIndex } from '../../search/open-meilisearch-index.ts'
import type { SearchIndex } from '../../search/search-index.ts'
import { withFallback } from '../../search/with-fallback.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { aCrawl, aDraft, aWrite } from '../store/store-samples.ts'
import { type FakeMeilisearch, fakeMeilisearch } from '../support/meilisearch-handlers.ts'
import { network } from '../support/network.ts'
import { ALIASES } from './corpus.ts'

const URL = 'http://meili.test'
let store: Store
let server: FakeMeilisearch
let primary: SearchIndex
let embedded: SearchIndex

beforeEach(async () => {
  server = fakeMeilisearch({ url: URL })
  network.use(...server.handlers)
  store = await openStore({ path: ':memory:' })
  primary = await openMeilisearchIndex({ url: URL, aliases: ALIASES })
  embedded = await openEmbeddedIndex({ path: ':memory:', aliases: ALIASES })
  const draft = aDraft({ title: 'Fietsstad' })
  await store.recordCrawl(aCrawl({ items: [aWrite({ draft })] }))
  await drainChanges(store, embedded)
})
afterEach(async () => {
  await embedded.close()
  await store.close()
})

const search = () => {
  const query = { text: 'fietsstad', filter: {}, sort: 'relevance', limit: 5, offset: 0 } as const
  return withFallback(store, primary, embedded, query)
}

it('lets Meilisearch answer when it can', async () => {
  await drainChanges(store, primary)
  const page = await search()
  expect(page).toMatchObject({ engine: 'meilisearch', total: 1 })
  expect(page.degraded).toBeUndefined()
})

it.each([
  ['does not answer', () => (server.isDown = true)],
  ['has lost its index', () => server.indexes.clear()],
  [
    'has an index of other settings',
    () => server.indexes.set('items', { primaryKey: 'key', documents: new Map(), settings: {} }),
  ],
])('answers from the embedded index, and says so, when Meilisearch %s', async (_what, harm) => {
  await drainChanges(store, primary)
  harm()
  expect(await search()).toMatchObject({ engine: 'embedded', total: 1, degraded: true })
})

it('answers from the embedded index while Meilisearch has yet to be filled', async () => {
  await primary.apply({ put: [], remove: [], position: 0 })
  expect(await search()).toMatchObject({ engine: 'embedded', total: 1, degraded: true })
})

it('does not hide a defect of our own', async () => {
  const broken: SearchIndex = {
    ...primary,
    search: () => Promise.reject(new TypeError('undefined is not a function')),
  }
  const query = { text: '', filter: {}, sort: 'date', limit: 5, offset: 0 } as const
  await expect(withFallback(store, broken, embedded, query)).rejects.toThrow(TypeError)
})
