import { renameSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { messageOf } from '../../model/errors.ts'

const PRAGMAS = `
  PRAGMA busy_timeout = 5000;
  PRAGMA cache_size = -65536;
  PRAGMA mmap_size = 2147483648;
`
/**
 * Columns of `fts`: the words of title, summary and text as they stand, for phrases; then what they
 * mean (stems, parts, concepts) in the title (tx) and elsewhere (x), each once. Texts are the
 * store's: nothing but the index is kept here.
 */
const SCHEMA = `
  PRAGMA page_size = 8192;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  BEGIN;
  CREATE VIRTUAL TABLE IF NOT EXISTS fts USING fts5(
    title, summary, text, tx, x, content='', contentless_delete=1, tokenize='ascii');
  CREATE TABLE IF NOT EXISTS search_doc (
    docid INTEGER PRIMARY KEY, item_id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL,
    seconds INTEGER NOT NULL, facets TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS search_vocab (
    form TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS search_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
  COMMIT;
`

export interface OpenDatabaseOptions {
  readonly path: string
  readonly readOnly?: boolean
  /** An index made by another version is of no use. */
  readonly version: string
}

/**
 * Opens the index, or starts an empty one: when there is none, when it is damaged, when other rules
 * made it. A reader may not write, and then gets an empty one that is not kept.
 */
export function openDatabase(options: OpenDatabaseOptions): DatabaseSync {
  const { path, readOnly = false, version } = options
  try {
    const database = new DatabaseSync(path, { readOnly })
    try {
      database.exec(PRAGMAS)
      if (!readOnly) database.exec(SCHEMA)
      if (isUsable(database, version, readOnly)) return database
    } catch (error) {
      if (!isDamage(error) && !readOnly) throw error
    }
    database.close()
  } catch (error) {
    if (!readOnly) throw error
  }
  return startEmpty(readOnly ? ':memory:' : path, version)
}

/** Whether SQLite says that the file is no database, or a broken one. */
export function isDamage(error: unknown): boolean {
  return /not a database|malformed|corrupt|no such (table|column)/i.test(messageOf(error))
}

/** Removes an index and what SQLite keeps beside it. */
export function removeDatabase(path: string): void {
  removeJournals(path)
  rmSync(path, { force: true })
}

/** Puts a closed index in the place of another; at each moment there is a whole one. */
export function replaceDatabase(path: string, besidePath: string): void {
  // A journal of the old file would be read into the new one.
  removeJournals(path)
  renameSync(besidePath, path)
}

function removeJournals(path: string): void {
  for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true })
}

function startEmpty(path: string, version: string): DatabaseSync {
  if (path !== ':memory:') removeDatabase(path)
  const database = new DatabaseSync(path)
  database.exec(PRAGMAS + SCHEMA)
  writeMeta(database, 'version', version)
  return database
}

function isUsable(database: DatabaseSync, version: string, readOnly: boolean): boolean {
  const known = readMeta(database, 'version')
  if (known === undefined && !readOnly) {
    writeMeta(database, 'version', version)
    return true
  }
  return known === version
}

/** A remembered value of the index as a whole. */
export function readMeta(database: DatabaseSync, key: string): string | undefined {
  const row = database.prepare('SELECT value FROM search_meta WHERE key = ?').get(key)
  return row === undefined ? undefined : String(row.value)
}

/** Remembers a value of the index as a whole. */
export function writeMeta(database: DatabaseSync, key: string, value: string): void {
  database.prepare('INSERT OR REPLACE INTO search_meta (key, value) VALUES (?, ?)').run(key, value)
}
