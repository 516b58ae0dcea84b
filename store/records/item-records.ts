import { sql } from 'kysely'
import type { Item } from '../../model/item.ts'
import { jsonText } from '../database/json-column.ts'
import type { Database } from '../database/open-database.ts'
import type { ItemRow } from '../database/tables.ts'
import type { ItemPage, ItemQuery, ItemStore } from '../store.ts'
import { cursorOf, type ItemPosition, parseCursor } from './item-cursor.ts'
import { itemFate } from './item-fate.ts'
import { itemOf } from './item-row.ts'
import { selectItems } from './select-items.ts'

type ItemRecords = Omit<ItemStore, 'changesAfter' | 'lastChange'>

const PAGE_OF_STREAM = 200

/** A canonical address begins with its host; `0` comes next after `/`. */
const SOURCES_ON_HOST = `
  SELECT DISTINCT source_id FROM (
    SELECT source_id FROM items WHERE canonical_url >= ? AND canonical_url < ? LIMIT 500
  ) ORDER BY source_id LIMIT 10`

/** Reads items. */
export function itemRecords(database: Database): ItemRecords {
  const { query } = database
  return {
    itemById: (id) => itemById(database, id),
    itemsByIds: (ids) => itemsByIds(database, ids),
    itemsByUrl: (canonicalUrl) => itemsByUrl(database, canonicalUrl),
    items: (itemQuery) => streamItems(database, itemQuery),
    itemPage: (itemQuery) => itemPage(database, itemQuery),
    async countItems() {
      const row = await query
        .selectFrom('items')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return row.count
    },
    async countItemsBySource() {
      const rows = await query
        .selectFrom('items')
        .select(({ fn }) => ['source_id', fn.countAll<number>().as('count')])
        .groupBy('source_id')
        .execute()
      return new Map(rows.map(({ source_id, count }) => [source_id, count]))
    },
    itemsOfCluster: (cluster) => itemsOfCluster(database, cluster),
    sourcesOnHost: async (host) =>
      database
        .prepare(SOURCES_ON_HOST)
        .all(`${host}/`, `${host}0`)
        .map(({ source_id }) => String(source_id)),
    fateOfItem: async (id) => itemFate(database, id),
  }
}

async function itemById({ query }: Database, id: string): Promise<Item | undefined> {
  const row = await query.selectFrom('items').selectAll().where('id', '=', id).executeTakeFirst()
  return row && itemOf(row)
}

async function itemsByIds({ query }: Database, ids: readonly string[]): Promise<Item[]> {
  const rows = await query
    .selectFrom('items')
    .selectAll()
    .where('id', 'in', sql<string>`(SELECT value FROM json_each(${jsonText(ids)}))`)
    .execute()
  const found = new Map(rows.map((row) => [row.id, itemOf(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

async function itemsByUrl({ query }: Database, canonicalUrl: string): Promise<Item[]> {
  const rows = await query
    .selectFrom('items')
    .selectAll()
    .where('canonical_url', '=', canonicalUrl)
    .orderBy('number')
    .execute()
  return rows.map(itemOf)
}

/** Page by page, so that no read stays open while crawls are written. */
async function* streamItems(database: Database, query: ItemQuery): AsyncGenerator<Item> {
  let after: ItemPosition | undefined
  do {
    const rows = await selectItems(database, query, PAGE_OF_STREAM, after)
    for (const row of rows) yield itemOf(row)
    after = rows.length < PAGE_OF_STREAM ? undefined : positionOf(rows.at(-1))
  } while (after)
}

async function itemPage(
  database: Database,
  { limit, cursor, ...query }: ItemQuery & { limit: number; cursor?: string },
): Promise<ItemPage> {
  const after = cursor === undefined ? undefined : parseCursor(cursor)
  const rows = await selectItems(database, query, limit + 1, after)
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? positionOf(items.at(-1)) : undefined
  return { items: items.map(itemOf), ...(last && { nextCursor: cursorOf(last) }) }
}

function positionOf(row: ItemRow | undefined): ItemPosition | undefined {
  return row && { firstSeenAt: row.first_seen_at, number: row.number }
}

/** Reporters after those they report on; among equals who was first. */
async function itemsOfCluster({ query }: Database, cluster: string): Promise<Item[]> {
  const rows = await query
    .selectFrom('items')
    .selectAll()
    // Two ways in, as an index on the cluster of items alone in theirs would be one more on ids.
    .where(({ eb, or, and, ref }) =>
      or([
        eb('id', '=', cluster),
        and([eb('cluster', '=', cluster), eb('cluster', '<>', ref('id'))]),
      ]),
    )
    .orderBy(sql`level IN ('knowledge', 'media')`)
    .orderBy('first_seen_at')
    .orderBy('number')
    .execute()
  return rows.map(itemOf)
}
