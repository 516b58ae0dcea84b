import { discoverSources } from '../crawler/discover-sources.ts'
import { openFetchGate } from '../crawler/open-fetch-gate.ts'
import { openParsePool } from '../crawler/parse-pool.ts'
import type { ReadContext } from '../crawler/read-pages.ts'
import { CrawlError } from '../model/errors.ts'
import type { Store } from '../store/store.ts'
import type { Taxonomy } from '../tags/taxonomy.ts'
import type { Config } from './config.ts'

/** Looks what a page offers, in a process of its own. */
const DISCOVERY_WORKER = new URL('../crawler/discovery/discovery-worker.ts', import.meta.url)

/** Lists of sources (SEC-67). */
const LIST_BYTES = 2 ** 20

export interface ReadingOptions {
  readonly config: Config
  readonly store: Store
  readonly taxonomy: Taxonomy
  readonly userAgent: string
  readonly now: () => Date
  /** False where nothing may be stored: then what hosts say is remembered for this run only. */
  readonly canWrite: boolean
}

/** Fetching and parsing, joined. Nothing is sent and no thread started before the first crawl. */
export function openReading(options: ReadingOptions) {
  const { config, store, taxonomy, userAgent, now, canWrite } = options
  const gate = openFetchGate({
    userAgent,
    hostGapMs: config.hostGapMs,
    allowHosts: config.allowHosts,
    proxies: config.proxies,
    hosts: {
      hostRecords: () => store.hostRecords(),
      saveHostRecord: async (record) => {
        if (canWrite) await store.saveHostRecord(record)
      },
    },
    now,
  })
  const pool = openParsePool({ taxonomy })
  const leads = openParsePool({ taxonomy, threads: 1, entry: DISCOVERY_WORKER })
  const context: ReadContext = {
    fetchDocument: gate.fetchDocument,
    parseDocument: pool.parse,
    now,
  }
  return {
    context,
    discover: (url: string, factsOf: Parameters<typeof discoverSources>[1]) => {
      const readLeads = leads.parse
      return discoverSources(url, factsOf, { ...context, readLeads })
    },
    async fetchList(url: string) {
      const result = await gate.fetchDocument({ url, robots: 'obey', maxBytes: LIST_BYTES })
      if (result.status !== 'fetched') throw new CrawlError('empty', `${url}: gave no document`)
      return result.document.bytes
    },
    async close() {
      await gate.close()
      await pool.close()
      await leads.close()
    },
  }
}
