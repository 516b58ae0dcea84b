import { describe, expect, it } from 'vitest'
import { hashToken } from '../../digest/tokens.ts'
import type { ApiToken } from '../../model/api-token.ts'
import { clientAddress, isAddressRange } from '../../web/client-address.ts'
import { NOW, type TestSite, testSites } from './support/open-test-site.ts'
import { SAMPLE_ITEMS } from './support/sample-items.ts'

const open = testSites()
const SECRET = 'a'.repeat(43)
const TOKEN: ApiToken = {
  id: 'token-1',
  name: 'portaal',
  scopes: ['read'],
  createdAt: '2026-11-01T00:00:00.000Z',
  expiresAt: '2026-12-01T00:00:00.000Z',
}

const withToken = (site: TestSite, path = '/api/v1/sources', secret = SECRET) =>
  site.get(path, { headers: { authorization: `Bearer ${secret}` } })

function subscribe(site: TestSite, index = 0): Promise<Response> {
  return site.get('/api/v1/subscriptions', {
    method: 'POST',
    body: JSON.stringify({ email: `lezer${index}@gemeente.test` }),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${SECRET}` },
  })
}

describe('what was read before', () => {
  it.each([
    '/api/v1/items',
    '/api/v1/search?q=AI',
    '/api/v1/sources',
    '/api/v1/openapi.json',
    '/feeds/search.atom',
    '/feeds/search.atom?q=bestaatniet',
    '/feeds/search.json',
    '/feeds/search.csv',
  ])('is not sent again: %s', async (path) => {
    const site = await open(SAMPLE_ITEMS)
    const etag = (await site.get(path)).headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/".{16}"$/)
    const again = await site.get(path, { headers: { 'if-none-match': `"other", ${etag}` } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect(again.headers.get('etag')).toBe(etag)
    const head = await site.get(path, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag')]).toEqual([200, etag])
  })
})

describe('ten thousand characters to search for', () => {
  it.each(['/zoeken?page=-1&q=', '/api/v1/search?limit=0&q=', '/feeds/search.atom?limit=0&q='])(
    'are a mistake like others, and all are named: %s',
    async (path) => {
      const site = await open()
      const response = await site.get(path + 'a'.repeat(10_000))
      const text = await response.text()
      expect(response.status).toBe(400)
      expect(text).toContain('mag hoogstens 200 tekens zijn')
      expect(text).toMatch(/moet minstens 1/)
    },
  )
})

describe('who asks too much', () => {
  it('is told when to come back, and others are not', async () => {
    const site = await open()
    for (let asked = 0; asked < 300; asked += 1) await site.get('/api/v1/openapi.json')
    const refused = await site.get('/api/v1/sources')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('300')
    expect(refused.headers.get('api-version')).toBe('1.2.3')
    await site.store.addApiToken(TOKEN, hashToken(SECRET))
    expect((await withToken(site)).status).toBe(200)
  })
})

describe('a token', () => {
  it.each<[string, Partial<ApiToken>, string]>([
    ['is unknown', {}, 'b'.repeat(43)],
    ['is no token', {}, 'geheim'],
    ['is over', { expiresAt: NOW.toISOString() }, SECRET],
  ])('that %s is refused', async (_, change, secret) => {
    const site = await open()
    await site.store.addApiToken({ ...TOKEN, ...change }, hashToken(SECRET))
    const response = await withToken(site, '/api/v1/sources', secret)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toContain('invalid_token')
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  })

  it('works until it is revoked', async () => {
    const site = await open()
    await site.store.addApiToken(TOKEN, hashToken(SECRET))
    expect((await withToken(site)).status).toBe(200)
    expect(await site.store.revokeApiToken(TOKEN.id, NOW.toISOString())).toBe(true)
    expect(await site.store.revokeApiToken(TOKEN.id, NOW.toISOString())).toBe(false)
    expect((await withToken(site)).status).toBe(401)
  })

  it('may do what its scopes say', async () => {
    const site = await open()
    await site.store.addApiToken(TOKEN, hashToken(SECRET))
    expect((await subscribe(site)).status).toBe(403)
  })

  it('may ask for ten subscriptions a minute', async () => {
    const site = await open()
    const scopes = ['subscriptions:write'] as const
    await site.store.addApiToken({ ...TOKEN, scopes }, hashToken(SECRET))
    for (let index = 0; index < 10; index += 1) {
      expect((await subscribe(site, index)).status).toBe(202)
    }
    expect((await subscribe(site, 10)).status).toBe(429)
  })
})

describe('an item as JSON-LD', () => {
  it.each(['/items/', '/api/v1/items/'])('is given to who asks: %s', async (path) => {
    const site = await open(SAMPLE_ITEMS)
    const headers = { accept: 'application/ld+json' }
    const response = await site.get(`${path}aa11bb22cc33dd44`, { headers })
    expect(response.headers.get('content-type')).toBe('application/ld+json')
    expect(response.headers.get('vary')).toBe('Accept')
    expect(await response.json()).toMatchObject({
      '@id': 'http://localhost:3000/items/aa11bb22cc33dd44',
      '@type': 'Article',
      publisher: { '@type': 'Organization' },
      datePublished: '2026-11-24T09:30:00Z',
      'dcterms:issued': '2026-11-24T09:30:00Z',
      'dcterms:source': expect.stringMatching(/^https:/),
    })
  })

  it('is named by the page, which browsers get', async () => {
    const site = await open(SAMPLE_ITEMS)
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
    const response = await site.get('/items/aa11bb22cc33dd44', { headers })
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(response.headers.get('link')).toContain('type="application/ld+json"')
  })
})

describe('who asks', () => {
  it.each([
    ['10.0.0.1', '9.9.9.9, 203.0.113.7', '203.0.113.7'],
    ['::ffff:10.0.0.1', '203.0.113.7, 10.0.0.2', '203.0.113.7'],
    ['10.0.0.1', '203.0.113.7, geen adres', '10.0.0.1'],
    ['10.0.0.1', undefined, '10.0.0.1'],
    ['198.51.100.1', '203.0.113.7', '198.51.100.1'],
    [undefined, '203.0.113.7', 'unknown'],
  ])('at %s, said to be %s, is %s', async (peer, said, expected) => {
    const { Hono } = await import('hono')
    const app = new Hono().get('/', (c) => c.text(clientAddress(['10.0.0.0/8', '::1'])(c)))
    const headers = new Headers(said === undefined ? {} : { 'x-forwarded-for': said })
    const env = { incoming: { socket: { remoteAddress: peer } } }
    expect(await (await app.request('/', { headers }, env)).text()).toBe(expected)
  })

  it.each([
    ['10.0.0.0/8', true],
    ['::1', true],
    ['fd00::/129', false],
    ['10.0.0.0/8/8', false],
    ['proxy', false],
  ])('may be a proxy %s: %s', (range, expected) => {
    expect(isAddressRange(range)).toBe(expected)
  })
})
