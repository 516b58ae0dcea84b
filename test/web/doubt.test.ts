import { beforeEach, expect, it } from 'vitest'
import { openTestSite, type TestSite } from './support/open-test-site.ts'
import { SAMPLE_ITEMS } from './support/sample-items.ts'

const PATH = '/items/aa11bb22cc33dd44/klopt-niet/regulation/ai-act'

let site: TestSite
beforeEach(async () => {
  site = await openTestSite(SAMPLE_ITEMS)
  return () => site.close()
})

it('shows why the label is there, and asks what is wrong with it; looking changes nothing', async () => {
  const item = await (await site.get('/items/aa11bb22cc33dd44')).text()
  expect(item).toContain(`href="${PATH}"`)
  const text = await (await site.get(PATH)).text()
  expect(text).toContain('<mark>AI Act</mark>')
  expect(text).toContain('Het wordt alleen zijdelings genoemd')
  expect(await site.store.feedback()).toEqual([])
})

it('keeps the doubt with the words the rule saw, and counts the same doubt', async () => {
  const first = await site.post(PATH, { reden: 'mentioned-in-passing' })
  expect([first.status, await first.text()]).toEqual([200, expect.stringContaining('Dank u wel')])
  await site.post(PATH, { reden: 'mentioned-in-passing' })
  await site.post(PATH, { reden: 'other-meaning' })
  expect(await site.store.feedback()).toMatchObject([
    {
      itemId: 'aa11bb22cc33dd44',
      kind: 'regulation',
      reason: 'mentioned-in-passing',
      count: 2,
      tag: { id: 'ai-act', evidence: [expect.objectContaining({ quote: 'AI Act' })] },
    },
    { reason: 'other-meaning', count: 1 },
  ])
})

it.each([{}, { reden: 'zomaar' }, { reden: 'other-meaning', extra: 'x' }])(
  'asks again where nothing sensible was chosen: %o',
  async (fields) => {
    const response = await site.post(PATH, fields as Record<string, string>)
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('Kies wat er niet klopt.'),
    ])
    expect(await site.store.feedback()).toEqual([])
  },
)

it('keeps nothing of a robot, nor of a form on another site', async () => {
  await site.post(PATH, { reden: 'other-meaning', website: 'x' })
  const foreign = await site.post(
    PATH,
    { reden: 'other-meaning' },
    { 'sec-fetch-site': 'cross-site' },
  )
  expect(foreign.status).toBe(403)
  expect(await site.store.feedback()).toEqual([])
})

it.each([
  '/items/nee/klopt-niet/regulation/ai-act',
  '/items/aa11bb22cc33dd44/klopt-niet/regulation/gdpr',
  '/items/aa11bb22cc33dd44/klopt-niet/kleur/ai-act',
])('knows no label at %s', async (path) => {
  expect((await site.get(path)).status).toBe(404)
  expect((await site.post(path, { reden: 'other-meaning' })).status).toBe(404)
})
