import { chmodSync, closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { Kysely, SqliteDialect } from 'kysely'
import { messageOf } from '../../model/errors.ts'
import { StoreMissingError, StoreVersionError } from '../store-errors.ts'
import { kyselyDatabase, statementCache } from './kysely-dialect.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { MIGRATIONS, type Migration } from './migrations.ts'
import type { Tables } from './tables.ts'
import { inTransaction } from './transaction.ts'

const BUSY_TIMEOUT_MS = 5000

export interface DatabaseOptions {
  /** A file, or `:memory:`. */
  readonly path: string
  /** For readers beside the one process that writes. */
  readonly readOnly?: boolean
  readonly migrations?: readonly Migration[]
}

/** One connection, by two ways: built queries, and prepared text where every microsecond counts. */
export interface Database {
  readonly sqlite: DatabaseSync
  readonly query: Kysely<Tables>
  readonly prepare: (sql: string) => StatementSync
  readonly transaction: <T>(work: () => T) => T
}

/**
 * Opens the store's file, made and brought up to date when need be, readable by us alone.
 * @throws StoreVersionError | StoreMissingError, before anything is written
 */
export function openDatabase(options: DatabaseOptions): Database {
  const sqlite = options.readOnly ? openForReading(options) : openForWriting(options)
  const prepare = statementCache(sqlite)
  return {
    sqlite,
    prepare,
    query: new Kysely({
      dialect: new SqliteDialect({ database: kyselyDatabase(sqlite, prepare) }),
    }),
    transaction: (work) => inTransaction(sqlite, work),
  }
}

function openForReading({ path, migrations = MIGRATIONS }: DatabaseOptions): DatabaseSync {
  if (!existsSync(path)) throw new StoreMissingError(`there is no store at ${path} yet`)
  return openChecked(path, true, (sqlite) => {
    const version = schemaVersion(sqlite, migrations)
    if (version < migrations.length) {
      throw new StoreVersionError(
        `the store at ${path} has schema version ${version}, this program reads ${migrations.length}: start it once to bring the store up to date`,
      )
    }
  })
}

function openForWriting({ path, migrations = MIGRATIONS }: DatabaseOptions): DatabaseSync {
  const inMemory = path === ':memory:'
  // SQLite gives its write-ahead log the mode of the file itself.
  if (!inMemory) closeSync(openSync(path, 'a', 0o600))
  return openChecked(path, false, (sqlite) => {
    schemaVersion(sqlite, migrations)
    if (!inMemory) chmodSync(path, 0o600)
    // Temporary pages are those that undo one statement: in files they cost a third of the writing.
    sqlite.exec(`
      PRAGMA temp_store = MEMORY;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA cache_size = -12000;
      PRAGMA wal_autocheckpoint = 4000;
      PRAGMA journal_size_limit = 67108864;
    `)
    migrate(sqlite, migrations, (version) => {
      if (!inMemory) backUp(sqlite, `${path}.v${version}.backup`)
    })
  })
}

function openChecked(
  path: string,
  readOnly: boolean,
  check: (sqlite: DatabaseSync) => void,
): DatabaseSync {
  let sqlite: DatabaseSync | undefined
  try {
    sqlite = new DatabaseSync(path, {
      readOnly,
      timeout: BUSY_TIMEOUT_MS,
      enableForeignKeyConstraints: true,
    })
    check(sqlite)
    return sqlite
  } catch (cause) {
    sqlite?.close()
    if (cause instanceof StoreVersionError) throw cause
    throw new Error(`the store at ${path} cannot be opened: ${messageOf(cause)}`, { cause })
  }
}

/** A whole copy beside the store; under its final name only when complete. */
function backUp(sqlite: DatabaseSync, target: string): void {
  const partial = `${target}.partial`
  rmSync(partial, { force: true })
  closeSync(openSync(partial, 'w', 0o600))
  sqlite.prepare('VACUUM INTO ?').run(partial)
  renameSync(partial, target)
}
