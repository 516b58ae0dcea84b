import { TAG_KINDS, type Tags } from '../../model/tag.ts'
import { jsonText } from '../database/json-column.ts'
import type { Database } from '../database/open-database.ts'
import type { TagRulesRow } from '../database/tables.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Retagged, RetagStore } from '../store.ts'
import { itemOf } from './item-row.ts'
import { noteChange, saveTagIds, tagsText } from './write-crawl.ts'

const SQL = {
  numberOfItem: 'SELECT number, tags, identifiers FROM items WHERE id = ?',
  saveTags: 'UPDATE items SET tags = ?, identifiers = ? WHERE number = ?',
  lastItem: 'SELECT coalesce(max(number), 0) AS number FROM items',
  saveRules: `
    INSERT INTO tag_rules (id, version, position, until) VALUES (1, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      version = excluded.version, position = excluded.position, until = excluded.until`,
}

/** Gives stored items the tags of newer rules. */
export function retagRecords(database: Database): RetagStore {
  return {
    itemsOfOtherRules: (version, limit) => itemsOfOtherRules(database, version, limit),
    async saveTags(version, tagged) {
      const { position, until } = await rulesOf(database, version)
      inTransaction(database.sqlite, () => {
        const numbers = tagged.map((one) => saveTagsOf(database, one))
        const { prepare } = database
        prepare(SQL.saveRules).run(version, Math.max(position, ...numbers), until)
      })
    },
  }
}

async function itemsOfOtherRules(database: Database, version: string, limit: number) {
  const { position, until } = await rulesOf(database, version)
  const rows = await database.query
    .selectFrom('items')
    .selectAll()
    .where('number', '>', position)
    .where('number', '<=', until)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...itemOf(row), hasOwnUrl: row.canonical_url !== null }))
}

/** How far the rules of `version` have come; from the beginning when others were at work before. */
async function rulesOf({ query, prepare }: Database, version: string): Promise<TagRulesRow> {
  const known = await query.selectFrom('tag_rules').selectAll().executeTakeFirst()
  if (known?.version === version) return known
  const row = { id: 1, version, position: 0, until: Number(prepare(SQL.lastItem).get()?.number) }
  prepare(SQL.saveRules).run(version, row.position, row.until)
  return row
}

function saveTagsOf({ prepare }: Database, { id, identifiers, ...tags }: Retagged): number {
  const row = prepare(SQL.numberOfItem).get(id)
  if (typeof row?.number !== 'number') throw new Error(`there is no item ${id}`)
  const known = jsonText(identifiers)
  prepare(SQL.saveTags).run(tagsText(tags), known, row.number)
  const labels = (text: Tags) =>
    jsonText(TAG_KINDS.map((kind) => text[`${kind}s`].map(({ id }) => id)))
  const isOther = labels(JSON.parse(String(row.tags)) as Tags) !== labels(tags)
  if (isOther || row.identifiers !== known) {
    saveTagIds(prepare, row.number, tags)
    noteChange(prepare, row.number)
  }
  return row.number
}
