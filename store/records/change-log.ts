import type { Database } from '../database/open-database.ts'
import type { ItemRow } from '../database/tables.ts'
import type { Change, ItemStore } from '../store.ts'
import { itemOf } from './item-row.ts'

/** What indexes follow: each item once, at its last change. */
export function changeLog(database: Database): Pick<ItemStore, 'changesAfter' | 'lastChange'> {
  return {
    changesAfter: (position, limit) => changesAfter(database, position, limit),
    async lastChange() {
      const row = await database.query
        .selectFrom('changes')
        .select(({ fn }) => fn.max('position').as('position'))
        .executeTakeFirst()
      return row?.position ?? 0
    },
  }
}

async function changesAfter({ query }: Database, position: number, limit: number) {
  const rows = await query
    .selectFrom('changes')
    .leftJoin('items', 'items.number', 'changes.item')
    .selectAll('items')
    .select(['position', 'removed_id'])
    .where('position', '>', position)
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map(({ position, removed_id, ...row }): Change => {
    if (removed_id !== null) return { position, op: 'remove', itemId: removed_id }
    if (isWhole(row)) return { position, op: 'put', item: itemOf(row) }
    throw new Error(`the store is damaged at changes of ${position}: its item is gone`)
  })
}

type MaybeRow = { readonly [Column in keyof ItemRow]: ItemRow[Column] | null }

/** False for what the join did not find. */
function isWhole(row: MaybeRow): row is ItemRow {
  return row.id !== null
}
