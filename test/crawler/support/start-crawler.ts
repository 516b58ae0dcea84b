import { afterAll, onTestFinished } from 'vitest'
import { crawlSource } from '../../../crawler/crawl-source.ts'
import { openFetchGate } from '../../../crawler/open-fetch-gate.ts'
import { openParsePool } from '../../../crawler/parse-pool.ts'
import { Source } from '../../../model/source.ts'
import { openStore } from '../../../store/open-store.ts'
import { type Answer, startWebHost } from '../../support/web-host.ts'

export interface News {
  readonly id: number | string
  readonly title?: string
}

/** A feed of these. */
export const rss = (news: readonly News[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Stad</title>${news
    .map(
      ({ id, title = `Bericht ${id} over de stad` }) =>
        `<item><title>${title}</title><link>https://stad.test/n/${id}</link><guid>${id}</guid><pubDate>Mon, 23 Nov 2026 10:00:00 +0100</pubDate></item>`,
    )
    .join('')}</channel></rss>`

/** So many items. */
export const news = (count: number): News[] => Array.from({ length: count }, (_, id) => ({ id }))

/** Starting a thread takes a second: one for all tests. */
const pool = openParsePool({ threads: 1 })
afterAll(() => pool.close())

/** A store, a gate and a parse pool as the program has them, and a publisher on loopback. */
export async function startCrawler(answer: Answer) {
  const host = await startWebHost(answer)
  const clock = { now: new Date('2026-11-24T08:00:00Z') }
  const store = await openStore({ path: ':memory:' })
  const gate = openFetchGate({
    userAgent: 'Einder/0.1.0 (+https://einder.test/over)',
    hostGapMs: 0,
    allowHosts: [host.address],
    proxies: {},
    hosts: store,
    now: () => clock.now,
    limits: { totalMs: 3000 },
  })
  onTestFinished(async () => {
    await gate.close()
    await store.close()
  })
  const context = {
    store,
    fetchDocument: gate.fetchDocument,
    parseDocument: pool.parse,
    now: () => clock.now,
    random: () => 0.5,
  }
  const source = (over: object = {}) =>
    Source.parse({
      id: 'stad',
      title: 'Stad: nieuws',
      publisher: 'Gemeente Stad',
      level: 'g40',
      kind: 'feed',
      url: `${host.origin}/feed`,
      ...over,
    })
  const stateOf = async (id = 'stad') =>
    (await store.sourceStates()).find(({ sourceId }) => sourceId === id)
  return {
    host,
    store,
    context,
    source,
    stateOf,
    crawl: async (one = source()) => crawlSource(one, await stateOf(one.id), context),
    pass: (hours: number) => {
      clock.now = new Date(clock.now.getTime() + hours * 3_600_000)
    },
  }
}

/** Answers every path but robots.txt with the same feed. */
export const serve =
  (body: () => string | Buffer, headers: Record<string, string> = {}): Answer =>
  ({ path }, response) => {
    if (path === '/robots.txt') return
    response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers })
    response.end(body())
  }
