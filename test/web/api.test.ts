import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { FullItemShape } from '../../web/api/item-shape.ts'
import { ItemList } from '../../web/api/items.ts'
import { SearchAnswer } from '../../web/api/search.ts'
import { SourceList } from '../../web/api/sources.ts'
import { Problem } from '../../web/problem.ts'
import { openTestSite, type TestSite } from './support/open-test-site.ts'
import { draftOf, SAMPLE_ITEMS } from './support/sample-items.ts'

const MORE = Array.from({ length: 30 }, (_, index) => ({
  id: `meer-${index}`,
  source: { id: 'regio', level: 'regional' as const, publisher: 'Regio' },
  draft: draftOf({ title: `Bericht ${index}` }),
}))

let site: TestSite
beforeAll(async () => {
  site = await openTestSite([...SAMPLE_ITEMS, ...MORE])
  return () => site.close()
})

async function json(address: string): Promise<unknown> {
  const response = await site.get(address)
  expect(response.status).toBe(200)
  return response.json()
}

const items = async (query: string) => ItemList.parse(await json(`/api/v1/items?${query}`))
const found = async (query: string) => SearchAnswer.parse(await json(`/api/v1/search?${query}`))

describe('GET /items', () => {
  it('gives items in the shape of the contract, without their long text', async () => {
    const {
      items: [first],
    } = ItemList.parse(await json('/api/v1/items?source=eu-press-corner'))
    expect(first).toMatchObject({
      id: 'aa11bb22cc33dd44',
      level: 'eu',
      publishedAt: '2026-11-24T09:30:00Z',
      firstSeenAt: '2026-11-24T10:00:00.000Z',
      regulations: [{ id: 'ai-act', evidence: [{ field: 'title', quote: 'AI Act' }] }],
    })
    expect(first).not.toHaveProperty('text')
  })

  it('gives every item once over all pages', async () => {
    const seen: string[] = []
    let cursor = ''
    do {
      const page = await items(`limit=7${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? ''
    } while (cursor !== '')
    expect(seen.length).toBe(34)
    expect(new Set(seen).size).toBe(34)
  })

  it.each([
    ['domain=smart-mobility', ['cc33dd44ee55ff66']],
    ['regulation=ai-act,algoritmeregister&level=national', ['bb22cc33dd44ee55']],
    ['theme=privacy&level=eu', []],
    ['level=media&since=2026-11-24', ['dd44ee55ff661177']],
    ['level=media&since=2026-11-24T11:00:00%2B01:00', ['dd44ee55ff661177']],
    ['level=media&since=2026-11-24T11:00:01%2B01:00', []],
    ['level=media&since=2026-11-25', []],
  ])('narrows by %s', async (query, ids) => {
    expect((await items(query)).items.map(({ id }) => id)).toEqual(ids)
  })
})

describe('GET /items/{id}', () => {
  it('gives the text its evidence points into', async () => {
    const item = FullItemShape.parse(await json('/api/v1/items/bb22cc33dd44ee55'))
    const tags = [...item.domains, ...item.regulations, ...item.themes]
    expect(tags.length).toBe(3)
    for (const { field, start, end, quote } of tags.flatMap(({ evidence }) => evidence)) {
      expect(item[field].slice(start, end)).toBe(quote)
    }
  })
})

describe('GET /search', () => {
  it('gives hits with plain snippets, and counts per facet', async () => {
    const answer = await found('q=AI-verordening')
    expect(answer.hits.map(({ id }) => id)).toEqual(['dd44ee55ff661177'])
    expect(answer.hits[0]?.snippet).toContain('hoogrisico-AI')
    expect(answer.facets.level).toEqual({ media: 1 })
    expect(answer.engine).toBe('embedded')
  })

  it.each([
    ['level=eu,media', 2],
    ['from=2026-11-24&level=eu', 1],
    ['until=2026-11-20&level=g40', 1],
    ['q=bericht&limit=5&offset=29', 30],
    ['', 34],
  ])('narrows by "%s"', async (query, total) => {
    expect((await found(query)).total).toBe(total)
  })
})

describe('GET /sources', () => {
  it('gives every source with its health', async () => {
    const { sources } = SourceList.parse(await json('/api/v1/sources'))
    expect(sources.map(({ id, health }) => [id, health])).toContainEqual([
      'tweede-kamer',
      'degraded',
    ])
  })
})

describe('a request that is wrong', () => {
  it.each([
    ['/api/v1/items?limit=0', ['limit']],
    ['/api/v1/items?limit=101', ['limit']],
    ['/api/v1/items?limit=-1', ['limit']],
    ['/api/v1/items?limit=1e2', ['limit']],
    ['/api/v1/items?limit=', ['limit']],
    ['/api/v1/items?limit=10&limit=20', ['limit']],
    ['/api/v1/items?cursor=%00%ff', ['cursor']],
    ['/api/v1/items?cursor=bm9uc2Vuc2U', ['cursor']],
    [`/api/v1/items?cursor=${'A'.repeat(600)}`, ['cursor']],
    ['/api/v1/items?since=gisteren', ['since']],
    ['/api/v1/items?since=2026-02-31', ['since']],
    ['/api/v1/items?since=2026-02-31T00:00:00Z', ['since']],
    ['/api/v1/items?domain=smart-cheese', ['domain']],
    ["/api/v1/items?domain=' OR 1=1 --", ['domain']],
    ['/api/v1/items?level=eu,mars', ['level']],
    ['/api/v1/items?q=AI', ['q']],
    ['/api/v1/items?__proto__=1&constructor=2', ['__proto__', 'constructor']],
    ['/api/v1/search?offset=10001', ['offset']],
    ['/api/v1/search?offset=-1', ['offset']],
    ['/api/v1/search?offset=1000000000', ['offset']],
    ['/api/v1/search?page=1', ['page']],
    [`/api/v1/search?q=${'x'.repeat(201)}`, ['q']],
    ['/api/v1/search?q=a&q=b', ['q']],
    ['/api/v1/search?from=2026-02-31', ['from']],
    ['/api/v1/search?from=2026-02-02&until=2026-02-01', ['until']],
    ['/api/v1/search?sort=beste', ['sort']],
    ['/api/v1/search?limit=0&sort=x&foo=1&from=y', ['foo', 'from', 'limit', 'sort']],
    ['/api/v1/sources?x=1', ['x']],
  ])('gets 400 that lists every mistake: %s', async (address, names) => {
    const response = await site.get(address)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    const problem = Problem.parse(await response.json())
    const wrong = new Set(problem.errors?.map(({ location }) => location.name))
    expect([...wrong].sort()).toEqual(names)
  })

  it.each([
    ['GET', '/api/v1/items/nergens', 404],
    ['GET', '/api/v1/items/', 404],
    ['GET', '/api/v1/search/', 404],
    ['GET', '/api/v1', 404],
    ['GET', '/api', 404],
    ['DELETE', '/api/v1/items', 405],
    ['PUT', '/api/v1/subscriptions', 405],
    ['GET', '/api/v1/subscriptions', 405],
  ])('gets problem+json: %s %s', async (method, address, status) => {
    const response = await site.app.request(address, { method })
    expect(response.status).toBe(status)
    expect(response.headers.get('api-version')).toBe('1.2.3')
    expect(Problem.parse(await response.json()).status).toBe(status)
    expect(response.headers.has('allow')).toBe(status === 405)
  })
})

describe('every answer of the API', () => {
  it.each(['/items', '/items/x', '/search?x=1', '/sources', '/openapi.json', '/nergens'])(
    'says its version, may be read from anywhere and is not kept: %s',
    async (path) => {
      const { headers } = await site.get(`/api/v1${path}`)
      expect(headers.get('api-version')).toBe('1.2.3')
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('cache-control')).toBe('no-store')
    },
  )

  it('has the same head without a body for HEAD', async () => {
    const response = await site.app.request('/api/v1/items', { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })
})

describe('a page of another site', () => {
  it('may ask to read, and not to write', async () => {
    const headers = { origin: 'https://elders.test', 'access-control-request-method': 'POST' }
    const response = await site.app.request('/api/v1/items', { method: 'OPTIONS', headers })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })
})

describe('POST /subscriptions', () => {
  const send = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    site.app.request('/api/v1/subscriptions', {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })

  it('takes a request, which its owner still has to confirm', async () => {
    const response = await send({ email: 'api@gemeente.test', domains: ['smart-mobility'] })
    expect([response.status, await response.json()]).toEqual([202, { status: 'pending' }])
    expect(site.mailed.at(-1)?.email).toBe('api@gemeente.test')
  })

  it.each([
    [{}, ['#/email']],
    [{ email: 'geen adres' }, ['#/email']],
    [{ email: 7, rhythm: 'hourly', levels: ['mars'] }, ['#/email', '#/levels', '#/rhythm']],
    [{ email: 'a@b.test', admin: true }, ['#/admin']],
    [[], ['#/']],
  ])('refuses %j and points at what is wrong', async (body, pointers) => {
    const response = await send(body)
    expect(response.status).toBe(400)
    const { errors = [] } = Problem.parse(await response.json())
    expect(errors.map(({ location }) => location.pointer).sort()).toEqual(pointers)
  })

  it.each([
    ['{"email":', {}, 400],
    ['email=a@b.test', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['{"email":"a@b.test"}', { 'content-type': 'text/plain' }, 415],
    ['{"email":"a@b.test"}', { 'sec-fetch-site': 'cross-site' }, 403],
    [`{"email":"${'a'.repeat(70_000)}"}`, {}, 413],
  ])('refuses %.30s with %j', async (body, headers, status) => {
    const before = site.mailed.length
    const response = await send(body, headers)
    expect(response.status).toBe(status)
    expect(z.object({ status: z.literal(status) }).safeParse(await response.json()).success).toBe(
      true,
    )
    expect(site.mailed.length).toBe(before)
  })
})
