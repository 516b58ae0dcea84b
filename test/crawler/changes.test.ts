import { describe, expect, it } from 'vitest'
import { startCrawler } from './support/start-crawler.ts'

interface Change {
  readonly seq: number
  readonly op: 'upsert' | 'delete'
  readonly id: string
}

/** An export that goes on as a feed of changes, two records a page, like that of OpenBesluitvorming. */
async function startExport(count: number) {
  const service = {
    changes: Array.from(
      { length: count },
      (_, seq): Change => ({ seq, op: 'upsert', id: `d${seq}` }),
    ),
    oldest: 0,
    failing: '',
  }
  const lines = (changes: readonly Change[]) =>
    changes
      .map(({ seq, op, id }) =>
        JSON.stringify({
          seq,
          op,
          entity_id: id,
          payload: { name: `Raadsstuk ${id}\u2028over de stad` },
        }),
      )
      .join('\n')
  const crawler = await startCrawler(({ path }, response) => {
    if (path === '/robots.txt') return
    const url = new URL(path, 'http://x')
    const from = Number(url.searchParams.get('cursor') ?? 0)
    if (path.includes(service.failing) && service.failing) return void response.writeHead(500).end()
    if (url.pathname === '/changes' && from < service.oldest) {
      return void response.writeHead(400).end('{"code":"invalid_export_cursor"}')
    }
    const page = service.changes.slice(from, from + 2)
    const isMore = from + 2 < service.changes.length
    response.writeHead(200, {
      'content-type': 'application/x-ndjson',
      'x-changes-cursor': String(service.changes.length),
      'x-next-cursor': String(from + page.length),
      'x-has-more': String(isMore),
    })
    response.end(lines(page))
  })
  const source = crawler.source({
    kind: 'json',
    url: `${crawler.host.origin}/snapshot?source=stad`,
    format: 'ndjson',
    fields: { title: 'payload.name', url: 'https://ob.test/?view={entity_id}', guid: 'entity_id' },
    paging: { by: 'cursor', parameter: 'cursor', next: 'header:x-next-cursor' },
    changes: { url: `${crawler.host.origin}/changes?source=stad`, maxPages: 3 },
  })
  return { ...crawler, service, crawlExport: () => crawler.crawl(source) }
}

describe('an export and its changes', () => {
  it('are read once, and from then on only what changed', async () => {
    const { crawlExport, service, host, store, stateOf } = await startExport(3)
    expect((await crawlExport()).outcome).toMatchObject({ added: 3 })
    expect((await stateOf())?.position).toEqual({ cursor: '3' })

    service.changes.push({ seq: 3, op: 'upsert', id: 'd3' }, { seq: 4, op: 'delete', id: 'd0' })
    expect((await crawlExport()).outcome).toMatchObject({ outcome: 'crawled', added: 1 })
    expect((await stateOf())?.position).toEqual({ cursor: '5' })
    expect(await store.countItems()).toBe(4)
    expect(host.paths().at(-1)).toBe('/changes?source=stad&cursor=3')
  })

  it('may have nothing new, and say so with nothing at all', async () => {
    const { crawlExport, stateOf } = await startExport(1)
    await crawlExport()
    expect((await crawlExport()).outcome).toMatchObject({ outcome: 'crawled', added: 0 })
    expect(await stateOf()).toMatchObject({ health: 'ok', position: { cursor: '1' } })
  })

  it('go on where a long export was left, and lose no change made meanwhile', async () => {
    const { crawlExport, service, store, stateOf } = await startExport(10)
    expect((await crawlExport()).outcome).toMatchObject({ added: 6 })
    expect((await stateOf())?.position?.rest?.page).toBe(3)
    service.changes.push({ seq: 10, op: 'upsert', id: 'd10' })
    await crawlExport()
    expect(await store.countItems()).toBe(11)
    await crawlExport()
    expect((await stateOf())?.position).toEqual({ cursor: '11' })
  })

  it('keep the place of a page that failed', async () => {
    const { crawlExport, service, store } = await startExport(6)
    service.failing = 'cursor=2'
    expect((await crawlExport()).outcome).toMatchObject({ outcome: 'failed' })
    service.failing = ''
    await crawlExport()
    expect(await store.countItems()).toBe(6)
  })

  it('are read anew when the cursor is too old; what is known stays the same', async () => {
    const { crawlExport, service, store, stateOf } = await startExport(2)
    await crawlExport()
    service.changes.push({ seq: 2, op: 'upsert', id: 'd2' })
    service.oldest = 3
    expect((await crawlExport()).outcome).toMatchObject({ outcome: 'crawled', added: 1, same: 2 })
    expect(await store.countItems()).toBe(3)
    expect((await stateOf())?.position).toEqual({ cursor: '3' })
  })
})

describe('questions for what came since the last crawl', () => {
  it('overlap, and only move on when all was read', async () => {
    let status = 200
    const { crawl, source, host, pass } = await startCrawler(({ path }, response) => {
      if (path === '/robots.txt') return
      response.writeHead(status).end('[]')
    })
    const one = source({
      kind: 'json',
      url: `${host.origin}/api?van={since}`,
      fields: { title: 't', url: 'u' },
      sinceLastCrawl: { overlapDays: 2 },
    })
    await crawl(one)
    pass(5 * 24)
    status = 500
    await crawl(one)
    status = 200
    pass(24)
    await crawl(one)
    await crawl(one)
    expect(host.paths()).toEqual([
      '/api?van=2026-11-10',
      '/api?van=2026-11-22',
      '/api?van=2026-11-22',
      '/api?van=2026-11-28',
    ])
  })
})
