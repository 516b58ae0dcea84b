import type { DatabaseSync } from 'node:sqlite'

/**
 * Runs `work` in one transaction: all of it, or nothing. `work` cannot await, so nothing else that
 * uses this connection can slip in between.
 */
export function inTransaction<T>(sqlite: DatabaseSync, work: () => T): T {
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    sqlite.exec('COMMIT')
    return result
  } catch (error) {
    // SQLite has rolled back by itself when, for one, the disk is full.
    if (sqlite.isTransaction) sqlite.exec('ROLLBACK')
    throw error
  }
}
