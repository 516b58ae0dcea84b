import { beforeAll, describe, expect, it } from 'vitest'
import { openTestSite, type TestSite } from './support/open-test-site.ts'
import { SAMPLE_ITEMS } from './support/sample-items.ts'
import { saveSearchOn } from './support/save-search-on.ts'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

let site: TestSite
let token = ''
let savedId = ''
beforeAll(async () => {
  site = await openTestSite(SAMPLE_ITEMS)
  await site.post('/abonneren', { email: 'jan@gemeente.test' })
  token = site.mailed[0]?.token ?? ''
  savedId = await saveSearchOn(site)
  return () => site.close()
})

function everyAddress(): string[] {
  const filled: Readonly<Record<string, string>> = {
    '/items/:id': '/items/aa11bb22cc33dd44',
    '/items/:id/klopt-niet/:kind/:label': '/items/aa11bb22cc33dd44/klopt-niet/regulation/ai-act',
    '/api/v1/items/:id': '/api/v1/items/aa11bb22cc33dd44',
    '/zoekvragen/:id': `/zoekvragen/${savedId}`,
    '/zoekvragen/:id/verwijderen': `/zoekvragen/${savedId}/verwijderen`,
    '/zoekvragen/:id/feed.atom': `/zoekvragen/${savedId}/feed.atom`,
    '/zoekvragen/:id/feed.json': `/zoekvragen/${savedId}/feed.json`,
    '/zoekvragen/:id/feed.csv': `/zoekvragen/${savedId}/feed.csv`,
    '/zoekvragen/:id/feed.ics': `/zoekvragen/${savedId}/feed.ics`,
    '/bronnen/:id': '/bronnen/tweede-kamer',
    '/bevestigen/:token': `/bevestigen/${token}`,
    '/beheer/:token': `/beheer/${token}`,
    '/afmelden/:token': `/afmelden/${token}`,
  }
  const paths = site.app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ path }) => filled[path] ?? path)
  return [...new Set(paths)]
}

function expectSecurityHeaders({ headers }: Response): void {
  expect(headers.get('content-security-policy')).toBe(POLICY)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('permissions-policy')).toContain('camera=()')
  expect(headers.get('referrer-policy')).toMatch(/^(?:same-origin|no-referrer)$/)
  expect(headers.get('cache-control')).toBeTruthy()
  expect(headers.has('set-cookie')).toBe(false)
}

describe('security headers', () => {
  it('stand on every answer of every route, whatever the method', async () => {
    const addresses = everyAddress()
    expect(addresses.length).toBeGreaterThan(20)
    for (const address of addresses) {
      expect(address).not.toContain(':')
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
        expectSecurityHeaders(await site.app.request(address, { method }))
      }
    }
  })

  it.each([
    ['a page that does not exist', '/nergens', {}, 404],
    ['an item that does not exist', '/items/nee', {}, 404],
    ['an API address that does not exist', '/api/v1/nergens', {}, 404],
    ['a method that is not allowed', '/zoeken', { method: 'DELETE' }, 405],
    ['an address that is too long', `/zoeken?x=${'x'.repeat(5000)}`, {}, 414],
    ['a body that is too large', '/abonneren', { method: 'POST', body: 'x'.repeat(70_000) }, 413],
    [
      'a form of another site',
      '/abonneren',
      { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } },
      403,
    ],
    ['a path out of the static files', '/static/../create-app.ts', {}, 404],
    ['an encoded path out of the static files', '/static/%2e%2e%2fcreate-app.ts', {}, 404],
    ['a host in the path', '//evil.test/', {}, 404],
    ['a backslash and a host in the path', '/%5Cevil.test', {}, 404],
  ] as const)('stand on the answer to %s', async (_, address, init, status) => {
    const response = await site.app.request(address, init)
    expect(response.status).toBe(status)
    expect(response.headers.has('location')).toBe(false)
    expectSecurityHeaders(response)
  })

  it('tell browsers to stay with https only where the site is served by https', async () => {
    expect((await site.get('/')).headers.has('strict-transport-security')).toBe(false)
    const secure = await openTestSite([], { publicUrl: 'https://einder.helmond.test' })
    const response = await secure.get('/livez')
    expect(response.headers.get('strict-transport-security')).toBe(
      'max-age=31536000; includeSubDomains',
    )
    await secure.close()
  })
})

describe('a failure inside', () => {
  it.each(['/', '/api/v1/search'])('is a 500 that tells nothing of it, at %s', async (address) => {
    const reported: unknown[] = []
    const failing = () => Promise.reject(new Error('SQLITE_IOERR at /srv/einder/secret.db'))
    const broken = await openTestSite([], {
      search: failing,
      sourceStatuses: failing,
      report: (failure) => reported.push(failure),
    })
    const response = await broken.get(address)
    expect(response.status).toBe(500)
    expectSecurityHeaders(response)
    expect(await response.text()).not.toMatch(/SQLITE|secret|at \/|\.ts|Error/)
    expect(reported).toEqual([{ error: expect.any(Error), route: `GET ${address}` }])
    await broken.close()
  })
})

describe('pages behind a secret link', () => {
  it.each(['bevestigen', 'beheer', 'afmelden'])('keep the link to themselves: %s', async (page) => {
    for (const secret of [token, 'onbekend']) {
      const { headers } = await site.get(`/${page}/${secret}`)
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-robots-tag')).toContain('noindex')
    }
  })
})

describe('static files', () => {
  it('are kept for long under an address that changes with them, and known again by ETag', async () => {
    const page = await (await site.get('/')).text()
    const [, href = ''] = /href="(\/static\/einder\.css\?v=[^"]+)"/.exec(page) ?? []
    const first = await site.get(href)
    expect(first.status).toBe(200)
    expect(first.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(first.headers.get('cache-control')).toContain('max-age=31536000')
    const etag = first.headers.get('etag') ?? ''
    const again = await site.get(href, { headers: { 'if-none-match': `W/${etag}` } })
    expect(again.status).toBe(304)
    expectSecurityHeaders(again)
  })
})

describe('health', () => {
  it('is alive without asking anything', async () => {
    const response = await site.get('/livez')
    expect([response.status, await response.json()]).toEqual([200, { live: true }])
  })

  it('says why it is not ready', async () => {
    const sick = await openTestSite([], {
      readiness: async () => ({ ready: false, reasons: ['store: disk full'] }),
    })
    const response = await sick.get('/readyz')
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ ready: false, reasons: ['store: disk full'] })
    await sick.close()
  })
})
