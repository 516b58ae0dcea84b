import { expect, it } from 'vitest'
import { sourceStatus } from '../../model/source-status.ts'
import { startCrawler } from './support/start-crawler.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 10, 24, 8)

interface Paper {
  readonly id: number
  readonly day: string
  /** What the API searches by, where that is not the day of publication. */
  readonly changed?: string
}

const paper = (id: number, daysAgo: number): Paper => ({
  id,
  day: new Date(NOW - daysAgo * DAY).toISOString().slice(0, 10),
})

/** An API of papers that shows ten and says how many it has. */
async function startApi(path: string, isDeaf = false, over: object = {}) {
  const world = {
    papers: Array.from({ length: 60 }, (_, index) => paper(index, index * 2)),
    hidden: 0,
    isDeaf,
  }
  const crawler = await startCrawler(({ path: asked }, response) => {
    if (asked === '/robots.txt') return response.writeHead(404).end()
    const since = new URL(asked, 'http://x').searchParams.get('since') ?? ''
    const found = world.isDeaf
      ? world.papers
      : world.papers.filter(({ day, changed = day }) => changed >= since)
    const results = found.slice(0, 10).map(({ id, day }) => ({
      ...{ id, day, title: `Stuk ${id} van de raad` },
      url: `https://stad.test/stuk/${id}`,
    }))
    return response.end(JSON.stringify({ count: found.length + world.hidden, results }))
  })
  const source = crawler.source({
    kind: 'json',
    url: `${crawler.host.origin}${path}`,
    list: 'results',
    total: 'count',
    fields: { title: 'title', url: 'url', guid: 'id', published: 'day' },
    ...over,
  })
  const crawl = () => crawler.crawl(source)
  const status = async () => sourceStatus(source, await crawler.stateOf(), 0)
  return { ...crawler, world, crawl, status }
}

it('compares what a source says to have in the days asked for with what we hold', async () => {
  const { crawl, status, world } = await startApi('/papers?since={since}')
  await crawl()
  expect((await status()).completeness).toMatchObject({ recall: 1, stated: 8, held: 8 })
  world.hidden = 8
  await crawl()
  expect((await status()).completeness).toMatchObject({
    recall: 0.5,
    stated: 16,
    held: 8,
    since: '2026-11-10',
  })
})

it('compares the growth of a list of which only the newest are read', async () => {
  const { crawl, status, world, pass } = await startApi('/papers')
  await crawl()
  expect((await status()).completeness).toBeUndefined()
  for (let day = 1; day <= 4; day += 1) {
    pass(24)
    world.papers.unshift(paper(100 + day, -day))
    world.hidden += 1
    await crawl()
  }
  expect((await status()).completeness).toMatchObject({
    recall: 0.5,
    stated: 8,
    held: 4,
    since: '2026-11-24',
  })
})

it('names an API that no longer listens to the question for recent items, by the third poll', async () => {
  const { crawl, status, world, pass, host } = await startApi('/papers?since={since}')
  await crawl()
  world.isDeaf = true
  world.papers = world.papers.map(({ id, day }) => ({ id: id + 500, day })).slice(20)
  for (let poll = 0; poll < 3; poll += 1) {
    pass(6)
    await crawl()
  }
  expect((await status()).alarm).toMatchObject({ kind: 'drift', sign: 'ignores-question' })
  // Four polls and one probe: a day's worth.
  expect(host.paths()).toHaveLength(5)
  world.isDeaf = false
  world.papers.unshift(paper(900, 0), paper(901, 0), paper(902, 0))
  pass(6)
  await crawl()
  expect((await status()).alarm).toBeUndefined()
})

it('names an API that does not listen though all it gives is recent, for it says to have far more', async () => {
  const { crawl, status, world, pass } = await startApi('/papers?since={since}', true)
  world.papers = Array.from({ length: 12 }, (_, id) => paper(id, 0))
  world.hidden = 500_000
  for (let poll = 0; poll < 3; poll += 1) {
    await crawl()
    world.papers.unshift(paper(100 + poll, 0))
    pass(6)
  }
  expect((await status()).alarm).toMatchObject({ kind: 'drift', sign: 'ignores-question' })
})

it('believes a calendar, which gives again what is planned for later', async () => {
  const { crawl, status, world, pass } = await startApi('/papers?since={since}', true)
  world.papers = Array.from({ length: 12 }, (_, id) => paper(id, -30 - id))
  world.hidden = 500
  for (let poll = 0; poll < 3; poll += 1) {
    await crawl()
    pass(24)
  }
  expect((await status()).alarm).toBeUndefined()
})

it('names an API that gives the same items whatever page is asked for', async () => {
  const paging = { by: 'page', parameter: 'page', maxPages: 3 }
  const { crawl, status, pass } = await startApi('/papers', false, { paging })
  for (let poll = 0; poll < 3; poll += 1) {
    await crawl()
    pass(24)
  }
  expect((await status()).alarm).toMatchObject({ kind: 'drift', sign: 'ignores-question' })
})

it('believes an API that listens, though its items are older than their last change', async () => {
  const { crawl, status, world, pass } = await startApi('/papers?since={since}')
  await crawl()
  const { day: changed } = paper(0, 0)
  world.papers = Array.from({ length: 6 }, (_, id) => ({ ...paper(700 + id, 400), changed }))
  for (let poll = 0; poll < 4; poll += 1) {
    pass(24)
    await crawl()
  }
  expect((await status()).alarm).toBeUndefined()
})
