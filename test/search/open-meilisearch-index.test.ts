import { describe, expect, it } from 'vitest'
import { openMeilisearchIndex } from '../../search/open-meilisearch-index.ts'
import { SearchUnavailableError } from '../../search/search-errors.ts'
import type { SearchIndex } from '../../search/search-index.ts'
import { type FakeMeilisearch, fakeMeilisearch } from '../support/meilisearch-handlers.ts'
import { network } from '../support/network.ts'
import { ALIASES, readCorpus } from './corpus.ts'

const CORPUS = readCorpus()
const URL = 'http://meili.test'
const QUERY = { text: 'warmtenet', filter: {}, sort: 'relevance', limit: 5, offset: 0 } as const

interface Setting {
  readonly server: FakeMeilisearch
  readonly index: SearchIndex
}

async function start(
  options: { apiKey?: string; mostCharacters?: number } = {},
  apiKey = options.apiKey,
): Promise<Setting> {
  const server = fakeMeilisearch({ url: URL, ...options })
  network.use(...server.handlers)
  const index = await openMeilisearchIndex({
    url: URL,
    aliases: ALIASES,
    ...(apiKey && { apiKey }),
  })
  return { server, index }
}

async function kindOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof SearchUnavailableError ? error.kind : `not that: ${error}`
}

describe('when the server does not do its work', () => {
  it('is opened without asking anything of it', async () => {
    const { server, index } = await start()
    await index.close()
    expect(server.requests).toEqual([])
  })

  it.each([
    ['search', (index: SearchIndex) => index.search(QUERY)],
    ['position', (index: SearchIndex) => index.position()],
    ['apply', (index: SearchIndex) => index.apply({ put: CORPUS, remove: [], position: 1 })],
    ['count', (index: SearchIndex) => index.count()],
  ])('says so when %s gets no answer', async (_what, work) => {
    const { server, index } = await start()
    server.isDown = true
    expect(await kindOf(work(index))).toBe('unreachable')
  })

  it('says so when there is no index yet', async () => {
    const { index } = await start()
    expect(await kindOf(index.search(QUERY))).toBe('not-ready')
  })

  it.each([
    ['a wrong key', 'wrong'],
    ['no key', ''],
  ])('says so when %s is refused', async (_what, key) => {
    const { index } = await start({ apiKey: 'right' }, key)
    expect(await kindOf(index.apply({ put: CORPUS, remove: [], position: 1 }))).toBe('refused')
  })

  it('makes an error of a task that failed, and does not move on', async () => {
    const { server, index } = await start()
    await index.apply({ put: CORPUS.slice(0, 5), remove: [], position: 5 })
    const [item] = CORPUS
    if (!item) throw new Error('the corpus is empty')
    // Somebody made the index anew with another key, so that every document lacks its id.
    const items = server.indexes.get('items')
    if (items) server.indexes.set('items', { ...items, primaryKey: 'other' })

    expect(await kindOf(index.apply({ put: [item], remove: [], position: 6 }))).toBe('task-failed')
    expect(await index.position()).toBe(5)
  })

  it('goes on as if nothing had been, once the server is back', async () => {
    const { server, index } = await start()
    server.isDown = true
    await kindOf(index.apply({ put: CORPUS, remove: [], position: 44 }))
    server.isDown = false
    await index.apply({ put: CORPUS, remove: [], position: 44 })
    expect((await index.search(QUERY)).total).toBe(3)
  })
})

describe('keeping an index on a server', () => {
  it('shows a batch only when its task is done', async () => {
    const { server, index } = await start()
    await index.apply({ put: CORPUS.slice(0, 5), remove: [], position: 5 })
    server.isBusy = true
    const applying = index.apply({ put: CORPUS, remove: [], position: 44 })
    expect([await index.count(), await index.position()]).toEqual([5, 5])
    server.isBusy = false
    await applying
    expect([await index.count(), await index.position()]).toEqual([CORPUS.length, 44])
  })

  it('starts over when its index was deleted by hand', async () => {
    const { server, index } = await start()
    await index.apply({ put: CORPUS, remove: [], position: 44 })
    server.indexes.delete('items')
    expect([await index.position(), await index.count()]).toEqual([0, 0])

    await index.apply({ put: CORPUS, remove: [], position: 44 })
    expect([await index.position(), await index.count()]).toEqual([44, CORPUS.length])
  })

  it('starts over when it was made with other names', async () => {
    const { index } = await start()
    await index.apply({ put: CORPUS, remove: [], position: 44 })
    const other = await openMeilisearchIndex({ url: URL, aliases: [] })
    expect(await other.position()).toBe(0)
    await other.apply({ put: CORPUS.slice(0, 3), remove: [], position: 3 })
    expect([await other.position(), await other.count()]).toEqual([3, 3])
  })

  it('sends settings once, and not again to a server that has them', async () => {
    const { server, index } = await start()
    await index.apply({ put: CORPUS.slice(0, 5), remove: [], position: 5 })
    const again = await openMeilisearchIndex({ url: URL, aliases: ALIASES })
    await again.apply({ put: CORPUS.slice(5, 9), remove: [], position: 9 })
    expect(server.requests.filter((one) => one === 'PATCH /indexes/items/settings')).toHaveLength(1)
  })

  it('mends settings that somebody changed', async () => {
    const { server, index } = await start()
    await index.apply({ put: CORPUS, remove: [], position: 44 })
    const items = server.indexes.get('items')
    if (items) {
      const settings = { ...items.settings, filterableAttributes: [] }
      server.indexes.set('items', { ...items, settings })
    }
    expect(await kindOf(index.search(QUERY))).toBe('refused')
    const again = await openMeilisearchIndex({ url: URL, aliases: ALIASES })
    await again.apply({ put: [], remove: [], position: 45 })
    expect((await again.search(QUERY)).total).toBe(3)
  })

  it('sends in halves what is too large for the server', async () => {
    const { index } = await start({ mostCharacters: 8_000 })
    await index.apply({ put: CORPUS, remove: [], position: 44 })
    expect(await index.count()).toBe(CORPUS.length)
  })

  it('leaves nothing of a rebuild beside the index', async () => {
    const { server, index } = await start()
    await index.rebuild(
      (async function* () {
        yield { put: CORPUS, remove: [], position: 44 }
      })(),
    )
    expect([...server.indexes.keys()].toSorted()).toEqual(['items', 'items_meta'])
    expect(await index.position()).toBe(44)
  })

  it('asks little for a search with filters: its words, its counts and its hits', async () => {
    const { server, index } = await start()
    await index.apply({ put: CORPUS, remove: [], position: 44 })
    const before = server.requests.length
    await index.search({ ...QUERY, filter: { level: ['national'], type: ['news'] } })
    expect(server.requests.slice(before)).toEqual(Array(3).fill('POST /multi-search'))
  })

  it('lists the ids it holds, as the store knows them', async () => {
    const { index } = await start()
    await index.apply({ put: CORPUS, remove: [], position: 44 })
    const ids = await Array.fromAsync(index.itemIds())
    expect(ids.toSorted()).toEqual(CORPUS.map(({ id }) => id).toSorted())
  })
})
