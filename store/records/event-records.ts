import { instantOf, millisecondsOf } from '../database/instants.ts'
import type { Database } from '../database/open-database.ts'
import type { EventStore } from '../event-store.ts'

/** What happened to sources, and what of it the operator was told. */
export function eventRecords({ query }: Database): EventStore {
  return {
    async untoldEvents() {
      const rows = await query
        .selectFrom('source_events')
        .selectAll()
        .where('mailed_at', 'is', null)
        .orderBy('id')
        .execute()
      return rows.map((row) => ({
        id: row.id,
        sourceId: row.source_id,
        at: instantOf(row.at),
        from: row.from_health,
        to: row.to_health,
        reason: row.reason,
      }))
    },
    async toldEvents(since) {
      const rows = await query
        .selectFrom('source_events')
        .select(['source_id', 'mailed_at'])
        .where('mailed_at', '>=', millisecondsOf(since))
        .execute()
      return rows.map(({ source_id, mailed_at }) => ({
        sourceId: source_id,
        toldAt: instantOf(mailed_at ?? 0),
      }))
    },
    async markTold(ids, at) {
      await query
        .updateTable('source_events')
        .set({ mailed_at: millisecondsOf(at) })
        .where('id', 'in', ids)
        .execute()
    },
  }
}
