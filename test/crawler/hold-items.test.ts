import { expect, it } from 'vitest'
import { type News, rss, serve, startCrawler } from './support/start-crawler.ts'

const items = (from: number, count: number): News[] =>
  Array.from({ length: count }, (_, index) => ({ id: from + index }))

const WINDOW = { since: '2026-01-01T00:00:00Z', before: '2027-01-01T00:00:00Z', asNews: true }

/** A source that has had one new item a day for two weeks. */
async function settledSource() {
  let list: News[] = items(0, 20)
  let document = rss(list)
  const crawler = await startCrawler(serve(() => document))
  const show = (next: News[], change = (text: string) => text) => {
    list = next
    document = change(rss(list))
  }
  await crawler.crawl()
  for (let day = 0; day < 14; day += 1) {
    crawler.pass(24)
    show(items(day + 1, 20))
    await crawler.crawl()
  }
  const news = async () =>
    (await Array.fromAsync(crawler.store.items(WINDOW))).map(({ url }) => url)
  return { ...crawler, show, news }
}

it('holds a burst back until two later polls still list it (REL-28)', async () => {
  const { crawl, pass, show, news, stateOf, store } = await settledSource()
  const before = (await news()).length
  show(items(100, 60))
  pass(1)
  await crawl()
  expect([await store.countItems(), (await news()).length]).toEqual([before + 60, before])
  expect((await stateOf())?.flood).toMatchObject({ count: 60, agreed: 0 })
  pass(1)
  await crawl()
  expect((await news()).length).toBe(before)
  pass(1)
  await crawl()
  expect((await news()).length).toBe(before + 60)
  expect((await stateOf())?.flood).toBeUndefined()
})

it('lets a person release them sooner, from that moment on', async () => {
  const { crawl, pass, show, news, store } = await settledSource()
  const before = (await news()).length
  show(items(100, 60))
  pass(1)
  await crawl()
  expect(await store.releaseFlood('stad', '2026-12-24T12:00:00Z')).toBe(60)
  expect((await news()).length).toBe(before + 60)
  const later = { ...WINDOW, since: '2026-12-24T11:00:00Z' }
  expect(await Array.fromAsync(store.items(later))).toHaveLength(60)
})

it('lets what is usual through, also when it is much for a day', async () => {
  const { crawl, pass, show, news } = await settledSource()
  const before = (await news()).length
  show(items(31, 9))
  pass(24)
  await crawl()
  expect((await news()).length).toBe(before + 6)
})

it.each([
  ['guids', (text: string) => text.replace(/<guid>/g, '<guid>nieuw-systeem-')],
  [
    'guids and the scheme and host of addresses',
    (text: string) =>
      text
        .replace(/<guid>/g, '<guid>nieuw-systeem-')
        .replace(/https:\/\/stad\.test/g, 'http://www.stad.test'),
  ],
  [
    'guids and addresses',
    (text: string) =>
      text
        .replace(/<guid>/g, '<guid>nieuw-systeem-')
        .replace(/https:\/\/stad\.test\/n\//g, 'https://stad.test/nieuws/artikel-'),
  ],
])('takes 200 items with other %s for the same (REL-27)', async (_, change) => {
  let document = rss(items(0, 200))
  const { crawl, pass, store } = await startCrawler(serve(() => document))
  await crawl()
  document = change(document)
  pass(1)
  expect((await crawl()).outcome).toMatchObject({ outcome: 'crawled', added: 0 })
  expect(await store.countItems()).toBe(200)
})

it('makes no news of the old items of a source that is new (REL-29)', async () => {
  const { crawl, store } = await startCrawler(serve(() => rss(items(0, 200))))
  await crawl()
  expect(await store.countItems()).toBe(200)
  const news = await Array.fromAsync(store.items(WINDOW))
  expect(news.length).toBeLessThanOrEqual(50)
})
