import { expect, it } from 'vitest'
import { openStore } from '../../store/open-store.ts'
import { aCrawl, aDraft, aState, aWrite } from './store-samples.ts'

it('gives back what a crawl wrote', async () => {
  const store = await openStore({ path: ':memory:' })
  const record = aCrawl({ items: [aWrite()] })

  await store.recordCrawl(record)

  const { guid: _, hasOwnUrl: __, dateSuspect: ___, ...shown } = aDraft()
  expect(await store.itemById('item-1')).toEqual({
    ...shown,
    id: 'item-1',
    source: 'zoetermeer-news',
    level: 'g40',
    publisher: 'Gemeente Zoetermeer',
    firstSeenAt: record.endedAt,
    updatedAt: record.endedAt,
    cluster: 'item-1',
    deadlines: [],
  })
  expect(await store.sourceStates()).toEqual([aState()])
  expect(await store.crawlsOf('zoetermeer-news', 10)).toEqual([
    {
      sourceId: 'zoetermeer-news',
      startedAt: record.startedAt,
      endedAt: record.endedAt,
      durationMs: 1000,
      bytes: 1234,
      outcome: record.outcome,
    },
  ])
  expect(await store.changesAfter(0, 10)).toMatchObject([{ op: 'put', item: { id: 'item-1' } }])
})
