import { existsSync } from 'node:fs'
import { createAnalyser } from './analysis/analyser.ts'
import { isDamage, removeDatabase, replaceDatabase } from './embedded/database.ts'
import { type EmbeddedFile, openEmbeddedFile } from './embedded/embedded-file.ts'
import { searchFacetOfFile } from './embedded/search-facet.ts'
import { searchFile } from './embedded/search-file.ts'
import { suggestFromFile } from './embedded/suggest-from-file.ts'
import type { SearchAliases } from './search-aliases.ts'
import type { IndexBatch, SearchIndex } from './search-index.ts'

export interface EmbeddedIndexOptions {
  /** The index's own file, apart from the store; `:memory:` for one that is not kept. */
  readonly path: string
  /** A second process that only searches. */
  readonly readOnly?: boolean
  readonly aliases: SearchAliases
}

/**
 * Opens the index that needs no server: SQLite's FTS5 over analysed text. The file may be deleted
 * at any time: an index that is missing, damaged or made by other rules starts empty at position 0,
 * and draining the change log fills it again.
 */
export async function openEmbeddedIndex(options: EmbeddedIndexOptions): Promise<SearchIndex> {
  const { path, readOnly = false } = options
  const analyser = createAnalyser(options.aliases)
  let file = openEmbeddedFile({ path, readOnly }, analyser)

  function reopen(): EmbeddedFile {
    file.close()
    file = openEmbeddedFile({ path, readOnly }, analyser)
    return file
  }

  /** Damage that shows later than at opening costs the index, never the program. */
  function whileSound<T>(work: (file: EmbeddedFile) => T): T {
    try {
      return work(readOnly && file.isStale() ? reopen() : file)
    } catch (error) {
      if (!isDamage(error)) throw error
      if (!readOnly) removeDatabase(path)
      return work(reopen())
    }
  }

  async function rebuild(batches: AsyncIterable<IndexBatch>): Promise<number> {
    if (path === ':memory:') return rebuildInMemory(batches)
    const besidePath = `${path}.rebuild`
    removeDatabase(besidePath)
    const beside = openEmbeddedFile({ path: besidePath }, analyser)
    try {
      for await (const batch of batches) beside.apply(batch)
    } finally {
      beside.close()
    }
    file.close()
    replaceDatabase(path, besidePath)
    file = openEmbeddedFile({ path }, analyser)
    return file.columns.size()
  }

  async function rebuildInMemory(batches: AsyncIterable<IndexBatch>): Promise<number> {
    const beside = openEmbeddedFile({ path }, analyser)
    for await (const batch of batches) beside.apply(batch)
    file.close()
    file = beside
    return file.columns.size()
  }

  return {
    engine: 'embedded',
    async position() {
      // Asked before each drain: a file that was deleted meanwhile is made anew.
      if (!readOnly && path !== ':memory:' && !existsSync(path)) reopen()
      return whileSound((current) => current.position())
    },
    count: async () => whileSound(({ columns }) => columns.size()),
    async *itemIds() {
      yield* file.columns.itemIds.filter((itemId) => itemId !== undefined)
    },
    search: async (query) => whileSound((current) => searchFile(current, query, analyser)),
    searchFacet: async (name, text, query) =>
      whileSound((current) => searchFacetOfFile(current, name, text, query, analyser)),
    suggest: async (prefix) => whileSound((current) => suggestFromFile(current, prefix, analyser)),
    apply: async (batch) => whileSound((current) => current.apply(batch)),
    rebuild,
    close: async () => file.close(),
  }
}
