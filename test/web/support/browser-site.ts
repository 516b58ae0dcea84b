import type { Page } from 'playwright-core'
import { listen } from '../../../web/listen.ts'
import { openTestSite, type TestSite } from './open-test-site.ts'

/** A site that a real browser can visit. */
export interface BrowserSite {
  readonly site: TestSite
  readonly url: string
  close(): Promise<void>
}

export async function openBrowserSite(
  ...given: Parameters<typeof openTestSite>
): Promise<BrowserSite> {
  const site = await openTestSite(...given)
  const server = await listen(site.app, { port: 0 })
  return {
    site,
    url: server.url,
    async close() {
      await server.close()
      await site.close()
    },
  }
}

/** All that must never happen on a page: dialogs, blocked content, scripts that fail. */
export function watchForTrouble(page: Page): readonly string[] {
  const trouble: string[] = []
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`)
    dialog.dismiss().catch(() => {})
  })
  page.on('pageerror', (error) => trouble.push(`script: ${error.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) trouble.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1:')) trouble.push(`request: ${request.url()}`)
  })
  return trouble
}
