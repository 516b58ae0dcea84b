import type { Browser } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, whyNoBrowser } from '../support/browser.ts'
import { type BrowserSite, openBrowserSite, watchForTrouble } from './support/browser-site.ts'
import { HOSTILE, HOSTILE_ITEMS } from './support/hostile-samples.ts'

describe.skipIf(whyNoBrowser())(`pages in a real browser${whyNoBrowser()}`, () => {
  let browser: Browser
  let hostile: BrowserSite

  beforeAll(async () => {
    browser = await openBrowser()
    hostile = await openBrowserSite(HOSTILE_ITEMS, {
      municipality: HOSTILE[1],
      labelOf: (_, id) => `${id} ${HOSTILE[0]}`,
    })
    return async () => {
      await browser.close()
      await hostile.close()
    }
  }, 30_000)

  it('run nothing, load nothing from elsewhere and break no policy, whatever items and visitors say', async () => {
    const page = await browser.newPage()
    const trouble = watchForTrouble(page)
    const addresses = [
      '/',
      '/zoeken',
      '/bronnen',
      '/over',
      ...HOSTILE_ITEMS.map(({ id }) => `/items/${id}`),
      ...HOSTILE.flatMap((text) => {
        const encoded = encodeURIComponent(text)
        return [`/zoeken?q=${encoded}&domain=${encoded}`, `/zoeken?from=${encoded}`, `/${encoded}`]
      }),
    ]
    for (const address of addresses) {
      await page.goto(hostile.url + address)
      expect(
        await page.evaluate(
          `document.querySelectorAll('script:not([src^="/static/suggest.js?"]), img, iframe, [onload], [onerror], [onfocus]').length`,
        ),
      ).toBe(0)
    }
    for (const text of HOSTILE) {
      await page.goto(`${hostile.url}/abonneren`)
      await page.fill('#name', text)
      await page.fill('#query', text)
      await page.fill('#email', text)
      await page.click('button')
      await page.waitForSelector('.error-summary, .message')
    }
    expect(trouble).toEqual([])
    await page.close()
  }, 60_000)

  it('let a subscription be asked for, confirmed, changed and stopped without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const { site, url, close } = await openBrowserSite()
    await page.goto(`${url}/abonneren`)
    await page.getByLabel('Uw e-mailadres').fill('jan@gemeente.test')
    await page.getByLabel('Slimme mobiliteit').check()
    await page.getByText('Kies uit 3 regelingen').click()
    await page.getByLabel('AI-verordening').check()
    await page.getByRole('button', { name: 'Abonneer mij' }).click()
    await page.getByRole('heading', { name: 'Kijk in uw mailbox' }).waitFor()

    await page.goto(`${url}/bevestigen/${site.mailed.at(-1)?.token}`)
    await page.getByRole('button').click()
    await page.getByRole('heading', { name: 'Uw abonnement is bevestigd' }).waitFor()

    await site.desk.requestManageLink('jan@gemeente.test')
    await expect.poll(() => site.mailed.at(-1)?.text).toContain('/beheer/')
    await page.goto(`${url}/beheer/${site.mailed.at(-1)?.token}`)
    expect(await page.getByLabel('AI-verordening').isChecked()).toBe(true)
    await page.getByLabel('Elke dag').check()
    await page.getByRole('button', { name: 'Sla op' }).click()
    await page.getByText('Uw wijziging is opgeslagen').waitFor()

    await page.getByRole('button', { name: 'Stop dit overzicht' }).click()
    await page.getByRole('heading', { name: 'U bent afgemeld' }).waitFor()
    const [subscription] = await site.store.subscriptionsOf('jan@gemeente.test')
    expect(subscription).toMatchObject({ rhythm: 'daily', status: 'unsubscribed' })
    await context.close()
    await close()
  }, 30_000)

  it('narrow a search with the filters, without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${hostile.url}/zoeken?q=AI`)
    await page.getByLabel('Europa').check()
    await page.getByRole('button', { name: 'Toon resultaten' }).click()
    await page.waitForURL(/level=eu/)
    await page.getByRole('link', { name: 'Haal weg: Bestuurslaag: Europa' }).click()
    await page.waitForURL((address) => !address.search.includes('level'))
    await context.close()
  }, 30_000)
})
