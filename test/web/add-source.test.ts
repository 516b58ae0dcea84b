import { expect, it, onTestFinished } from 'vitest'
import { hashToken } from '../../digest/tokens.ts'
import type { Scope } from '../../model/api-token.ts'
import type { WebContext } from '../../web/create-app.ts'
import { openTestSite } from './support/open-test-site.ts'

const PATH = '/beheer-bronnen'
const SECRET = 'x'.repeat(43)

const PROPOSAL = {
  url: 'https://stad.test/feed',
  kind: 'feed',
  found: 'genoemd op de pagina',
  items: 12,
  first: [{ title: '<b>Nieuws</b>', url: 'https://stad.test/1', publishedAt: '2026-11-20' }],
}

/** A site for administrators, with one token. */
async function adminSite(scopes: readonly Scope[] = ['sources:write']) {
  const asked: (readonly [string, number | undefined])[] = []
  const findSource: WebContext['findSource'] = async (address, pick) => {
    asked.push([address, pick])
    const source = { id: 'stad', isNew: true }
    return { proposals: [PROPOSAL], tried: [], ...(pick !== undefined && { source }) }
  }
  const site = await openTestSite([], { findSource })
  onTestFinished(() => site.close())
  await site.store.addApiToken(
    {
      id: 't1',
      name: 'beheer',
      scopes,
      createdAt: '2026-11-01T00:00:00.000Z',
      expiresAt: '2027-01-01T00:00:00.000Z',
    },
    hashToken(SECRET),
  )
  return { ...site, asked }
}

it('is not there unless administrators have pages', async () => {
  const site = await openTestSite()
  expect((await site.get(PATH)).status).toBe(404)
  await site.close()
})

it('shows what a site would give, and keeps what is picked', async () => {
  const { get, post, asked } = await adminSite()
  expect((await get(PATH)).status).toBe(200)
  const found = await (await post(PATH, { adres: 'stad.test', sleutel: SECRET, keuze: '' })).text()
  expect(found).toContain('&lt;b&gt;Nieuws&lt;/b&gt;')
  expect(found).not.toContain(SECRET)
  const kept = await (await post(PATH, { adres: 'stad.test', sleutel: SECRET, keuze: '1' })).text()
  expect(kept).toContain('<code>stad</code> is bewaard')
  expect(asked).toEqual([
    ['stad.test', undefined],
    ['stad.test', 1],
  ])
})

it.each([
  ['another token', ['sources:write'] as const, 'y'.repeat(43)],
  ['a token for reading', ['read'] as const, SECRET],
  ['no token at all', ['sources:write'] as const, 'geheim'],
])('asks nothing of the world for %s', async (_, scopes, sleutel) => {
  const { post, asked } = await adminSite(scopes)
  const response = await post(PATH, { adres: 'http://169.254.169.254/', sleutel })
  expect([response.status, asked]).toEqual([403, []])
})
