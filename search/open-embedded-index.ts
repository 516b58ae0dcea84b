import { renameSync } from 'node:fs'
import { createAnalyser } from './analysis/analyser.ts'
import { isDamage, removeDatabase } from './embedded/database.ts'
import { type EmbeddedFile, openEmbeddedFile } from './embedded/embedded-file.ts'
import { searchFile } from './embedded/search-file.ts'
import type { SearchAliases } from './search-aliases.ts'
import type { SearchIndex } from './search-index.ts'

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

  /** Damage that shows later than at opening costs the index, never the program. */
  function whileSound<T>(work: (file: EmbeddedFile) => T): T {
    try {
      return work(file)
    } catch (error) {
      if (readOnly || !isDamage(error)) throw error
      file.close()
      removeDatabase(path)
      file = openEmbeddedFile({ path }, analyser)
      return work(file)
    }
  }

  return {
    engine: 'embedded',
    position: async () => whileSound((current) => current.position()),
    count: async () => file.columns.size(),
    search: async (query) => whileSound((current) => searchFile(current, query, analyser)),
    apply: async (batch) => whileSound((current) => current.apply(batch)),
    async rebuild(batches) {
      const besidePath = path === ':memory:' ? path : `${path}.rebuild`
      if (path !== ':memory:') removeDatabase(besidePath)
      const beside = openEmbeddedFile({ path: besidePath }, analyser)
      try {
        for await (const batch of batches) beside.apply(batch)
      } catch (error) {
        beside.close()
        throw error
      }
      const old = file
      if (path === ':memory:') file = beside
      else {
        beside.close()
        old.close()
        removeDatabase(path)
        renameSync(besidePath, path)
        file = openEmbeddedFile({ path }, analyser)
      }
      return file.columns.size()
    },
    close: async () => file.close(),
  }
}
