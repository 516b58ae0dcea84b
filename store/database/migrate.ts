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
  for (const migration of migrations.slice(version)) {
    inTransaction(sqlite, () => apply(sqlite, migration))
  }
}

/**
 * How many of our migrations a store has had.
 * @throws StoreVersionError when it had others than ours
 */
export function schemaVersion(sqlite: DatabaseSync, migrations: readonly Migration[]): number {
  const applied = appliedMigrations(sqlite)
  if (applied.length > migrations.length) {
    throw new StoreVersionError(
      `the store has schema version ${applied.length}, this program knows ${migrations.length}: it was made by a newer version`,
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

function apply(sqlite: DatabaseSync, migration: Migration): void {
  sqlite.exec(`
    CREATE TABLE IF NOT EXISTS migrations (
      number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, checksum TEXT NOT NULL
    );
    ${migration.sql}
  `)
  sqlite
    .prepare('INSERT INTO migrations (name, checksum) VALUES (?, ?)')
    .run(migration.name, checksumOf(migration))
}

function checksumOf({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex')
}
