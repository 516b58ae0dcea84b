import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, whyNoBrowser } from '../support/browser.ts'
import { AXE_SOURCE } from './support/axe.ts'
import { type BrowserSite, openBrowserSite } from './support/browser-site.ts'
import { LONG_WORD_ITEM } from './support/hostile-samples.ts'
import { draftOf, SAMPLE_ITEMS, type Sample } from './support/sample-items.ts'
import { saveSearchOn } from './support/save-search-on.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const MORE: readonly Sample[] = Array.from({ length: 21 }, (_, index) => ({
  id: `meer-${index}`,
  source: { id: 'regio', level: 'regional', publisher: 'Regio' },
  draft: draftOf({ title: `Raadsbericht ${index}` }),
}))

const VIEWS = [
  { width: 320, colorScheme: 'light' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 320, colorScheme: 'dark' },
] as const
type View = (typeof VIEWS)[number]

/** All rules once a page; where only width or colours differ, those that look at these. */
const EVERY_RULE = { type: 'tag', values: RULES }
const VISUAL_RULES = {
  type: 'rule',
  values: ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'],
}

describe.skipIf(whyNoBrowser())(`accessibility of every page${whyNoBrowser()}`, () => {
  let browser: Browser
  let full: BrowserSite
  let empty: BrowserSite
  let addresses: readonly string[]

  beforeAll(async () => {
    browser = await openBrowser()
    full = await openBrowserSite([...SAMPLE_ITEMS, LONG_WORD_ITEM, ...MORE])
    empty = await openBrowserSite([], { sourceStatuses: async () => [] })
    addresses = await addressesOf(full)
    return async () => {
      await browser.close()
      await full.close()
      await empty.close()
    }
  }, 30_000)

  it('has no violations, wide and narrow, light and dark, and never scrolls sideways', async () => {
    const visits = [
      ...addresses.map((address) => full.url + address),
      ...['/', '/zoeken', '/bronnen'].map((address) => empty.url + address),
    ]
    const half = Math.ceil(visits.length / 2)
    await Promise.all([
      visitAll(browser, visits.slice(0, half)),
      visitAll(browser, visits.slice(half)),
    ])
  }, 90_000)

  it('has no violations in a form with mistakes', async () => {
    const page = await browser.newPage()
    await page.goto(`${full.url}/abonneren`)
    await page.fill('#email', 'geen adres')
    await page.click('button')
    await page.waitForSelector('.error-summary')
    await expectAccessible(page, 'a form with mistakes')
    await page.close()
  }, 30_000)

  it('can be used with the keyboard alone: skip link first, focus always visible', async () => {
    const page = await browser.newPage()
    await page.goto(full.url)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Naar de inhoud')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('inhoud')
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe(
        'solid',
      )
    }
    await page.close()
  }, 20_000)
})

async function addressesOf({ site }: BrowserSite): Promise<string[]> {
  const { id } = await site.desk.add({
    email: 'jan@gemeente.test',
    name: 'AI in de stad',
    filter: {
      domains: ['smart-living'],
      regulations: ['ai-act'],
      themes: [],
      levels: ['eu'],
      sources: [],
    },
    rhythm: 'weekly',
    confirmed: true,
  })
  const saved = await saveSearchOn(site)
  const gone = await saveSearchOn(site)
  await site.post(`/zoekvragen/${gone}/verwijderen`, {})
  await site.post('/abonneren', { email: 'piet@gemeente.test' })
  const confirm = site.mailed.at(-1)?.token
  await site.desk.requestManageLink('jan@gemeente.test')
  while (site.mailed.length < 2) await new Promise((resolve) => setImmediate(resolve))
  const manage = site.mailed.at(-1)?.token
  return [
    '/',
    '/?cursor=onzin',
    '/zoeken?q=AI&level=eu&level=media&from=2026-01-01',
    '/zoeken?q=raadsbericht&page=2',
    '/zoeken?q=verkeersligten+OR+(AVG+before:2026-02-31&publisherText=ge',
    '/zoeken?q=xyzzy',
    '/zoeken?from=2026-02-31',
    `/zoekvragen/${saved}`,
    `/zoekvragen/${saved}/verwijderen`,
    `/zoekvragen/${gone}`,
    '/items/aa11bb22cc33dd44',
    '/items/long-word',
    '/items/aa11bb22cc33dd44/klopt-niet/regulation/ai-act',
    '/bronnen',
    '/bronnen/tweede-kamer',
    '/abonneren',
    '/beheer',
    `/bevestigen/${confirm}`,
    `/beheer/${manage}`,
    `/afmelden/${await site.unsubscribeToken(id)}`,
    '/afmelden/onbekend',
    '/over',
    '/toegankelijkheid',
    '/waarom',
    '/waarom?q=Raadsbericht',
    `/waarom?q=${'a'.repeat(2049)}`,
    '/nergens',
  ]
}

async function visitAll(browser: Browser, addresses: readonly string[]): Promise<void> {
  const page = await browser.newPage()
  for (const address of addresses) {
    await page.goto(address)
    await openAllFolds(page)
    await expectAccessible(page, address)
  }
  await page.close()
}

async function expectAccessible(page: Page, address: string): Promise<void> {
  await page.evaluate(AXE_SOURCE)
  for (const view of VIEWS) {
    await look(page, view)
    const rules = view === VIEWS[0] ? EVERY_RULE : VISUAL_RULES
    const where = `${address} at ${view.width} px, ${view.colorScheme}`
    expect(await violationsOn(page, rules), where).toEqual([])
    expect(await sidewaysScroll(page), where).toBe(0)
  }
}

async function look(page: Page, { width, colorScheme }: View): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.setViewportSize({ width, height: 900 })
}

async function openAllFolds(page: Page): Promise<void> {
  await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true')
}

async function violationsOn(page: Page, rules: object): Promise<string[]> {
  const results: AxeResults = await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })`,
  )
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate('Math.max(0, document.documentElement.scrollWidth - window.innerWidth)')
}
