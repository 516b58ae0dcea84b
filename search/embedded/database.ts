import { renameSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { messageOf } from '../../model/errors.ts'

/** No memory mapping: a file that somebody cuts short would take the whole program with it. */
const PRAGMAS = `
  PRAGMA busy_timeout = 5000;
  PRAGMA cache_size = -65536;
`
/**
 * `tokens`: all that an item means (stems, parts, concepts, numbers), each once, for finding: without
 * positions, half as large and twice as quick. `heads`: the words of title and summary as they stand
 * and what they mean (tx, sx), for order and `title:`. `body`: the words of the text, for phrases.
 * Texts are the store's: nothing but the index is kept here.
 */
const SCHEMA = `
  PRAGMA page_size = 8192;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  BEGIN;
  CREATE VIRTUAL TABLE IF NOT EXISTS tokens USING fts5(
    x, content='', contentless_delete=1, tokenize='ascii', detail=none);
  CREATE VIRTUAL TABLE IF NOT EXISTS heads USING fts5(
    title, summary, tx, sx, content='', contentless_delete=1, tokenize='ascii');
  CREATE VIRTUAL TABLE IF NOT EXISTS body USING fts5(
    text, content='', contentless_delete=1, tokenize='ascii');
  CREATE TABLE IF NOT EXISTS search_doc (
    docid INTEGER PRIMARY KEY, item_id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL,
    seconds INTEGER NOT NULL, facets TEXT NOT NULL, cluster TEXT);
  CREATE TABLE IF NOT EXISTS search_vocab (
    form TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS search_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
  COMMIT;
`

/**
 * Opens an index file, made when need be.
 * @throws an error that `isDamage` when the file is not a whole index
 */
export function openDatabase(path: string, readOnly: boolean): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly })
  try {
    database.exec(readOnly ? PRAGMAS : PRAGMAS + SCHEMA)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

const SQLITE_CORRUPT = 11
const SQLITE_NOTADB = 26

/** Whether SQLite says that a file is no database, or a broken one. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false
  const primaryCode = Number(error.errcode) & 0xff
  return primaryCode === SQLITE_CORRUPT || primaryCode === SQLITE_NOTADB
}

/** Whether a table is not as this version makes it. */
export function isOtherSchema(error: unknown): boolean {
  return /no such (table|column)|has no column/.test(messageOf(error))
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

/** A remembered value of the index as a whole. */
export function readMeta(database: DatabaseSync, key: string): string | undefined {
  const row = database.prepare('SELECT value FROM search_meta WHERE key = ?').get(key)
  return row === undefined ? undefined : String(row.value)
}

/** Remembers a value of the index as a whole. */
export function writeMeta(database: DatabaseSync, key: string, value: string): void {
  database.prepare('INSERT OR REPLACE INTO search_meta (key, value) VALUES (?, ?)').run(key, value)
}
