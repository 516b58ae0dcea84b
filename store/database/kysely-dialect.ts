import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { SqliteDatabase } from 'kysely'

const KEPT_STATEMENTS = 200

/** Prepares each text once; the oldest give way when there are many. */
export function statementCache(sqlite: DatabaseSync): (sql: string) => StatementSync {
  const statements = new Map<string, StatementSync>()
  return (sql) => {
    if (!sqlite.isOpen) throw new Error('the store is closed')
    const known = statements.get(sql)
    if (known) return known
    const [oldest] = statements.keys()
    if (oldest && statements.size >= KEPT_STATEMENTS) statements.delete(oldest)
    const statement = sqlite.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
}

/** `node:sqlite` in the shape that kysely's SqliteDialect was written for. */
export function kyselyDatabase(
  sqlite: DatabaseSync,
  prepare: (sql: string) => StatementSync,
): SqliteDatabase {
  return {
    close: () => sqlite.close(),
    prepare: (sql) => {
      const statement = prepare(sql)
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...parameters.map(bindable)),
        run: (parameters) => statement.run(...parameters.map(bindable)),
        iterate: (parameters) => statement.iterate(...parameters.map(bindable)),
      }
    },
  }
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
    return value
  }
  throw new TypeError(`cannot be stored: ${typeof value}`)
}
