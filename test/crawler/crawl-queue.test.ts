import { describe, expect, it } from 'vitest'
import { openCrawlQueue } from '../../crawler/crawl-queue.ts'
import type { CrawlContext, CrawlReport } from '../../crawler/crawl-source.ts'
import { news, rss, serve, startCrawler } from './support/start-crawler.ts'

describe('openCrawlQueue', () => {
  it('crawls each source once, however often it is asked for, and one at a time for each host', async () => {
    const { host, context, source } = await startCrawler(serve(() => rss(news(1))))
    const queue = openCrawlQueue(context)
    const sources = [1, 2, 3, 4].map((id) => source({ id: `s${id}`, url: `${host.origin}/f${id}` }))
    const reports: CrawlReport[] = []
    await Promise.all([
      queue.crawl(sources, (report) => reports.push(report)),
      queue.crawl(sources, (report) => reports.push(report)),
    ])
    expect(reports.map(({ sourceId }) => sourceId).sort()).toEqual(['s1', 's2', 's3', 's4'])
    expect(host.mostAtOnce()).toBe(1)
  })

  it('reads the next source of a host while the disk still confirms the one before', async () => {
    const { host, context, source, store } = await startCrawler(serve(() => rss(news(1))))
    const { promise: confirmed, resolve: confirm } = Promise.withResolvers<void>()
    const slow: CrawlContext['store'] = {
      ...store,
      recordCrawl: (record) => confirmed.then(() => store.recordCrawl(record)),
    }
    const sources = [1, 2, 3].map((id) => source({ id: `s${id}`, url: `${host.origin}/f${id}` }))
    const crawling = openCrawlQueue({ ...context, store: slow }).crawl(sources)
    await expect
      .poll(() => host.paths().filter((path) => path !== '/robots.txt'))
      .toEqual(['/f1', '/f2', '/f3'])
    expect(await store.countItems()).toBe(0)
    confirm()
    await crawling
    expect(await store.countItems()).toBe(3)
  })

  it('lets a failing source cost only itself', async () => {
    const { host, context, source } = await startCrawler(({ path }, response) => {
      if (path === '/slecht') response.destroy()
      else if (path !== '/robots.txt') response.end(rss(news(1)))
    })
    const queue = openCrawlQueue(context)
    const outcomes = new Map<string, string>()
    await queue.crawl(
      ['goed', 'slecht', 'ook-goed'].map((id) => source({ id, url: `${host.origin}/${id}` })),
      ({ sourceId, outcome }) => outcomes.set(sourceId, outcome.outcome),
    )
    expect(Object.fromEntries(outcomes)).toEqual({
      goed: 'crawled',
      slecht: 'failed',
      'ook-goed': 'crawled',
    })
  })

  it('does not wait for a document that is being read when it is to stop', async () => {
    const { context, source, stateOf } = await startCrawler(serve(() => rss(news(1))))
    const started = Promise.withResolvers<void>()
    const queue = openCrawlQueue({
      ...context,
      parseDocument: () => {
        started.resolve()
        return new Promise(() => undefined)
      },
    })
    const crawling = queue.crawl([source()])
    await started.promise
    await queue.stop()
    await crawling
    expect(await stateOf()).toMatchObject({ failureCount: 0, health: 'new' })
  })

  it('stops within moments, and a crawl that was cut off says nothing about the source', async () => {
    const { context, source, stateOf, host } = await startCrawler(({ path }, response) => {
      if (path === '/robots.txt') response.writeHead(404).end()
    })
    const queue = openCrawlQueue(context)
    const crawling = queue.crawl([source(), source({ id: 'wacht' })])
    await expect.poll(() => host.paths().length).toBe(1)
    await queue.stop()
    await crawling
    expect(await stateOf()).toMatchObject({ failureCount: 0, health: 'new' })
    expect(await stateOf('wacht')).toBeUndefined()
  })
})
