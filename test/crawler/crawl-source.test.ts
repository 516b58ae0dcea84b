import { describe, expect, it } from 'vitest'
import { crawlSource } from '../../crawler/crawl-source.ts'
import type { Answer } from '../support/web-host.ts'
import { type News, news, rss, serve, startCrawler } from './support/start-crawler.ts'

describe('crawlSource', () => {
  it('stores items once, and tells new, changed and same apart', async () => {
    let items: News[] = news(3)
    const { crawl, store } = await startCrawler(serve(() => rss(items)))

    const first = await crawl()
    items = [{ id: 9 }, { id: 0, title: 'Bericht 0, nu anders' }, { id: 1 }, { id: 2 }]
    const second = await crawl()

    expect(first.outcome).toEqual({
      outcome: 'crawled',
      added: 3,
      changed: 0,
      same: 0,
      rejected: 0,
    })
    expect(second.outcome).toEqual({
      outcome: 'crawled',
      added: 1,
      changed: 1,
      same: 2,
      rejected: 0,
    })
    expect(await store.countItems()).toBe(4)
  })

  it('asks conditionally, and ends as not-modified on a 304', async () => {
    const { crawl, host } = await startCrawler(({ path, headers }, response) => {
      if (path === '/robots.txt') return
      if (headers['if-none-match'] === 'W/"x\'1"') response.writeHead(304).end()
      else response.writeHead(200, { etag: 'W/"x\'1"' }).end(rss(news(2)))
    })
    await crawl()
    expect((await crawl()).outcome).toEqual({ outcome: 'not-modified' })
    expect(host.paths()).toEqual(['/feed', '/feed'])
  })

  it('does not trust validators for longer than a week', async () => {
    const { crawl, pass, host } = await startCrawler(({ headers }, response) => {
      if (headers['if-none-match']) response.writeHead(304).end()
      else response.writeHead(200, { etag: '"1"' }).end(rss(news(2)))
    })
    await crawl()
    pass(6 * 24)
    await crawl()
    pass(2 * 24)
    await crawl()
    const conditional = host.seen
      .filter(({ path }) => path === '/feed')
      .map(({ headers }) => headers['if-none-match'])
    expect(conditional).toEqual([undefined, '"1"', undefined])
  })

  it('ends as unchanged on the same bytes, and reads other bytes under the same ETag', async () => {
    let items = news(2)
    const { crawl } = await startCrawler(serve(() => rss(items), { etag: '"liar"' }))
    await crawl()
    expect((await crawl()).outcome).toEqual({ outcome: 'unchanged' })
    items = news(3)
    expect((await crawl()).outcome).toMatchObject({ outcome: 'crawled', added: 1 })
  })

  it('reads an unchanged document again when the definition changed', async () => {
    const { crawl, source } = await startCrawler(serve(() => rss(news(2))))
    await crawl()
    const other = source({ titleFrom: 'description' })
    expect((await crawl(other)).outcome.outcome).not.toBe('unchanged')
  })

  it.each([
    ['http_404', (): Answer => (_, response) => response.writeHead(404).end()],
    ['http_5xx', (): Answer => (_, response) => response.writeHead(503).end()],
    ['http_401_403', (): Answer => (_, response) => response.writeHead(403).end()],
    ['not_a_feed', () => serve(() => '<!doctype html><title>Welkom</title><p>Hallo</p>')],
    ['empty', () => serve(() => '')],
    ['empty', () => serve(() => rss([]))],
  ])('a failure %s costs nothing that was stored', async (kind, failing) => {
    let answer: Answer = serve(() => rss(news(3)), { etag: '"1"' })
    const { crawl, store, stateOf } = await startCrawler((request, response) =>
      request.path === '/robots.txt' ? undefined : answer(request, response),
    )
    await crawl()
    answer = failing()

    const { outcome } = await crawl()

    expect(outcome).toMatchObject({ outcome: 'failed', error: { kind } })
    expect(await store.countItems()).toBe(3)
    expect(await stateOf()).toMatchObject({ health: 'degraded', lastError: { kind } })
    answer = serve(() => rss(news(4)), { etag: '"1"' })
    expect((await crawl()).outcome).toMatchObject({ outcome: 'crawled', added: 1, same: 3 })
    expect(await stateOf()).toMatchObject({ health: 'ok', failureCount: 0 })
  })

  it('stores 300 new items at once and the others in the next crawls', async () => {
    const { crawl, store, stateOf } = await startCrawler(serve(() => rss(news(700))))
    const added: unknown[] = []
    for (let round = 0; round < 4; round += 1) {
      const { outcome } = await crawl()
      added.push(outcome.outcome === 'crawled' ? outcome.added : outcome.outcome)
    }
    expect(added).toEqual([300, 300, 100, 'unchanged'])
    expect(await store.countItems()).toBe(700)
    expect((await stateOf())?.lastItemCount).toBe(700)
  })

  it('keeps what the pages before a failing one gave, and calls the crawl failed', async () => {
    const { crawl, source, store, stateOf } = await startCrawler(({ path }, response) => {
      if (path === '/robots.txt') return
      const value = [1, 2].map((id) => ({ Id: `${id}`, Titel: `Stuk ${id} van de Kamer` }))
      if (path.includes('skip=2')) response.writeHead(500).end()
      else response.end(JSON.stringify({ value, '@odata.nextLink': `${path}?skip=2` }))
    })
    const odata = source({
      kind: 'odata',
      url: source().url.replace('/feed', '/odata'),
      fields: { title: 'Titel', url: 'https://kamer.test/{Id}', guid: 'Id' },
    })
    expect((await crawl(odata)).outcome).toMatchObject({ error: { kind: 'http_5xx' } })
    expect(await store.countItems()).toBe(2)
    expect((await stateOf())?.bodyHash).toBeUndefined()
  })

  it.each([204, 404])(
    'takes %i for a quiet week where its publisher means that',
    async (status) => {
      let quiet = false
      const { crawl, source, stateOf, store } = await startCrawler(({ path }, response) => {
        if (path === '/robots.txt') return
        if (quiet) response.writeHead(status).end()
        else response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss(news(2)))
      })
      const parliament = source({ quietStatuses: [204, 404] })
      await crawl(parliament)
      quiet = true
      expect((await crawl(parliament)).outcome).toMatchObject({ outcome: 'crawled', added: 0 })
      expect(await stateOf()).toMatchObject({ health: 'ok', failureCount: 0 })
      expect(await store.countItems()).toBe(2)
      expect((await crawl(source())).outcome).toMatchObject({ outcome: 'failed' })
    },
  )

  it('takes a test for browsers for what it is, whatever its status means elsewhere', async () => {
    const { crawl, source } = await startCrawler(({ path }, response) => {
      if (path === '/robots.txt') return
      response.writeHead(404, { 'x-amzn-waf-action': 'challenge' }).end()
    })
    const { outcome } = await crawl(source({ quietStatuses: [404] }))
    expect(outcome).toMatchObject({ outcome: 'failed', error: { kind: 'challenge_page' } })
  })

  it('tells how much was fetched, also of a document that cannot be read', async () => {
    const { crawl } = await startCrawler(serve(() => '<!doctype html><p>Onderhoud</p>'))
    expect(await crawl()).toMatchObject({ bytes: 31, outcome: { error: { kind: 'not_a_feed' } } })
  })

  it('writes exactly one outcome a crawl, also when the parse thread dies', async () => {
    const { crawl, context, source, store } = await startCrawler(serve(() => rss(news(2))))
    const dying = {
      ...context,
      parseDocument: () => Promise.reject(new TypeError('a defect of ours')),
    }
    const { outcome } = await crawlSource(source(), undefined, dying)
    await crawl()
    expect(outcome).toMatchObject({ error: { kind: 'internal', message: 'a defect of ours' } })
    expect(await store.crawlsOf('stad', 10)).toHaveLength(2)
  })
})
