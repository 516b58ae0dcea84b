import { describe, expect, it } from 'vitest'
import type { Answer } from '../support/web-host.ts'
import { startCrawler } from './support/start-crawler.ts'

const json =
  (value: unknown): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))

const record = (id: number) => ({ id, title: `Bericht ${id}`, url: `https://stad.test/n/${id}` })

const FIELDS = { title: 'title', url: 'url', guid: 'id' }

describe('pages', () => {
  it('that an API gives again are told, and what was read stays', async () => {
    const { crawl, source, host, store, stateOf } = await startCrawler((request, response) =>
      request.path === '/robots.txt'
        ? undefined
        : json({ total: 9, list: [1, 2, 3].map(record) })(request, response),
    )
    const paging = { by: 'page', start: 1 }
    const { outcome } = await crawl(
      source({
        kind: 'json',
        url: `${host.origin}/api`,
        list: 'list',
        total: 'total',
        fields: FIELDS,
        paging,
      }),
    )
    expect(outcome).toMatchObject({ outcome: 'failed', error: { kind: 'parse' } })
    expect((await stateOf())?.lastError?.message).toContain('ignores which page')
    expect(await store.countItems()).toBe(3)
  })

  it('whose links lead in a circle are told', async () => {
    const { crawl, source, host, store } = await startCrawler((request, response) => {
      if (request.path === '/robots.txt') return
      const page = Number(new URL(request.path, 'http://x').searchParams.get('p') ?? 1)
      const answer = { value: [record(page)], '@odata.nextLink': `/odata?p=${page === 1 ? 2 : 1}` }
      json(answer)(request, response)
    })
    const { outcome } = await crawl(
      source({ kind: 'odata', url: `${host.origin}/odata?p=1`, fields: FIELDS }),
    )
    expect(outcome).toMatchObject({ outcome: 'failed', error: { kind: 'parse' } })
    expect(await store.countItems()).toBe(2)
  })

  it('are read up to the number a crawl may read', async () => {
    const { crawl, source, host, store } = await startCrawler((request, response) => {
      if (request.path === '/robots.txt') return
      const page = Number(new URL(request.path, 'http://x').searchParams.get('page') ?? 0)
      json([record(page)])(request, response)
    })
    const paging = { by: 'page', maxPages: 3 }
    const { outcome } = await crawl(
      source({ kind: 'json', url: `${host.origin}/api`, fields: FIELDS, paging }),
    )
    expect(outcome).toMatchObject({ outcome: 'crawled', added: 3 })
    expect(await store.countItems()).toBe(3)
  })
})

describe('a site of two indexes, three sitemaps and 120 documents', () => {
  const INDEX = 'sitemapindex-diwoo-infocat'
  const xml = (root: string, entries: string) =>
    `<?xml version="1.0"?><${root} xmlns="s">${entries}</${root}>`

  async function startSite() {
    const site = { stamps: new Map<number, string>(), broken: '' }
    const entry = (origin: string, id: number) =>
      `<url><loc>${origin}/doc/${id}.pdf</loc><lastmod>${site.stamps.get(id) ?? '2026-11-20'}</lastmod><d:Document xmlns:d="d"><d:officieleTitel>Besluit ${id}</d:officieleTitel></d:Document></url>`
    const crawler = await startCrawler((request, response) => {
      const origin = `http://${request.headers.host}`
      const sitemap = (name: string) => `<sitemap><loc>${origin}/${name}.xml</loc></sitemap>`
      const range = (from: number) =>
        xml('urlset', Array.from({ length: 40 }, (_, at) => entry(origin, from + at)).join(''))
      const bodies: Readonly<Record<string, string>> = {
        '/robots.txt': `User-agent: *\nDisallow:\nSitemap: ${origin}/${INDEX}001.xml\nSitemap: ${origin}/${INDEX}002.xml\n`,
        [`/${INDEX}001.xml`]: xml('sitemapindex', sitemap('a') + sitemap('b')),
        [`/${INDEX}002.xml`]: xml('sitemapindex', sitemap('c')),
        '/a.xml': range(0),
        '/b.xml': range(40),
        '/c.xml': range(80),
      }
      if (request.path === site.broken) response.writeHead(200).end(Buffer.alloc(21 * 2 ** 20, ' '))
      else response.writeHead(200).end(bodies[request.path] ?? '')
    })
    const source = crawler.source({ kind: 'sitemap', url: `${crawler.host.origin}/robots.txt` })
    return { ...crawler, site, crawlSite: () => crawler.crawl(source) }
  }

  it('gives 120 items, and a changed stamp changes one', async () => {
    const { crawlSite, site } = await startSite()
    expect((await crawlSite()).outcome).toMatchObject({ outcome: 'crawled', added: 120 })
    site.stamps.set(50, '2026-11-23')
    expect((await crawlSite()).outcome).toMatchObject({ added: 0, changed: 1, same: 119 })
  })

  it('gives the other documents when one sitemap is too large', async () => {
    const { crawlSite, site, store } = await startSite()
    site.broken = '/a.xml'
    expect((await crawlSite()).outcome).toMatchObject({
      outcome: 'failed',
      error: { kind: 'too_large' },
    })
    expect(await store.countItems()).toBe(80)
  })
})
