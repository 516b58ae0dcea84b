import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, whyNoBrowser } from '../support/browser.ts'
import { AXE_SOURCE } from './support/axe.ts'
import { type BrowserSite, openBrowserSite, watchForTrouble } from './support/browser-site.ts'
import { SAMPLE_ITEMS } from './support/sample-items.ts'

describe.skipIf(whyNoBrowser())(`suggestions while typing${whyNoBrowser()}`, () => {
  let browser: Browser
  let site: BrowserSite
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    site = await openBrowserSite(SAMPLE_ITEMS)
    page = await browser.newPage()
    return async () => {
      await browser.close()
      await site.close()
    }
  }, 30_000)

  it('are chosen with the keyboard, and break no policy and no rule of accessibility', async () => {
    const trouble = watchForTrouble(page)
    await page.goto(`${site.url}/zoeken`)
    const field = page.getByRole('combobox')
    await field.pressSequentially('motie')
    await page.getByRole('option', { name: /Motie: slimme verkeerslichten/ }).waitFor()
    expect(await field.getAttribute('aria-expanded')).toBe('true')
    await page.evaluate(AXE_SOURCE)
    expect(
      await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))'),
    ).toEqual([])
    await page.keyboard.press('ArrowDown')
    expect(await field.getAttribute('aria-activedescendant')).toBe('suggestie-0')
    await page.keyboard.press('Enter')
    await page.waitForURL(/items\/cc33dd44ee55ff66$/)
    expect(trouble).toEqual([])
  }, 30_000)

  it('leave the field as it was after Escape, and Enter searches what was typed', async () => {
    await page.goto(`${site.url}/zoeken`)
    await page.getByRole('combobox').pressSequentially('helm')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('option').count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.waitForURL(/zoeken\?q=helm/)
  }, 30_000)
})
