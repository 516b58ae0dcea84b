import type { DatabaseSync } from 'node:sqlite'
import type { Item } from '../../model/item.ts'
import type { AnalysedItem, Analyser } from '../analysis/analyser.ts'
import { dateOf, facetsOf } from '../item-facets.ts'
import { isVocabularyWord, notableCounts, type Vocabulary } from '../query/vocabulary.ts'
import { FACETS, type IndexBatch } from '../search-index.ts'
import {
  isDamage,
  isOtherSchema,
  openDatabase,
  readMeta,
  removeDatabase,
  writeMeta,
} from './database.ts'
import type { ItemColumns, ItemRow } from './item-columns.ts'
import { createLookups, type Lookups } from './look-up.ts'
import { loadColumns, loadVocabulary, prepareWrites } from './rows.ts'

/** One open index file, with what is kept of it in memory. */
export interface EmbeddedFile {
  readonly database: DatabaseSync
  readonly columns: ItemColumns
  readonly vocabulary: Vocabulary
  readonly lookups: Lookups
  position(): number
  apply(batch: IndexBatch): void
  /** Whether another process wrote since it was opened, so that memory no longer agrees with it. */
  isStale(): boolean
  close(): void
}

export interface EmbeddedFileOptions {
  /** A file, or `:memory:`. */
  readonly path: string
  readonly readOnly?: boolean
}

/**
 * Opens an index file, or starts an empty one: when there is none, when it is damaged, when other
 * rules made it. A reader may not write, and then gets an empty one that is not kept.
 */
export function openEmbeddedFile(
  { path, readOnly = false }: EmbeddedFileOptions,
  analyser: Analyser,
): EmbeddedFile {
  const file = openWhole(path, readOnly, analyser)
  if (file) return file
  if (!readOnly) removeDatabase(path)
  return loadFile(openDatabase(readOnly ? ':memory:' : path, false), readOnly, analyser)
}

/** The file, if it is a whole index and ours. */
function openWhole(path: string, readOnly: boolean, analyser: Analyser): EmbeddedFile | undefined {
  let database: DatabaseSync | undefined
  try {
    database = openDatabase(path, readOnly)
    const version = readMeta(database, 'version') ?? analyser.version
    if (version === analyser.version) return loadFile(database, readOnly, analyser)
  } catch (error) {
    // What a reader cannot read, for whatever reason, the writer will mend.
    if (!readOnly && !isDamage(error) && !isOtherSchema(error)) throw error
  }
  if (database?.isOpen) database.close()
  return undefined
}

/** Loads the columns of an open index: about a second for 300,000 items. */
function loadFile(database: DatabaseSync, readOnly: boolean, analyser: Analyser): EmbeddedFile {
  // Before loading, so that what is written meanwhile shows.
  const openedVersion = dataVersion(database)
  if (!readOnly) writeMeta(database, 'version', analyser.version)
  const columns = loadColumns(database)
  const vocabulary = loadVocabulary(database)
  const lookups = createLookups(database)
  const write = readOnly ? undefined : prepareWrites(database)

  function apply(batch: IndexBatch): void {
    if (!write) throw new Error('this search index was opened for reading only')
    const items = [...new Map(batch.put.map((item) => [item.id, item])).values()]
    const analysed = items.map((item) => analyser.analyseItem(item))
    const words = countWords(analysed)
    const rows = rowsOf(items, columns)
    const kept = new Set(items.map(({ id }) => id))
    const removed = batch.remove.filter((itemId) => !kept.has(itemId))

    inTransaction(database, () => {
      for (const itemId of [...removed, ...kept]) write.remove(columns.docidOf(itemId))
      for (const [at, row] of rows.entries()) write.put(row, analysed[at] as AnalysedItem)
      write.words(notableCounts(vocabulary, words))
      writeMeta(database, 'position', String(batch.position))
    })
    lookups.forget()
    // Memory follows once the file is sure.
    for (const itemId of removed) columns.remove(itemId)
    for (const row of rows) columns.put(row)
    for (const [form, count] of words) vocabulary.add(form, count)
  }

  return {
    database,
    columns,
    vocabulary,
    lookups,
    isStale: () => dataVersion(database) !== openedVersion,
    position: () => Number(readMeta(database, 'position') ?? 0),
    apply,
    close() {
      if (database.isOpen) database.close()
    },
  }
}

/** Changes when another connection commits. */
function dataVersion(database: DatabaseSync): unknown {
  return database.prepare('PRAGMA data_version').get()?.data_version
}

function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    work()
    database.exec('COMMIT')
  } catch (error) {
    // A full disk has rolled back already.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function rowsOf(items: readonly Item[], columns: ItemColumns): ItemRow[] {
  let next = columns.nextDocid()
  return items.map((item) => {
    const facets = facetsOf(item)
    return {
      docid: columns.docidOf(item.id) ?? next++,
      itemId: item.id,
      ...dateOf(item),
      facets: FACETS.map((name) => facets[name]),
      cluster: item.cluster,
    }
  })
}

/** In how many of these items each word stands. */
function countWords(items: readonly AnalysedItem[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { title, summary, text } of items) {
    for (const form of new Set([...title, ...summary, ...text])) {
      if (isVocabularyWord(form)) counts.set(form, (counts.get(form) ?? 0) + 1)
    }
  }
  return counts
}
