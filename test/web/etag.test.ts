import { beforeAll, expect, it } from 'vitest'
import { openTestSite, type TestSite } from './support/open-test-site.ts'
import { SAMPLE_ITEMS } from './support/sample-items.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite(SAMPLE_ITEMS)
  return () => site.close()
})

it.each([
  '/api/v1/items',
  '/api/v1/items/aa11bb22cc33dd44',
  '/api/v1/sources',
  '/api/v1/openapi.json',
  '/feeds/search.atom?q=AI',
  '/feeds/search.json?q=AI',
  '/feeds/search.csv?q=AI',
])('%s is not sent again while it is the same', async (path) => {
  const first = await site.get(path)
  const etag = first.headers.get('etag') ?? ''
  expect([first.status, etag]).toEqual([200, expect.stringMatching(/^(?:W\/)?"/)])
  const again = await site.get(path, { headers: { 'if-none-match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect(again.headers.get('api-version')).toBe(first.headers.get('api-version'))
  const other = await site.get(path, { headers: { 'if-none-match': '"anders"' } })
  expect(other.status).toBe(200)
})

it('gives an item as linked data to who asks for that', async () => {
  const response = await site.get('/api/v1/items/aa11bb22cc33dd44', {
    headers: { accept: 'application/ld+json' },
  })
  expect(response.headers.get('content-type')).toContain('application/ld+json')
  expect(response.headers.get('vary')).toContain('Accept')
  const data = (await response.json()) as Record<string, unknown>
  expect(data).toMatchObject({
    '@id': expect.stringContaining('/items/aa11bb22cc33dd44'),
    '@type': 'Article',
    'dcterms:title': data.headline,
    'dcterms:source': data.url,
    keywords: expect.arrayContaining(['ai-act']),
  })
})
