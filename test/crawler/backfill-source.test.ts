import { expect, it } from 'vitest'
import { backfillSource } from '../../crawler/backfill-source.ts'
import { startCrawler } from './support/start-crawler.ts'

/** One record a day, three a page, newest first. */
async function startArchive() {
  const archive = { failing: -1, asked: [] as string[] }
  const crawler = await startCrawler(({ path }, response) => {
    if (path === '/robots.txt') return
    archive.asked.push(path)
    const page = Number(new URL(path, 'http://x').searchParams.get('page') ?? 0)
    if (page === archive.failing) return void response.writeHead(500).end()
    const records = [0, 1, 2].map((at) => {
      const day = new Date(Date.UTC(2026, 10, 24 - page * 3 - at)).toISOString().slice(0, 10)
      return { id: day, title: `Bericht van ${day}`, url: `https://stad.test/${day}`, day }
    })
    response.writeHead(200).end(JSON.stringify(records))
  })
  const source = crawler.source({
    kind: 'json',
    url: `${crawler.host.origin}/api?van={since}`,
    fields: { title: 'title', url: 'url', guid: 'id', published: 'day' },
    paging: { by: 'page', maxPages: 2 },
  })
  const backfill = async (days: number) =>
    backfillSource(source, await crawler.stateOf(), days, crawler.context)
  return { ...crawler, archive, backfill, crawlArchive: () => crawler.crawl(source) }
}

it('reads back page by page as far as it is asked, and leaves the crawl of today alone', async () => {
  const { backfill, crawlArchive, archive, store, stateOf } = await startArchive()
  await crawlArchive()
  const before = await stateOf()
  const { outcome } = await backfill(30)
  expect(outcome).toMatchObject({ outcome: 'crawled', same: 6 })
  expect(archive.asked[2]).toBe('/api?van=2026-10-25')
  expect(await store.countItems()).toBeGreaterThanOrEqual(31)
  expect(await store.countItems()).toBeLessThan(40)
  expect(await stateOf()).toEqual(before)
})

it('goes on where it was stopped', async () => {
  const { backfill, archive, stateOf, pass } = await startArchive()
  archive.failing = 4
  expect((await backfill(30)).outcome).toMatchObject({ outcome: 'failed' })
  expect((await stateOf())?.backfill).toMatchObject({ since: '2026-10-25', rest: { page: 4 } })
  archive.failing = -1
  archive.asked.length = 0
  pass(24)
  expect((await backfill(30)).outcome).toMatchObject({ outcome: 'crawled' })
  expect(archive.asked[0]).toBe('/api?van=2026-10-25&page=4')
  expect((await stateOf())?.backfill).toBeUndefined()
})

it('begins anew when more is wanted than before', async () => {
  const { backfill, archive } = await startArchive()
  archive.failing = 2
  await backfill(10)
  archive.failing = -1
  archive.asked.length = 0
  await backfill(20)
  expect(archive.asked[0]).toBe('/api?van=2026-11-04')
})
