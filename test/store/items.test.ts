import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EMPTY_FILTER, type ItemFilter } from '../../model/subscription.ts'
import { openStore } from '../../store/open-store.ts'
import type { ItemQuery, Store } from '../../store/store.ts'
import { InvalidCursorError } from '../../store/store-errors.ts'
import { aCrawl, aDraft, aTag, aWrite } from './store-samples.ts'

let store: Store

/** Three crawls: 450 items at 7, two at 8, one at 9 o'clock. */
beforeAll(async () => {
  store = await openStore({ path: ':memory:' })
  const plain = aDraft({ domains: [], regulations: [], themes: [] })
  await store.recordCrawl(
    aCrawl({
      endedAt: '2026-03-02T07:00:00.000Z',
      items: Array.from({ length: 450 }, (_, index) =>
        aWrite({ id: `old-${index}`, draft: plain }),
      ),
    }),
  )
  await store.recordCrawl(
    aCrawl({
      source: { id: 'eu-news', level: 'eu', publisher: 'Commission' },
      endedAt: '2026-03-02T08:00:00.000Z',
      items: [
        aWrite({
          id: 'zz-first',
          draft: { ...plain, domains: [aTag('smart-mobility')], regulations: [aTag('ai-act')] },
        }),
        aWrite({
          id: 'aa-second',
          draft: { ...plain, domains: [aTag('smart-people')], themes: [aTag('smart-mobility')] },
        }),
      ],
    }),
  )
  await store.recordCrawl(
    aCrawl({
      source: { id: 'news-site', level: 'media', publisher: 'News' },
      endedAt: '2026-03-02T09:00:00.000Z',
      items: [
        aWrite({
          id: 'newest',
          draft: {
            ...plain,
            domains: [aTag('smart-mobility'), aTag('smart-people')],
            regulations: [aTag('gdpr')],
          },
        }),
      ],
    }),
  )
})
afterAll(() => store.close())

async function idsOf(query: ItemQuery): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of store.items(query)) ids.push(id)
  return ids
}

const filtered = (filter: Partial<ItemFilter>) => ({ filter: { ...EMPTY_FILTER, ...filter } })

describe('items', () => {
  it('streams all, newest first seen first, each once, in the order of their document', async () => {
    const ids = await idsOf({})

    expect(ids.slice(0, 5)).toEqual(['newest', 'zz-first', 'aa-second', 'old-0', 'old-1'])
    expect(new Set(ids).size).toBe(453)
  })

  it.each([
    [{ since: '2026-03-02T08:00:00.000Z' }, ['newest', 'zz-first', 'aa-second']],
    [
      { since: '2026-03-02T09:00:00+01:00', before: '2026-03-02T09:00:00Z' },
      ['zz-first', 'aa-second'],
    ],
    [{ since: '2026-03-02T09:00:00.001Z' }, []],
    [filtered({ domains: ['smart-mobility'] }), ['newest', 'zz-first']],
    [
      filtered({ domains: ['smart-mobility', 'smart-people'] }),
      ['newest', 'zz-first', 'aa-second'],
    ],
    [filtered({ domains: ['smart-mobility'], regulations: ['ai-act'] }), ['zz-first']],
    [filtered({ domains: ['smart-people'], regulations: ['ai-act'] }), []],
    [filtered({ themes: ['smart-mobility'] }), ['aa-second']],
    [filtered({ levels: ['eu', 'media'] }), ['newest', 'zz-first', 'aa-second']],
    [filtered({ levels: ['eu', 'media'], sources: ['news-site', 'unknown'] }), ['newest']],
    [filtered({ sources: ["' OR 1=1 --"] }), []],
    [
      {
        ...filtered({ domains: ['smart-people'], query: 'ignored' }),
        before: '2026-03-02T09:00:00Z',
      },
      ['aa-second'],
    ],
  ] satisfies [ItemQuery, string[]][])('narrows by %j', async (query, ids) => {
    expect(await idsOf(query)).toEqual(ids)
  })

  it('asks nothing when every list of the filter is empty', async () => {
    expect(await idsOf({ filter: EMPTY_FILTER })).toHaveLength(453)
  })

  it('does not meet items that are stored meanwhile', async () => {
    const own = await openStore({ path: ':memory:' })
    const write = (id: string, hour: string) =>
      own.recordCrawl(
        aCrawl({
          endedAt: `2026-03-02T${hour}:00:00.000Z`,
          items: Array.from({ length: 250 }, (_, index) => aWrite({ id: `${id}-${index}` })),
        }),
      )
    await write('a', '07')
    let count = 0
    for await (const _ of own.items({})) {
      if (count === 0) await write('b', '08')
      count += 1
    }

    expect(count).toBe(250)
    await own.close()
  })
})

describe('itemPage', () => {
  it('goes through everything, page after page, like the stream', async () => {
    const ids: string[] = []
    let cursor: string | undefined
    let pages = 0
    do {
      const page = await store.itemPage({ limit: 50, ...(cursor && { cursor }) })
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
      pages += 1
    } while (cursor)

    expect(ids).toEqual(await idsOf({}))
    expect(pages).toBe(10)
  })

  it('has no next page when the last item is shown', async () => {
    const query = filtered({ levels: ['eu'] })
    expect(await store.itemPage({ ...query, limit: 2 })).not.toHaveProperty('nextCursor')
    const page = await store.itemPage({ ...query, limit: 1 })
    expect(page.nextCursor).toMatch(/^[\w-]+$/)
  })

  it.each(['', 'x', '????', 'bnVsbA', 'WzEsIngiXQ', 'WzFd', '\0', 'é'.repeat(10_000), '[1,2]'])(
    'refuses the cursor %j by name',
    async (cursor) => {
      await expect(store.itemPage({ limit: 5, cursor })).rejects.toThrow(InvalidCursorError)
    },
  )
})

it('gives items in the order of the ids, and leaves out the unknown', async () => {
  const items = await store.itemsByIds(['old-3', 'nobody', 'newest', '\ud800', 'old-3'])

  expect(items.map(({ id }) => id)).toEqual(['old-3', 'newest', 'old-3'])
  expect(await store.itemsByIds([])).toEqual([])
  expect(await store.itemById('nobody')).toBeUndefined()
})

it('takes more ids at once than a statement has places', async () => {
  const ids = Array.from({ length: 100_000 }, (_, index) => `old-${index}`)

  expect(await store.itemsByIds(ids)).toHaveLength(450)
})

it('counts items, in all and by source', async () => {
  expect(await store.countItems()).toBe(453)
  expect(await store.countItemsBySource()).toEqual(
    new Map([
      ['zoetermeer-news', 450],
      ['eu-news', 2],
      ['news-site', 1],
    ]),
  )
})
