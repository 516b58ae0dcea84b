import { join } from 'node:path'
import { messageOf } from '../model/errors.ts'
import { drainChanges } from '../search/drain-changes.ts'
import { openEmbeddedIndex } from '../search/open-embedded-index.ts'
import { openMeilisearchIndex } from '../search/open-meilisearch-index.ts'
import { openThreadedIndex } from '../search/open-threaded-index.ts'
import { rebuildIndex } from '../search/rebuild-index.ts'
import { repairDrift } from '../search/repair-drift.ts'
import type { SearchAliases } from '../search/search-aliases.ts'
import { SearchUnavailableError } from '../search/search-errors.ts'
import type { FacetName, FacetValue, SearchIndex, SearchQuery } from '../search/search-index.ts'
import { searchItems } from '../search/search-items.ts'
import type { SearchPage } from '../search/search-page.ts'
import { type Suggestion, suggestItems } from '../search/suggest-items.ts'
import { withFallback } from '../search/with-fallback.ts'
import type { ItemStore } from '../store/store.ts'
import type { Config } from './config.ts'

/** An index that lacks more changes than this, as while it is built anew, says so. */
const FAR_BEHIND = 500

export interface IndexState {
  readonly engine: SearchIndex['engine']
  /** Changes of the store that the index has not seen. */
  readonly behind: number
}

/** The configured index over the store: embedded, or Meilisearch with the embedded one behind it. */
export interface Search {
  search(query: SearchQuery): Promise<SearchPage>
  searchFacet(name: FacetName, text: string, query: SearchQuery): Promise<readonly FacetValue[]>
  /** Regulations, publishers and titles that somebody who begins to type may mean. */
  suggest(prefix: string): Promise<readonly Suggestion[]>
  update(): Promise<void>
  rebuild(): Promise<number>
  /** Puts right what something else than the change log did to the index (REL-46). */
  repair(): Promise<void>
  state(): Promise<IndexState>
  close(): Promise<void>
}

export interface SearchOptions {
  readonly config: Config
  readonly store: ItemStore
  readonly aliases: SearchAliases
  readonly readOnly: boolean
  /** In a thread of its own: for who serves others meanwhile. */
  readonly inThread: boolean
  /** Told when Meilisearch could not be brought up to date: the embedded index serves meanwhile. */
  readonly complain: (message: string) => void
}

export async function openSearch(options: SearchOptions): Promise<Search> {
  const { config, store, aliases, readOnly, inThread, complain } = options
  const path = join(config.dataDirectory, 'search.db')
  const open = inThread ? openThreadedIndex : openEmbeddedIndex
  const embedded = await open({ path, readOnly, aliases })
  const meili = config.meili && (await openMeilisearchIndex({ ...config.meili, aliases }))

  /** Meilisearch may be down: then the embedded index serves, and it is tried again later. */
  async function onBoth(work: (index: SearchIndex) => Promise<unknown>): Promise<void> {
    await work(embedded)
    if (meili) await work(meili).catch((error: unknown) => complain(messageOf(error)))
  }

  /** From Meilisearch, else from the embedded index. */
  async function fromEither<T>(ask: (index: SearchIndex) => Promise<T>): Promise<T> {
    if (!meili) return ask(embedded)
    return ask(meili).catch((error: unknown) => {
      if (error instanceof SearchUnavailableError) return ask(embedded)
      throw error
    })
  }

  const behind = async (index: SearchIndex) => (await store.lastChange()) - (await index.position())

  return {
    update: () => onBoth((index) => drainChanges(store, index)),
    repair: () => onBoth((index) => repairDrift(store, index)),
    async search(query) {
      if (meili) return withFallback(store, meili, embedded, query)
      const page = await searchItems(store, embedded, query)
      return (await behind(embedded)) > FAR_BEHIND ? { ...page, degraded: true } : page
    },
    searchFacet: (name, text, query) => fromEither((index) => index.searchFacet(name, text, query)),
    // The embedded index is always there, and quick enough for every letter that is typed.
    suggest: (prefix) => suggestItems(store, embedded, prefix),
    async rebuild() {
      const indexed = await rebuildIndex(store, embedded)
      return meili ? rebuildIndex(store, meili) : indexed
    },
    async state() {
      const index = meili ?? embedded
      return { engine: index.engine, behind: await behind(index) }
    },
    async close() {
      await meili?.close()
      await embedded.close()
    },
  }
}
