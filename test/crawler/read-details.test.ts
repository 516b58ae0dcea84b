import { describe, expect, it } from 'vitest'
import { smallPdf } from './support/small-pdf.ts'
import { startCrawler } from './support/start-crawler.ts'

const PARAGRAPH = 'De gemeente plaatst sensoren in de binnenstad om drukte te meten. '.repeat(12)
const page = (id: string) =>
  `<!doctype html><html><head><title>Stad</title><meta property="og:title" content="Titel ${id}"><meta name="description" content="Kort ${id}"><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2026-11-19T09:00:00+01:00"}]}</script></head><body><nav>Menu Contact</nav><main><article><h1>Titel ${id}</h1><p>${PARAGRAPH}</p><p>Slot ${id} &lt;b&gt;.</p></article></main></body></html>`

/** A feed of teasers, and a page for each. */
async function startSite(
  count: number,
  overrides: Readonly<Record<string, string | Buffer | number>> = {},
) {
  const site = { items: Array.from({ length: count }, (_, id) => ({ id, title: `Bericht ${id}` })) }
  const crawler = await startCrawler(({ path, headers }, response) => {
    const origin = `http://${headers.host}`
    if (path === '/robots.txt') return
    if (path === '/feed') {
      const items = site.items.map(
        ({ id, title }) =>
          `<item><title>${title}</title><link>${origin}/n/${id}</link><guid>${id}</guid></item>`,
      )
      return void response.end(`<rss version="2.0"><channel>${items.join('')}</channel></rss>`)
    }
    const given = overrides[path] ?? page(path.slice(3))
    if (typeof given === 'number') response.writeHead(given).end()
    else
      response
        .writeHead(200, {
          'content-type': typeof given === 'string' ? 'text/html' : 'application/pdf',
        })
        .end(given)
  })
  const source = crawler.source({ detail: {} })
  const itemsOf = async () => {
    const items = await Array.fromAsync(crawler.store.items({}))
    return items.sort((a, b) => a.title.localeCompare(b.title))
  }
  const pagesAsked = () => crawler.host.paths().filter((path) => path.startsWith('/n/')).length
  return { ...crawler, site, itemsOf, pagesAsked, crawlSite: () => crawler.crawl(source) }
}

describe('pages of items', () => {
  it('give the text by which items are tagged, and the summary and date a list lacks', async () => {
    const { crawlSite, itemsOf } = await startSite(1)
    await crawlSite()
    const [item] = await itemsOf()
    expect(item?.title).toBe('Bericht 0')
    expect(item?.summary).toBe('Kort 0')
    expect(item?.publishedAt).toBe('2026-11-19T08:00:00.000Z')
    expect(item?.text).toContain('sensoren in de binnenstad')
    expect(item?.text).not.toContain('Menu')
    expect(item?.domains.length).toBeGreaterThan(0)
  })

  it('may be PDFs', async () => {
    const { crawlSite, itemsOf } = await startSite(1, { '/n/0': smallPdf('Besluit over sensoren') })
    await crawlSite()
    expect((await itemsOf())[0]?.text).toBe('Besluit over sensoren')
  })

  it('are read once, 25 in one crawl and the others in the next', async () => {
    const { crawlSite, itemsOf, pagesAsked, stateOf } = await startSite(30)
    expect((await crawlSite()).outcome).toMatchObject({ added: 30 })
    expect(pagesAsked()).toBe(25)
    expect((await stateOf())?.pendingDetails).toHaveLength(5)

    expect((await crawlSite()).outcome).toEqual({ outcome: 'unchanged' })
    const items = await itemsOf()
    expect(items.filter(({ text }) => text !== '')).toHaveLength(30)
    expect(items.every(({ updatedAt, firstSeenAt }) => updatedAt === firstSeenAt)).toBe(true)
    await crawlSite()
    expect(pagesAsked()).toBe(30)
    expect((await stateOf())?.pendingDetails).toBeUndefined()
  })

  it('of items that are still in the list complete them, and count as the same', async () => {
    const { crawlSite, site, pagesAsked, itemsOf } = await startSite(30)
    await crawlSite()
    site.items = [...site.items, { id: 30, title: 'Bericht 30' }]
    expect((await crawlSite()).outcome).toMatchObject({ added: 1, changed: 0, same: 30 })
    expect(pagesAsked()).toBe(31)
    expect((await itemsOf()).every(({ text }) => text !== '')).toBe(true)
  })

  it.each([
    ['is not there', 404, 'http_404'],
    ['is a broken PDF', Buffer.from('%PDF-1.4\nkapot'), 'parse'],
    [
      'asks whether we are human',
      '<html><head><title>Just a moment...</title></head><body><div id="cf-challenge"></div><script src="/cdn-cgi/challenge-platform/x.js"></script></body></html>',
      'challenge_page',
    ],
  ])('one that %s costs only itself', async (_, answer, kind) => {
    const { crawlSite, itemsOf, stateOf } = await startSite(2, { '/n/0': answer })
    expect((await crawlSite()).outcome).toMatchObject({ outcome: 'crawled', added: 2 })
    const [failed, good] = await itemsOf()
    expect(failed?.text).toBe('')
    expect(good?.text).toContain('sensoren')
    expect((await stateOf())?.lastDetailError?.kind).toBe(kind)
  })

  it('stay known when their item changes and they cannot be read again', async () => {
    const pages: Record<string, string | number> = {}
    const { crawlSite, itemsOf, site } = await startSite(1, pages)
    await crawlSite()
    pages['/n/0'] = 404
    site.items = [{ id: 0, title: 'Bericht 0, gewijzigd' }]
    expect((await crawlSite()).outcome).toMatchObject({ changed: 1 })
    const [item] = await itemsOf()
    expect(item?.title).toBe('Bericht 0, gewijzigd')
    expect(item?.text).toContain('sensoren')
    expect(item?.domains.length).toBeGreaterThan(0)
  })

  it('name the entries of a sitemap that has only addresses; their text is not kept', async () => {
    const pages: Record<string, string> = {}
    const { crawl, source, host, itemsOf } = await startSite(0, pages)
    pages['/map.xml'] = `<urlset><url><loc>${host.origin}/n/slimme-straat</loc></url></urlset>`
    await crawl(source({ kind: 'sitemap', url: `${host.origin}/map.xml` }))
    const [item] = await itemsOf()
    expect(item).toMatchObject({
      title: 'Titel slimme-straat',
      summary: 'Kort slimme-straat',
      publishedAt: '2026-11-19T08:00:00.000Z',
      text: '',
    })
  })
})
