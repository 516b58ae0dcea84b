import type { GroupCommit } from '../database/group-commit.ts'
import { jsonText, readJson } from '../database/json-column.ts'
import type { Database } from '../database/open-database.ts'
import type { CrawlStore } from '../store.ts'
import { StoredHost } from './crawl-columns.ts'

const SAVE_HOST = `
  INSERT INTO hosts (origin, record) VALUES (?, ?)
  ON CONFLICT (origin) DO UPDATE SET record = excluded.record`

/** What hosts told us: when to come back, and what robots may do. */
export function hostRecords(
  { query, prepare }: Database,
  commits: GroupCommit,
): Pick<CrawlStore, 'hostRecords' | 'saveHostRecord'> {
  return {
    async hostRecords() {
      const rows = await query.selectFrom('hosts').selectAll().orderBy('origin').execute()
      return rows.map(({ origin, record }) => readJson(StoredHost, record, `hosts of ${origin}`))
    },
    saveHostRecord: (host) =>
      commits.write({
        weight: 1,
        write: () => prepare(SAVE_HOST).run(host.origin, jsonText(host)),
      }),
  }
}
