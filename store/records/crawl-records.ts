import type { GroupCommit } from '../database/group-commit.ts'
import { instantOf, millisecondsOf } from '../database/instants.ts'
import { jsonText, readJson } from '../database/json-column.ts'
import type { Database } from '../database/open-database.ts'
import type { CrawlStore } from '../store.ts'
import { StoredOutcome, StoredRejection, StoredState } from './crawl-columns.ts'
import { RELEASE_FLOOD, writeCrawl } from './write-crawl.ts'

type CrawlRecords = Omit<CrawlStore, 'hostRecords' | 'saveHostRecord'>

const KNOWN_ITEM = `
  SELECT items.id, items.content_hash AS contentHash
  FROM identity_keys JOIN items ON items.number = identity_keys.item
  WHERE identity_keys.source_id = ? AND identity_keys.key = ?`

const NEWS_DAYS = `
  SELECT DISTINCT coalesce(substr(published, 1, 10), date(first_seen_at / 1000, 'unixepoch')) AS day
  FROM items WHERE source_id = ? ORDER BY day DESC LIMIT ?`

const ADDED_COUNTS = `
  SELECT outcome ->> 'added' AS added FROM crawls
  WHERE source_id = ? AND ended_at >= ? AND outcome ->> 'added' > 0 AND id > (
    SELECT min(id) FROM crawls WHERE source_id = ? AND outcome ->> 'added' > 0
  )`

const FLOODED = `
  SELECT items.id AS id FROM held_items JOIN items ON items.number = held_items.item
  WHERE held_items.source_id = ? AND reason = 'flood' AND released_at IS NULL`

/** Crawls, what they found and what is remembered of their sources. */
export function crawlRecords(database: Database, commits: GroupCommit): CrawlRecords {
  return {
    sourceStates: () => sourceStates(database),
    knownItems: async (sourceId, keys) => keys.flatMap((key) => knownItem(database, sourceId, key)),
    newsDays: async (sourceId, limit) =>
      database
        .prepare(NEWS_DAYS)
        .all(sourceId, limit)
        .map(({ day }) => String(day)),
    addedCounts: async (sourceId, since) =>
      database
        .prepare(ADDED_COUNTS)
        .all(sourceId, millisecondsOf(since), sourceId)
        .map(({ added }) => Number(added)),
    itemCount: async (sourceId, only) => itemCount(database, sourceId, only),
    floodedItems: async (sourceId) =>
      database
        .prepare(FLOODED)
        .all(sourceId)
        .map(({ id }) => String(id)),
    releaseFlood: async (sourceId, at) =>
      Number(database.prepare(RELEASE_FLOOD).run(millisecondsOf(at), sourceId).changes),
    undoMove: async (sourceId) => database.transaction(() => undoMove(database, sourceId)),
    recordCrawl: (record) =>
      commits.write({ weight: record.items.length, write: () => writeCrawl(database, record) }),
    crawlsOf: (sourceId, limit) => crawlsOf(database, sourceId, limit),
    rejectionsOf: (sourceId, limit) => rejectionsOf(database, sourceId, limit),
  }
}

async function sourceStates({ query }: Database) {
  const rows = await query.selectFrom('sources').selectAll().orderBy('next_due_at').execute()
  return rows.map(({ id, state }) => readJson(StoredState, state, `sources.state of ${id}`))
}

function knownItem({ prepare }: Database, sourceId: string, key: string) {
  const row = prepare(KNOWN_ITEM).get(sourceId, key)
  return row ? [{ key, id: String(row.id), contentHash: String(row.contentHash) }] : []
}

function undoMove({ prepare }: Database, sourceId: string): string | undefined {
  const row = prepare('SELECT state FROM sources WHERE id = ?').get(sourceId)
  if (!row) return undefined
  const state = readJson(StoredState, String(row.state), `sources.state of ${sourceId}`)
  const { adoptedUrl, redirect, validatorsUrl, healthReason, ...kept } = state
  if (adoptedUrl === undefined) return undefined
  const undone = jsonText({ ...kept, refusedUrl: adoptedUrl })
  prepare('UPDATE sources SET state = ? WHERE id = ?').run(undone, sourceId)
  return adoptedUrl
}

function itemCount(
  { prepare }: Database,
  sourceId: string,
  only: Parameters<CrawlStore['itemCount']>[1],
): number {
  const count = 'SELECT count(*) AS n FROM items WHERE source_id = ?'
  if (only === undefined) return Number(prepare(count).get(sourceId)?.n)
  if ('firstSeenAfter' in only) {
    const after = millisecondsOf(only.firstSeenAfter)
    return Number(prepare(`${count} AND first_seen_at > ?`).get(sourceId, after)?.n)
  }
  return Number(prepare(`${count} AND published >= ?`).get(sourceId, only.publishedSince)?.n)
}

async function crawlsOf({ query }: Database, sourceId: string, limit: number) {
  const rows = await query
    .selectFrom('crawls')
    .selectAll()
    .where('source_id', '=', sourceId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    sourceId,
    startedAt: instantOf(row.started_at),
    endedAt: instantOf(row.ended_at),
    durationMs: row.duration_ms,
    bytes: row.bytes,
    outcome: readJson(StoredOutcome, row.outcome, `crawls.outcome of ${row.id}`),
  }))
}

async function rejectionsOf({ query }: Database, sourceId: string, limit: number) {
  const rows = await query
    .selectFrom('rejections')
    .selectAll()
    .where('source_id', '=', sourceId)
    .orderBy('rejected_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...readJson(StoredRejection, row.rejection, `rejections.rejection of ${row.id}`),
    at: instantOf(row.rejected_at),
  }))
}
