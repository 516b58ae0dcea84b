import type { DatabaseSync } from 'node:sqlite'
import type { DocidList } from './docid-lists.ts'
import type { TableExpression } from './table-expressions.ts'

/** Answers expressions; what was looked up a moment ago is remembered, for paging and facets. */
export interface Lookups {
  find(expression: TableExpression): DocidList
  matchesAny(expression: TableExpression): boolean
  /** After items changed. */
  forget(): void
}

/** Lists remembered, together at most this many docids: 8 MB. */
const MOST_REMEMBERED = 2_000_000

/** Prepares looking up in the full-text tables. */
export function createLookups(database: DatabaseSync): Lookups {
  const memory = new Map<string, DocidList>()
  let remembered = 0

  function remember(key: string, list: DocidList): void {
    if (remembered + list.length > MOST_REMEMBERED) forget()
    remembered += list.length
    memory.set(key, list)
  }

  function forget(): void {
    memory.clear()
    remembered = 0
  }

  return {
    find({ table, expression }) {
      const key = `${table} ${expression}`
      const known = memory.get(key)
      if (known) return known
      // One string is three times as quick as a row for each.
      const row = database
        .prepare(`SELECT group_concat(rowid) AS ids FROM ${table} WHERE ${table} MATCH ?`)
        .get(expression)
      const list = numbersIn(row?.ids ? String(row.ids) : '')
      remember(key, list)
      return list
    },
    matchesAny: ({ table, expression }) =>
      database.prepare(`SELECT 1 FROM ${table} WHERE ${table} MATCH ? LIMIT 1`).get(expression) !==
      undefined,
    forget,
  }
}

const COMMA = 44
const ZERO = 48

function numbersIn(text: string): DocidList {
  // Two characters at least for each: a digit and a comma.
  const numbers = new Int32Array((text.length >> 1) + 1)
  let count = 0
  let number = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === COMMA) {
      numbers[count++] = number
      number = 0
    } else number = number * 10 + code - ZERO
  }
  if (text) numbers[count++] = number
  return numbers.slice(0, count)
}
