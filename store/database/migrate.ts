import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { StoreVersionError } from '../store-errors.ts'
import type { Migration } from './migrations.ts'
import { inTransaction } from './transaction.ts'

const AppliedMigrations = z.array(z.object({ checksum: z.string() }))

/**
 * Brings the schema up to date: each step and the note that it was taken in one transaction, so that
 * a process killed half-way leaves the old version or the new one (REL-43).
 * @param beforeUpgrade called when a store with an older schema is about to change
 * @throws StoreVersionError, before anything is written
 */
export function migrate(
  sqlite: DatabaseSync,
  migrations: readonly Migration[],
  beforeUpgrade: (version: number) => void,
): void {
  const version = schemaVersion(sqlite, migrations)
  if (version > 0 && version < migrations.length) beforeUpgrade(version)
  migrations.slice(version).forEach((migration, index) => {
    inTransaction(sqlite, () => apply(sqlite, migration, version + index + 1))
  })
}

/**
 * How many of our migrations a store has had.
 * @throws StoreVersionError when it had others than ours
 */
export function schemaVersion(sqlite: DatabaseSync, migrations: readonly Migration[]): number {
  const applied = appliedMigrations(sqlite)
  const version = Math.max(applied.length, userVersion(sqlite))
  if (version > migrations.length) {
    throw new StoreVersionError(
      `the store has schema version ${version}, this program knows ${migrations.length}: it was made by a newer version`,
    )
  }
  applied.forEach(({ checksum }, index) => {
    const migration = migrations[index]
    if (migration && checksum !== checksumOf(migration)) {
      throw new StoreVersionError(
        `migration ${index + 1} (${migration.name}) is not the one this store was made with`,
      )
    }
  })
  return applied.length
}

function appliedMigrations(sqlite: DatabaseSync) {
  const table = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'migrations'").get()
  if (!table) return []
  return AppliedMigrations.parse(
    sqlite.prepare('SELECT checksum FROM migrations ORDER BY number').all(),
  )
}

/** SQLite's own field for it, kept as well so that other tools can see the version. */
function userVersion(sqlite: DatabaseSync): number {
  return Number(sqlite.prepare('PRAGMA user_version').get()?.user_version)
}

function apply(sqlite: DatabaseSync, migration: Migration, number: number): void {
  sqlite.exec(`
    CREATE TABLE IF NOT EXISTS migrations (
      number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL
    );
    ${migration.sql};
    PRAGMA user_version = ${number};
  `)
  sqlite
    .prepare('INSERT INTO migrations (number, name, checksum) VALUES (?, ?, ?)')
    .run(number, migration.name, checksumOf(migration))
}

function checksumOf({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex')
}
