import { afterAll, expect, it } from 'vitest'
import { discoverSources, type SiteFacts } from '../../crawler/discover-sources.ts'
import { openParsePool } from '../../crawler/parse-pool.ts'
import { SITE_FORMS } from './support/site-forms.ts'
import { startCrawler } from './support/start-crawler.ts'

const entry = new URL('../../crawler/discovery/discovery-worker.ts', import.meta.url)
const leads = openParsePool({ threads: 1, entry })
afterAll(() => leads.close())

type Paths = Readonly<Record<string, readonly [type: string, body: string]>>

const FACTS: SiteFacts = {
  id: 'stad',
  title: 'Stad',
  publisher: 'Gemeente Stad',
  level: 'g40',
  languages: ['nl'],
}

async function discovered(paths: Paths, path = '/nieuws') {
  const { host, context } = await startCrawler((request, response) => {
    const known = paths[request.path.replace(/\?.*/, '')]
    if (!known) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': known[0] })
    return response.end(known[1].replaceAll('{origin}', host.origin))
  })
  const discovery = await discoverSources(host.origin + path, () => FACTS, {
    ...context,
    readLeads: leads.parse,
  })
  return { host, ...discovery }
}

it.each(SITE_FORMS)('finds $name', async ({ paths, kind, path, first, items }) => {
  const { host, proposals, tried } = await discovered(paths)
  const [best] = proposals
  expect(best, JSON.stringify(tried)).toBeDefined()
  expect(best).toMatchObject({
    items,
    definition: { kind, ...(path && { url: host.origin + path }) },
  })
  expect(best?.first[0]).toMatchObject(first)
  expect(best?.first).toHaveLength(Math.min(5, items))
})

it('tells what it tried where there is nothing to read', async () => {
  const { host, proposals, tried } = await discovered({
    '/nieuws': ['text/html', '<!doctype html><html><body><p>Wij zijn gesloten.</p></body></html>'],
  })
  expect(proposals).toEqual([])
  expect(tried.map(({ url }) => url)).toContain(`${host.origin}/feed/`)
  expect(tried.every(({ error, items }) => error !== undefined || items === 0)).toBe(true)
})

it('tells why the address itself cannot be had', async () => {
  const { proposals, tried } = await discovered({})
  expect(proposals).toEqual([])
  expect(tried).toEqual([
    expect.objectContaining({ error: expect.objectContaining({ kind: 'http_404' }) }),
  ])
})

it('does not follow what a page names into the internal network', async () => {
  const { proposals, tried } = await discovered({
    '/nieuws': [
      'text/html',
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="http://169.254.169.254/feed"></head><body></body></html>',
    ],
  })
  expect(proposals).toEqual([])
  expect(tried).toContainEqual(
    expect.objectContaining({
      url: 'http://169.254.169.254/feed',
      error: expect.objectContaining({ kind: 'ssrf' }),
    }),
  )
})

it('survives a page made to break readers', async () => {
  const { tried } = await discovered({
    '/nieuws': ['text/html', `<!doctype html><html><body>${'<div>'.repeat(100_000)}`],
  })
  expect(tried.length).toBeGreaterThan(5)
})
