import type { DatabaseSync } from 'node:sqlite'
import type { AnalysedItem } from '../analysis/analyser.ts'
import { type ItemColumns, type ItemRow, itemColumns } from './item-columns.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

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
  const rows = database.prepare('SELECT docid, item_id, day, seconds, facets FROM search_doc')
  rows.setReturnArrays(true)
  for (const row of rows.iterate()) {
    const [docid, itemId, day, seconds, facets] = row as unknown as [
      number,
      string,
      number,
      number,
      string,
    ]
    columns.put({ docid, itemId, day, seconds, facets: splitFacets(facets) })
  }
  return columns
}

/** Reads which words occur. */
export function loadVocabulary(database: DatabaseSync): Vocabulary {
  const vocabulary = createVocabulary()
  const rows = database.prepare('SELECT form, count FROM search_vocab')
  rows.setReturnArrays(true)
  for (const row of rows.iterate()) {
    const [form, count] = row as unknown as [string, number]
    vocabulary.add(form, count)
  }
  return vocabulary
}

/** Prepares what `apply` needs. */
export function prepareWrites(database: DatabaseSync): IndexWrites {
  const insertText = database.prepare(
    'INSERT INTO fts (rowid, title, summary, text, tx, x) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const insertRow = database.prepare(
    'INSERT INTO search_doc (docid, item_id, day, seconds, facets) VALUES (?, ?, ?, ?, ?)',
  )
  const deleteText = database.prepare('DELETE FROM fts WHERE rowid = ?')
  const deleteRow = database.prepare('DELETE FROM search_doc WHERE docid = ?')
  const setWords = database.prepare(
    'INSERT OR REPLACE INTO search_vocab (form, count) SELECT key, value FROM json_each(?)',
  )
  return {
    put(row, item) {
      insertText.run(
        row.docid,
        item.title.join(' '),
        item.summary.join(' '),
        item.text.join(' '),
        [...item.titleTokens, ...item.identifiers, ...item.tags].join(' '),
        [...item.summaryTokens, ...item.textTokens].join(' '),
      )
      insertRow.run(row.docid, row.itemId, row.day, row.seconds, joinFacets(row.facets))
    },
    remove(docid) {
      if (docid === undefined) return
      deleteText.run(docid)
      deleteRow.run(docid)
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
