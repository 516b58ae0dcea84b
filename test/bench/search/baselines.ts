import { DatabaseSync } from 'node:sqlite'
import MiniSearch from 'minisearch'
import type { Item } from '../../../model/item.ts'

/** What somebody would make in an afternoon, measured beside ours. */
export interface Baseline {
  readonly name: string
  add(items: readonly Item[]): void
  search(words: string): number
  close(): void
}

const FACETS = ['level', 'source', 'type', 'language', 'publisher'] as const

/** A plain FTS5 table with a table of facets, counted with GROUP BY. */
export function plainFts5(path: string): Baseline {
  const database = new DatabaseSync(path)
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE VIRTUAL TABLE plain USING fts5(title, summary, text, tokenize='unicode61');
    CREATE TABLE facets (id INTEGER PRIMARY KEY, ${FACETS.join(', ')});`)
  const insert = database.prepare('INSERT INTO plain (title, summary, text) VALUES (?, ?, ?)')
  const insertFacets = database.prepare(
    `INSERT INTO facets (${FACETS.join(', ')}) VALUES (?, ?, ?, ?, ?)`,
  )
  const ranked = database.prepare(
    'SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 20',
  )
  const counts = FACETS.map((facet) =>
    database.prepare(
      `SELECT ${facet}, count(*) FROM facets WHERE id IN (SELECT rowid FROM plain WHERE plain MATCH ?) GROUP BY ${facet}`,
    ),
  )
  return {
    name: 'plain FTS5, GROUP BY',
    add(items) {
      database.exec('BEGIN')
      for (const { title, summary, text, ...item } of items) {
        insert.run(title, summary, text)
        insertFacets.run(...FACETS.map((facet) => item[facet]))
      }
      database.exec('COMMIT')
    },
    search(words) {
      for (const statement of counts) statement.all(words)
      return ranked.all(words).length
    },
    close: () => database.close(),
  }
}

/** MiniSearch with all three fields; facets are counted over its results. */
export function miniSearch(): Baseline {
  const index = new MiniSearch<Item>({
    fields: ['title', 'summary', 'text'],
    storeFields: [...FACETS],
  })
  return {
    name: 'MiniSearch',
    add: (items) => index.addAll(items),
    search(words) {
      const results = index.search(words, { combineWith: 'AND' })
      for (const facet of FACETS) Object.groupBy(results, (result) => String(result[facet]))
      return results.length
    },
    close: () => index.removeAll(),
  }
}
