import { beforeAll, describe, expect, it } from 'vitest'
import { HOSTILE, HOSTILE_ITEMS } from './support/hostile-samples.ts'
import { openTestSite, type TestSite } from './support/open-test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite(HOSTILE_ITEMS, {
    municipality: HOSTILE[0],
    sourceStatuses: async () =>
      HOSTILE.map((text, index) => ({
        id: index === 0 ? 'eu-press-corner' : text,
        title: text,
        publisher: text,
        level: 'eu',
        kind: 'feed',
        url: text,
        homepage: text,
        enabled: true,
        health: 'broken',
        reason: text,
        error: { kind: 'parse', message: text },
        items: 1,
      })),
  })
  return () => site.close()
})

const OUR_SCRIPT = /<script type="module" src="\/static\/[\w.-]+\.js\?v=[\w-]+"><\/script>/

/** Without texts and values, only markup is left: all of it must be ours. */
function expectOnlyOurMarkup(page: string): void {
  const text = page.replace(OUR_SCRIPT, '')
  const withoutText = text.replace(/>[^<]*</g, '><').replace(/="[^"]*"/g, '=""')
  expect(withoutText).not.toMatch(/<script|<img|onerror|onload|onfocus|<!--|javascript:/i)
  expect(text).not.toMatch(/(?:href|src|action)="\s*javascript:/i)
}

describe('strings that try to run', () => {
  it('stand as text on every page that lists items and sources', async () => {
    for (const path of [
      '/',
      '/zoeken',
      '/zoeken?q=AI',
      '/bronnen',
      '/bronnen/eu-press-corner',
      '/over',
    ]) {
      const response = await site.get(path)
      expect(response.status).toBe(200)
      expectOnlyOurMarkup(await response.text())
    }
  })

  it.each(HOSTILE.map((text, index) => [text, index]))(
    'stand as text on the page of an item: %s',
    async (_, index) => {
      expectOnlyOurMarkup(await (await site.get(`/items/hostile-${index}`)).text())
    },
  )

  it.each(HOSTILE)('stand as text where a visitor sent them: %s', async (text) => {
    const encoded = encodeURIComponent(text)
    const addresses = [
      `/zoeken?q=${encoded}&domain=${encoded}&level=${encoded}&source=${encoded}`,
      `/zoeken?q=${encoded}&from=${encoded}`,
      `/${encoded}`,
      `/items/${encoded}`,
      `/bronnen/${encoded}`,
      `/afmelden/${encoded}`,
    ]
    for (const address of addresses) expectOnlyOurMarkup(await (await site.get(address)).text())
    const fields = { email: text, name: text, query: text, [text]: text }
    expectOnlyOurMarkup(await (await site.post('/abonneren', fields)).text())
  })

  it.each(HOSTILE)('stay inside their element in a feed: %s', async (text) => {
    const response = await site.get(`/feeds/search.atom?q=${encodeURIComponent(text)}`)
    expect(await response.text()).not.toMatch(/<(?:script|img|svg|a )/)
    const all = await (await site.get('/feeds/search.atom')).text()
    expect(all).not.toMatch(/<(?:script|img|svg|a )/)
  })
})
