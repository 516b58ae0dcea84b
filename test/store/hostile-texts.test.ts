import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { aCrawl, aDraft, aState, aTag, aWrite } from './store-samples.ts'

const SOURCE = 'zoetermeer-news'

let store: Store
beforeEach(async () => {
  store = await openStore({ path: ':memory:' })
})
afterEach(() => store.close())

describe.each([
  ['NUL', 'a\0b'],
  ['emoji', '👩‍👩‍👧 🇳🇱'],
  ['line ends and controls', 'a\r\nBcc: x\u2028\u0007'],
  ['SQL', "'; DROP TABLE items; --"],
  ['JSON escapes that are no escapes', '\\ud800 \\u0000 "\\'],
  ['a megabyte', 'é'.repeat(500_000)],
])('a text with %s', (_, hostile) => {
  it('comes back as it was, in columns, tags, keys and reasons', async () => {
    const draft = aDraft({ title: hostile, domains: [aTag(hostile, hostile)] })
    await store.recordCrawl(
      aCrawl({
        state: aState({ validators: { etag: hostile } }),
        items: [aWrite({ draft, identityKeys: [hostile], clusterKey: hostile })],
        rejections: [{ reason: 'empty', title: hostile }],
      }),
    )

    expect(await store.itemById('item-1')).toMatchObject({
      title: hostile,
      domains: [{ id: hostile, evidence: [{ quote: hostile }] }],
    })
    expect(await store.knownItems(SOURCE, [hostile])).toMatchObject([{ key: hostile }])
    expect(await store.itemsByUrl(hostile)).toHaveLength(1)
    expect(await store.rejectionsOf(SOURCE, 1)).toMatchObject([{ title: hostile }])
    expect(await store.sourceStates()).toMatchObject([{ validators: { etag: hostile } }])
  })
})

it('replaces half surrogate pairs one for one, so that evidence still points at its quote', async () => {
  const title = 'kapot \ud800 paar \udc00'
  const evidence = [{ field: 'title', start: 6, end: 12, quote: title.slice(6, 12) }] as const
  const draft = aDraft({ title, domains: [{ ...aTag('smart-people'), evidence }] })
  await store.recordCrawl(aCrawl({ items: [aWrite({ draft, identityKeys: [`guid:${title}`] })] }))

  const item = await store.itemById('item-1')
  expect(item?.title).toBe('kapot \ufffd paar \ufffd')
  expect(item?.domains[0]?.evidence[0]?.quote).toBe(item?.title.slice(6, 12))
  expect(await store.knownItems(SOURCE, [`guid:${title}`])).toMatchObject([
    { key: `guid:${title}`, id: 'item-1' },
  ])
})
