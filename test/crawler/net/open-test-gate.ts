import { onTestFinished } from 'vitest'
import type { FetchRequest, FetchResult } from '../../../crawler/fetch-gate.ts'
import { type FetchGateOptions, openFetchGate } from '../../../crawler/open-fetch-gate.ts'
import type { CrawlError } from '../../../model/errors.ts'
import type { HostRecord } from '../../../store/store.ts'

export const USER_AGENT = 'Einder/0.1.0 (+https://einder.test/bot)'

export interface TestGate {
  /** Fetches with robots ignored unless asked otherwise. */
  fetch(url: string, request?: Partial<FetchRequest>): Promise<FetchResult>
  /** The text of the document. */
  read(url: string, request?: Partial<FetchRequest>): Promise<string>
  /** The failure that a fetch must end in. */
  failure(url: string, request?: Partial<FetchRequest>): Promise<CrawlError>
  close(): Promise<void>
}

/** A gate that lives as long as the test: no pause, no proxy, a fresh memory unless told otherwise. */
export function openTestGate(options: Partial<FetchGateOptions> = {}): TestGate {
  const gate = openFetchGate({
    userAgent: USER_AGENT,
    hostGapMs: 0,
    allowHosts: [],
    proxies: {},
    hosts: rememberedHosts(),
    now: () => new Date('2026-11-24T09:00:00Z'),
    ...options,
  })
  onTestFinished(gate.close)

  const fetch: TestGate['fetch'] = (url, request) =>
    gate.fetchDocument({ url, robots: 'ignore', ...request })
  return {
    fetch,
    close: gate.close,
    read: async (url, request) => {
      const result = await fetch(url, request)
      if (result.status !== 'fetched') throw new Error(`${url}: ${result.status}`)
      return Buffer.from(result.document.bytes).toString()
    },
    failure: async (url, request) => {
      const outcome = await fetch(url, request).catch((error: CrawlError) => error)
      if (!(outcome instanceof Error)) throw new Error(`${url}: ${outcome.status}, not a failure`)
      return outcome
    },
  }
}

/** A store for what is remembered of hosts: the same one given to two gates is a restart. */
export function rememberedHosts(records: HostRecord[] = []): FetchGateOptions['hosts'] {
  const known = new Map(records.map((record) => [record.origin, record]))
  return {
    hostRecords: async () => [...known.values()],
    saveHostRecord: async (record) => {
      known.set(record.origin, record)
    },
  }
}
