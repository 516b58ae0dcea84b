import { afterEach, beforeEach, expect, it } from 'vitest'
import { drainChanges } from '../../search/drain-changes.ts'
import { openEmbeddedIndex } from '../../search/open-embedded-index.ts'
import type { SearchIndex } from '../../search/search-index.ts'
import { searchItems } from '../../search/search-items.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { aCrawl, aDraft, aWrite } from '../store/store-samples.ts'
import { ALIASES } from './corpus.ts'

let store: Store
let index: SearchIndex

beforeEach(async () => {
  store = await openStore({ path: ':memory:' })
  index = await openEmbeddedIndex({ path: ':memory:', aliases: ALIASES })
  const summary = 'Kort bericht.'
  const text = 'Eerst iets anders. Daarna: de gemeenteraad besprak de AI Act.'
  const draft = aDraft({ title: 'AI-verordening <b>nu</b>', summary, text })
  await store.recordCrawl(aCrawl({ items: [aWrite({ id: 'one', draft })] }))
  await drainChanges(store, index)
})
afterEach(async () => {
  await index.close()
  await store.close()
})

const query = (text: string) =>
  ({ text, filter: {}, sort: 'relevance', limit: 10, offset: 0 }) as const

it('joins hits with their items, and marks title and best passage by all names', async () => {
  const page = await searchItems(store, index, query('ai act'))
  expect(page).toMatchObject({ engine: 'embedded', total: 1 })
  const [hit] = page.hits
  expect(hit?.item.id).toBe('one')
  expect(hit?.title).toEqual([
    { text: 'AI-verordening', marked: true },
    { text: ' <b>nu</b>', marked: false },
  ])
  expect(hit?.snippet.find(({ marked }) => marked)).toEqual({ text: 'AI Act', marked: true })
})

it('measures how long it took', async () => {
  const moments = [1000, 1012.34]
  const page = await searchItems(store, index, query('gemeente'), () => moments.shift() ?? 0)
  expect(page.tookMs).toBe(12.3)
})

it('leaves out what the store no longer has', async () => {
  const ghost = await store.itemById('one')
  if (!ghost) throw new Error('the store lost an item')
  await index.apply({ put: [{ ...ghost, id: 'ghost' }], remove: [], position: 9 })
  const page = await searchItems(store, index, query('ai act'))
  expect(page.hits.map(({ item }) => item.id)).toEqual(['one'])
})
