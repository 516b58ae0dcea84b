import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { aCrawl, aDraft, aState, aTag, aWrite } from './store-samples.ts'

const SOURCE = 'zoetermeer-news'
const later = { startedAt: '2026-03-03T07:00:00.000Z', endedAt: '2026-03-03T07:00:01.000Z' }

let store: Store
beforeEach(async () => {
  store = await openStore({ path: ':memory:' })
})
afterEach(() => store.close())

describe('recordCrawl', () => {
  it('gives back what a crawl wrote', async () => {
    const record = aCrawl({ items: [aWrite()] })

    await store.recordCrawl(record)

    const { hasOwnUrl: _, dateSuspect: __, ...shown } = aDraft()
    expect(await store.itemById('item-1')).toEqual({
      ...shown,
      id: 'item-1',
      source: SOURCE,
      level: 'g40',
      publisher: 'Gemeente Zoetermeer',
      firstSeenAt: record.endedAt,
      updatedAt: record.endedAt,
      cluster: 'item-1',
      deadlines: [],
    })
    expect(await store.sourceStates()).toEqual([aState()])
    const { source: _source, state: _state, items: _items, rejections: _none, ...summary } = record
    expect(await store.crawlsOf(SOURCE, 10)).toEqual([{ sourceId: SOURCE, ...summary }])
  })

  it('keeps first seen and cluster of a changed item, and moves its update', async () => {
    await store.recordCrawl(aCrawl({ items: [aWrite()] }))
    const draft = aDraft({ title: 'Nieuwe titel', regulations: [aTag('gdpr', 'Nieuwe')] })

    await store.recordCrawl(
      aCrawl({ ...later, items: [aWrite({ change: 'changed', contentHash: 'h2', draft })] }),
    )

    expect(await store.itemById('item-1')).toMatchObject({
      title: 'Nieuwe titel',
      regulations: [{ id: 'gdpr' }],
      firstSeenAt: '2026-03-02T07:00:01.000Z',
      updatedAt: later.endedAt,
      cluster: 'item-1',
    })
    expect(await store.knownItems(SOURCE, ['guid:item-1'])).toEqual([
      { key: 'guid:item-1', id: 'item-1', contentHash: 'h2' },
    ])
  })

  it('writes of an item that is the same only the identity keys that were not known', async () => {
    await store.recordCrawl(aCrawl({ items: [aWrite()] }))
    const before = await store.itemById('item-1')
    const position = await store.lastChange()

    const identityKeys = ['guid:item-1', 'url:zoetermeer.test/nieuws/1']
    const draft = aDraft({ title: 'Wordt niet gelezen' })
    await store.recordCrawl(
      aCrawl({ ...later, items: [aWrite({ change: 'same', identityKeys, draft })] }),
    )

    expect(await store.itemById('item-1')).toEqual(before)
    expect(await store.lastChange()).toBe(position)
    expect(await store.knownItems(SOURCE, identityKeys)).toHaveLength(2)
  })

  it.each(['not-modified', 'unchanged'] as const)(
    'changes nothing but the crawl and the state when a source is %s',
    async (outcome) => {
      await store.recordCrawl(aCrawl({ items: [aWrite()] }))
      const before = await store.itemById('item-1')
      const position = await store.lastChange()

      const state = aState({ nextDueAt: '2026-03-03T08:00:00.000Z' })
      await store.recordCrawl(aCrawl({ ...later, state, outcome: { outcome } }))

      expect(await store.itemById('item-1')).toEqual(before)
      expect(await store.lastChange()).toBe(position)
      expect(await store.countItems()).toBe(1)
      expect(await store.sourceStates()).toEqual([state])
      expect(await store.crawlsOf(SOURCE, 1)).toMatchObject([{ outcome: { outcome } }])
    },
  )

  it('leaves items alone that a later document no longer has (REL-21)', async () => {
    await store.recordCrawl(aCrawl({ items: [aWrite(), aWrite({ id: 'item-2' })] }))
    await store.recordCrawl(aCrawl({ ...later, items: [aWrite({ id: 'item-3' })] }))

    expect(await store.countItems()).toBe(3)
  })

  it('leaves an identity key with the item that had it first', async () => {
    await store.recordCrawl(aCrawl({ items: [aWrite({ identityKeys: ['guid:x'] })] }))
    await store.recordCrawl(
      aCrawl({ ...later, items: [aWrite({ id: 'item-2', identityKeys: ['guid:x', 'guid:y'] })] }),
    )

    const known = await store.knownItems(SOURCE, ['guid:y', 'guid:x', 'guid:z'])
    expect(known.map(({ key, id }) => [key, id])).toEqual([
      ['guid:y', 'item-2'],
      ['guid:x', 'item-1'],
    ])
  })

  it('keeps identity keys of two sources apart', async () => {
    await store.recordCrawl(aCrawl({ items: [aWrite()] }))

    expect(await store.knownItems('another-source', ['guid:item-1'])).toEqual([])
  })

  it('takes a new item under a known id as a change, not as an accident', async () => {
    await store.recordCrawl(aCrawl({ items: [aWrite()] }))
    const draft = aDraft({ title: 'Tweede keer' })
    await store.recordCrawl(aCrawl({ ...later, items: [aWrite({ draft })] }))

    expect(await store.itemById('item-1')).toMatchObject({
      title: 'Tweede keer',
      firstSeenAt: '2026-03-02T07:00:01.000Z',
    })
    expect(await store.changesAfter(0, 10)).toHaveLength(1)
  })

  it.each(['new', 'changed', 'same'] as const)(
    'refuses to write an item of another source (%s)',
    async (change) => {
      await store.recordCrawl(aCrawl({ items: [aWrite()] }))
      const before = await store.itemById('item-1')

      const source = { id: 'other', level: 'media', publisher: 'Other' } as const
      const crawl = store.recordCrawl(aCrawl({ source, items: [aWrite({ change })] }))

      await expect(crawl).rejects.toThrow('item item-1 is not one of source other')
      expect(await store.itemById('item-1')).toEqual(before)
    },
  )

  it('puts a new item in the cluster of an item of any source at the same address', async () => {
    const source = { id: 'news-site', level: 'media', publisher: 'News' } as const
    const clusterKey = 'zoetermeer.test/nieuws/1'
    await store.recordCrawl(aCrawl({ items: [aWrite({ clusterKey })] }))
    await store.recordCrawl(
      aCrawl({
        ...later,
        source,
        items: [
          aWrite({ id: 'item-2', clusterKey }),
          aWrite({ id: 'item-3', clusterKey: 'news.test/3' }),
          aWrite({ id: 'item-4', clusterKey: 'news.test/3' }),
          aWrite({ id: 'item-5' }),
        ],
      }),
    )

    const clusters = (
      await store.itemsByIds(['item-1', 'item-2', 'item-3', 'item-4', 'item-5'])
    ).map(({ cluster }) => cluster)
    expect(clusters).toEqual(['item-1', 'item-1', 'item-3', 'item-3', 'item-5'])
    expect((await store.itemsOfCluster('item-1')).map(({ id }) => id)).toEqual(['item-1', 'item-2'])
    expect((await store.itemsByUrl(clusterKey)).map(({ id }) => id)).toEqual(['item-1', 'item-2'])
  })

  it('shows who is reported on before who reports, also when the reporter was seen first', async () => {
    const media = { id: 'news-site', level: 'media', publisher: 'News' } as const
    const clusterKey = 'zoetermeer.test/nieuws/1'
    await store.recordCrawl(aCrawl({ source: media, items: [aWrite({ id: 'late', clusterKey })] }))
    await store.recordCrawl(aCrawl({ items: [aWrite({ id: 'origin', clusterKey })] }))

    expect((await store.itemsOfCluster('late')).map(({ id }) => id)).toEqual(['origin', 'late'])
  })

  it('writes nothing of a crawl of which one item cannot be written (REL-41)', async () => {
    await store.recordCrawl(aCrawl({ items: [aWrite()] }))
    const source = { id: 'other', level: 'media', publisher: 'Other' } as const

    await expect(
      store.recordCrawl(aCrawl({ source, items: [aWrite({ id: 'fine' }), aWrite()] })),
    ).rejects.toThrow()

    expect(await store.itemById('fine')).toBeUndefined()
    expect(await store.crawlsOf('other', 10)).toEqual([])
    expect(await store.sourceStates()).toEqual([aState()])
    expect(await store.changesAfter(0, 10)).toHaveLength(1)
  })

  it('lets one crawl fail without harm to those that are written with it', async () => {
    await store.recordCrawl(aCrawl({ items: [aWrite()] }))
    const crawlOf = (id: string, itemId: string) =>
      aCrawl({
        source: { id, level: 'media', publisher: id },
        items: [aWrite({ id: itemId })],
      })

    const results = await Promise.allSettled([
      store.recordCrawl(crawlOf('a', 'item-a')),
      store.recordCrawl(crawlOf('b', 'item-1')),
      store.recordCrawl(crawlOf('c', 'item-c')),
      store.recordCrawl(aCrawl({ endedAt: 'yesterday' })),
      store.recordCrawl(crawlOf('e', 'item-e')),
    ])

    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
    expect(await store.countItemsBySource()).toEqual(
      new Map([
        ['a', 1],
        ['c', 1],
        ['e', 1],
        [SOURCE, 1],
      ]),
    )
  })

  it('writes all of very many crawls at once, also what waits when the store closes', async () => {
    const crawls = Array.from({ length: 60 }, (_, index) =>
      store.recordCrawl(
        aCrawl({
          source: { id: `source-${index}`, level: 'g40', publisher: 'x' },
          items: Array.from({ length: 50 }, (_, item) => aWrite({ id: `${index}-${item}` })),
        }),
      ),
    )
    await crawls[0]
    const last = store.recordCrawl(aCrawl())
    await store.close()

    await expect(Promise.all([...crawls, last])).resolves.toHaveLength(61)
  })
})

it('shows crawls newest first, and no more than asked', async () => {
  const failed = { outcome: 'failed', error: { kind: 'http_5xx', message: '503' } } as const
  await store.recordCrawl(aCrawl())
  await store.recordCrawl(aCrawl({ ...later, outcome: failed }))

  expect(await store.crawlsOf(SOURCE, 1)).toMatchObject([{ outcome: failed }])
  expect(await store.crawlsOf(SOURCE, 10)).toHaveLength(2)
})

it('keeps a rejection once, at its last sighting, newest first', async () => {
  const huge = { reason: 'too_large', title: 'Groot', guid: 'g1' } as const
  const empty = { reason: 'empty', url: 'https://zoetermeer.test/2' } as const
  await store.recordCrawl(aCrawl({ rejections: [huge, empty] }))
  await store.recordCrawl(aCrawl({ ...later, rejections: [huge, { ...huge }] }))

  expect(await store.rejectionsOf(SOURCE, 10)).toEqual([
    { ...huge, at: later.endedAt },
    { ...empty, at: '2026-03-02T07:00:01.000Z' },
  ])
  expect(await store.rejectionsOf(SOURCE, 1)).toHaveLength(1)
})

it('gives source states back whole, also what a later version remembers', async () => {
  const state = {
    ...aState({
      adoptedUrl: 'https://nieuw.test/feed',
      redirect: { chain: ['https://a.test/', 'https://b.test/'], firstSeenAt: 'x', count: 2 },
      validators: { etag: 'W/"é\\"', lastModified: 'Mon, 02 Mar 2026 07:00:00 GMT' },
      lastOutcome: 'failed',
      lastError: { kind: 'tls', message: 'expired' },
      health: 'suspect',
    }),
    remembersMore: [1, 2],
  }
  await store.recordCrawl(aCrawl({ state }))

  expect(await store.sourceStates()).toEqual([state])
})

it('takes a move of a source back, once', async () => {
  const adoptedUrl = 'https://nieuw.test/feed'
  await store.recordCrawl(aCrawl({ state: aState({ adoptedUrl, validatorsUrl: adoptedUrl }) }))
  expect([await store.undoMove(SOURCE), await store.undoMove(SOURCE)]).toEqual([
    adoptedUrl,
    undefined,
  ])
  expect(await store.sourceStates()).toEqual([aState({ refusedUrl: adoptedUrl })])
})

it('remembers hosts', async () => {
  const origin = 'https://www.zoetermeer.test'
  await store.saveHostRecord({ origin, holdUntil: '2026-03-02T08:00:00.000Z', holdReason: '429' })
  const robots = { body: null, fetchedAt: '2026-03-02T09:00:00.000Z' }
  await store.saveHostRecord({ origin, robots })

  expect(await store.hostRecords()).toEqual([{ origin, robots }])
})
