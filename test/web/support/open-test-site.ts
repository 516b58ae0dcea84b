import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import { afterEach } from 'vitest'
import { drainChanges } from '../../../search/drain-changes.ts'
import { openEmbeddedIndex } from '../../../search/open-embedded-index.ts'
import { searchItems } from '../../../search/search-items.ts'
import { suggestItems } from '../../../search/suggest-items.ts'
import { openStore } from '../../../store/open-store.ts'
import type { Store } from '../../../store/store.ts'
import { createApp, type TagLabels, type WebContext } from '../../../web/create-app.ts'
import { recordSamples } from './fill-store.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'
import type { Sample } from './sample-items.ts'
import { SAMPLE_SOURCES } from './sample-sources.ts'

/** Midday on a Tuesday in Amsterdam. */
export const NOW = new Date('2026-11-24T11:00:00Z')

export const LABELS: TagLabels = {
  domains: [
    { id: 'smart-mobility', label: 'Slimme mobiliteit' },
    { id: 'smart-living', label: 'Slim wonen en leven' },
    { id: 'smart-governance', label: 'Slim bestuur' },
  ],
  regulations: [
    { id: 'ai-act', label: 'AI-verordening', group: 'Algoritmen en AI' },
    { id: 'algoritmeregister', label: 'Algoritmeregister', group: 'Algoritmen en AI' },
    { id: 'gdpr', label: 'AVG', group: 'Privacy' },
  ],
  themes: [
    { id: 'ai-algorithms', label: 'AI en algoritmen' },
    { id: 'privacy', label: 'Privacy' },
  ],
}

export interface TestSite extends TestDesk {
  readonly app: Hono
  readonly store: Store
  /** Asks the app for a page, as a browser without cookies would. */
  readonly get: (path: string, init?: RequestInit) => Promise<Response>
  /** Sends a form from one of our own pages. */
  readonly post: (
    path: string,
    fields: Readonly<Record<string, string>> | URLSearchParams,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>
  close(): Promise<void>
}

/** The whole app over a real store, index and desk in memory, holding these items. */
export async function openTestSite(
  samples: readonly Sample[] = [],
  change: Partial<WebContext> = {},
): Promise<TestSite> {
  const store = await openStore({ path: ':memory:' })
  const index = await openEmbeddedIndex({ path: ':memory:', aliases: [] })
  await recordSamples(store, samples, '2026-11-24T10:00:00.000Z')
  await drainChanges(store, index)
  const now = change.now ?? (() => NOW)
  const testDesk = openTestDesk(store, now)
  const labels = [...LABELS.domains, ...LABELS.regulations, ...LABELS.themes]
  const app = createApp({
    store,
    desk: testDesk.desk,
    search: (query) => searchItems(store, index, query),
    suggest: (prefix) => suggestItems(store, index, prefix),
    sourceStatuses: async () => SAMPLE_SOURCES,
    whatBecameOf: async () => ({ stage: 'no-source', detail: 'geen bron volgt dit' }),
    labels: LABELS,
    labelOf: (_, id) => labels.find((label) => label.id === id)?.label ?? id,
    municipality: 'Helmond',
    publicUrl: 'http://localhost:3000',
    version: '1.2.3',
    timeZone: 'Europe/Amsterdam',
    now,
    randomBytes,
    readiness: async () => ({ ready: true, reasons: [] }),
    ...change,
  })
  return {
    ...testDesk,
    app,
    store,
    get: async (path, init) => app.request(path, init),
    post: async (path, fields, headers = {}) =>
      app.request(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { 'sec-fetch-site': 'same-origin', ...headers },
      }),
    async close() {
      await index.close()
      await store.close()
    },
  }
}

/** Opens sites that are closed after each test. */
export function testSites(): typeof openTestSite {
  const open: TestSite[] = []
  afterEach(async () => {
    for (const site of open.splice(0)) await site.close()
  })
  return async (...given) => {
    const site = await openTestSite(...given)
    open.push(site)
    return site
  }
}
