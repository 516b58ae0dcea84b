import { sql } from 'kysely'
import type { ItemFilter } from '../../model/subscription.ts'
import type { TagKind } from '../../model/tag.ts'
import { millisecondsOf } from '../database/instants.ts'
import type { Database } from '../database/open-database.ts'
import type { ItemRow } from '../database/tables.ts'
import type { ItemQuery } from '../store.ts'
import type { ItemPosition } from './item-cursor.ts'

/** The first `limit` rows that match, after a position: newest first seen first, then as stored. */
export function selectItems(
  database: Database,
  query: ItemQuery,
  limit: number,
  after?: ItemPosition,
): Promise<ItemRow[]> {
  let select = matching(database, query.filter)
  if (query.asNews) select = select.where(isNewsWithin(query))
  else {
    if (query.since) select = select.where('first_seen_at', '>=', millisecondsOf(query.since))
    if (query.before) select = select.where('first_seen_at', '<', millisecondsOf(query.before))
  }
  if (after) {
    // The first line alone lets SQLite start in the index at the right place.
    select = select
      .where('first_seen_at', '<=', after.firstSeenAt)
      .where((row) =>
        row.or([row('first_seen_at', '<', after.firstSeenAt), row('number', '>', after.number)]),
      )
  }
  return select.orderBy('first_seen_at', 'desc').orderBy('number').limit(limit).execute()
}

/** First seen within and not held, or released within. */
function isNewsWithin({ since, before }: ItemQuery) {
  const from = since ? millisecondsOf(since) : 0
  const until = before ? millisecondsOf(before) : Number.MAX_SAFE_INTEGER
  return sql<boolean>`(
    (first_seen_at >= ${from} AND first_seen_at < ${until}
      AND NOT EXISTS (SELECT 1 FROM held_items WHERE item = items.number))
    OR number IN (SELECT item FROM held_items WHERE released_at >= ${from} AND released_at < ${until})
  )`
}

/** Alternatives within a field, fields narrow each other, an empty list asks nothing. */
function matching({ query }: Database, filter?: ItemFilter) {
  let select = query.selectFrom('items').selectAll()
  if (!filter) return select
  const [source, ...others] = filter.sources
  if (source !== undefined && others.length === 0) select = select.where('source_id', '=', source)
  // The plus keeps SQLite from sorting all items of many sources anew for each page.
  if (others.length > 0) select = select.where(sql`+source_id`, 'in', filter.sources)
  if (filter.levels.length > 0) select = select.where('level', 'in', filter.levels)
  const tags: readonly (readonly [TagKind, readonly string[]])[] = [
    ['domain', filter.domains],
    ['regulation', filter.regulations],
    ['theme', filter.themes],
  ]
  for (const [kind, ids] of tags) {
    if (ids.length === 0) continue
    select = select.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('item_tags')
          .select('tag_id')
          .whereRef('item', '=', 'items.number')
          .where('kind', '=', kind)
          .where('tag_id', 'in', ids),
      ),
    )
  }
  return select
}
