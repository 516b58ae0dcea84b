import type { DatabaseSync } from 'node:sqlite'
import type { AnalysedItem } from '../analysis/analyser.ts'
import { allTokens } from '../analysis/index-tokens.ts'
import { createVocabulary, type Vocabulary } from '../query/vocabulary.ts'
import { type ItemColumns, type ItemRow, itemColumns } from './item-columns.ts'

/** Values of facets never hold these: they are ids, or were cleaned of control characters. */
const BETWEEN_FACETS = '\u001e'
const BETWEEN_VALUES = '\u001f'

/** What the index writes, as prepared statements. */
export interface IndexWrites {
  put(row: ItemRow, item: AnalysedItem): void
  remove(docid: number | undefined): void
  words(counts: ReadonlyMap<string, number>): void
}

/** Reads which items the index holds. */
export function loadColumns(database: DatabaseSync): ItemColumns {
  const columns = itemColumns()
  const rows = database.prepare(
    'SELECT docid, item_id, day, seconds, facets, cluster FROM search_doc',
  )
  rows.setReturnArrays(true)
  for (const row of rows.iterate()) {
    const [docid, itemId, day, seconds, facets, cluster] = row as unknown as [
      number,
      string,
      number,
      number,
      string,
      string | null,
    ]
    columns.put({
      docid,
      itemId,
      day,
      seconds,
      facets: splitFacets(facets),
      cluster: cluster ?? itemId,
    })
  }
  return columns
}

/** Reads which words occur. */
export function loadVocabulary(database: DatabaseSync): Vocabulary {
  const vocabulary = createVocabulary()
  const rows = database.prepare('SELECT form, count FROM search_vocab ORDER BY form')
  rows.setReturnArrays(true)
  for (const row of rows.iterate()) {
    const [form, count] = row as unknown as [string, number]
    vocabulary.add(form, count)
  }
  return vocabulary
}

/** Prepares what `apply` needs. */
export function prepareWrites(database: DatabaseSync): IndexWrites {
  const insertTokens = database.prepare('INSERT INTO tokens (rowid, x) VALUES (?, ?)')
  const insertHead = database.prepare(
    'INSERT INTO heads (rowid, title, summary, tx, sx) VALUES (?, ?, ?, ?, ?)',
  )
  const insertBody = database.prepare('INSERT INTO body (rowid, text) VALUES (?, ?)')
  const insertRow = database.prepare(
    `INSERT INTO search_doc (docid, item_id, day, seconds, facets, cluster)
      VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const deletes = [
    'tokens WHERE rowid',
    'heads WHERE rowid',
    'body WHERE rowid',
    'search_doc WHERE docid',
  ].map((place) => database.prepare(`DELETE FROM ${place} = ?`))
  const setWords = database.prepare(
    'INSERT OR REPLACE INTO search_vocab (form, count) SELECT key, value FROM json_each(?)',
  )
  return {
    put(row, item) {
      insertTokens.run(row.docid, allTokens(item).join(' '))
      insertHead.run(
        row.docid,
        item.title.join(' '),
        item.summary.join(' '),
        [...item.titleTokens].join(' '),
        [...item.summaryTokens].join(' '),
      )
      insertBody.run(row.docid, item.text.join(' '))
      const { docid, itemId, day, seconds, facets, cluster } = row
      insertRow.run(
        docid,
        itemId,
        day,
        seconds,
        joinFacets(facets),
        cluster === itemId ? null : cluster,
      )
    },
    remove(docid) {
      if (docid === undefined) return
      for (const statement of deletes) statement.run(docid)
    },
    words(counts) {
      setWords.run(JSON.stringify(Object.fromEntries(counts)))
    },
  }
}

function joinFacets(facets: ItemRow['facets']): string {
  return facets.map((values) => values.join(BETWEEN_VALUES)).join(BETWEEN_FACETS)
}

function splitFacets(facets: string): string[][] {
  return facets
    .split(BETWEEN_FACETS)
    .map((values) => (values === '' ? [] : values.split(BETWEEN_VALUES)))
}
