import { jsonText, readJson } from '../database/json-column.ts'
import type { Database } from '../database/open-database.ts'
import type { CrawlStore } from '../store.ts'
import { StoredHost } from './crawl-columns.ts'

/** What hosts told us: when to come back, and what robots may do. */
export function hostRecords({
  query,
}: Database): Pick<CrawlStore, 'hostRecords' | 'saveHostRecord'> {
  return {
    async hostRecords() {
      const rows = await query.selectFrom('hosts').selectAll().orderBy('origin').execute()
      return rows.map(({ origin, record }) => readJson(StoredHost, record, `hosts of ${origin}`))
    },
    async saveHostRecord(host) {
      const row = { origin: host.origin, record: jsonText(host) }
      await query
        .insertInto('hosts')
        .values(row)
        .onConflict((conflict) => conflict.column('origin').doUpdateSet({ record: row.record }))
        .execute()
    },
  }
}
