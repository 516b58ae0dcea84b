import type { Rejection } from '../../model/item.ts'
import { TAG_KINDS, type Tags } from '../../model/tag.ts'
import { millisecondsOf } from '../database/instants.ts'
import { jsonText } from '../database/json-column.ts'
import type { Database } from '../database/open-database.ts'
import type { CrawlRecord, ItemWrite } from '../store.ts'

/** Plain prepared statements, as thousands of items a second pass here. */
const SQL = {
  saveSource: `
    INSERT INTO sources (id, next_due_at, state) VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET next_due_at = excluded.next_due_at, state = excluded.state`,
  addCrawl: `
    INSERT INTO crawls (source_id, started_at, ended_at, duration_ms, bytes, outcome)
    VALUES (?, ?, ?, ?, ?, ?)`,
  saveRejection: `
    INSERT INTO rejections (source_id, rejected_at, rejection) VALUES (?, ?, ?)
    ON CONFLICT (source_id, rejection) DO UPDATE SET rejected_at = excluded.rejected_at`,
  clusterOfUrl: `
    SELECT cluster FROM items WHERE canonical_url = ? ORDER BY first_seen_at, id LIMIT 1`,
  saveItem: `
    INSERT INTO items (
      id, source_id, level, publisher, url, canonical_url, title, summary, text, language, type,
      published, date_suspect, first_seen_at, updated_at, cluster, content_hash, identifiers, tags
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      level = excluded.level, publisher = excluded.publisher, url = excluded.url,
      canonical_url = excluded.canonical_url, title = excluded.title, summary = excluded.summary,
      text = excluded.text, language = excluded.language, type = excluded.type,
      published = excluded.published, date_suspect = excluded.date_suspect,
      updated_at = excluded.updated_at, content_hash = excluded.content_hash,
      identifiers = excluded.identifiers, tags = excluded.tags
    WHERE source_id = excluded.source_id`,
  removeTags: 'DELETE FROM item_tags WHERE item_id = ?',
  addTag: 'INSERT OR IGNORE INTO item_tags (item_id, kind, tag_id) VALUES (?, ?, ?)',
  addKey: `
    INSERT INTO identity_keys (source_id, key, item_id) VALUES (?, ?, ?)
    ON CONFLICT (source_id, key) DO NOTHING`,
  removeChange: 'DELETE FROM changes WHERE item_id = ?',
  addChange: "INSERT INTO changes (item_id, op) VALUES (?, 'put')",
}

/**
 * Writes one crawl; the caller has a transaction open. A new item is first seen when its crawl
 * ended, a changed one keeps that moment and its cluster.
 */
export function writeCrawl(database: Database, record: CrawlRecord): void {
  const sourceId = record.source.id
  const endedAt = millisecondsOf(record.endedAt)
  const { state, startedAt, durationMs, bytes, outcome } = record
  const run = (sql: string, ...values: (string | number | null)[]) =>
    database.prepare(sql).run(...values)

  run(SQL.saveSource, sourceId, millisecondsOf(state.nextDueAt), jsonText(state))
  run(
    SQL.addCrawl,
    sourceId,
    millisecondsOf(startedAt),
    endedAt,
    durationMs,
    bytes,
    jsonText(outcome),
  )
  for (const item of record.items) writeItem(database, record.source, item, endedAt)
  for (const rejection of record.rejections) {
    run(SQL.saveRejection, sourceId, endedAt, rejectionText(rejection))
  }
}

function rejectionText({ reason, title, url, guid }: Rejection): string {
  return jsonText({ reason, title, url, guid })
}

function writeItem(
  database: Database,
  source: CrawlRecord['source'],
  item: ItemWrite,
  now: number,
): void {
  if (item.change !== 'same') {
    saveItem(database, source, item, now)
    if (item.change === 'changed') database.prepare(SQL.removeTags).run(item.id)
    addTags(database, item.id, item.draft)
    noteChange(database, item)
  }
  const addKey = database.prepare(SQL.addKey)
  for (const key of item.identityKeys) addKey.run(source.id, key, item.id)
}

function saveItem(
  database: Database,
  source: CrawlRecord['source'],
  { id, clusterKey, contentHash, draft }: ItemWrite,
  now: number,
): void {
  const { changes } = database
    .prepare(SQL.saveItem)
    .run(
      id,
      source.id,
      source.level,
      source.publisher,
      draft.url,
      clusterKey ?? null,
      draft.title,
      draft.summary,
      draft.text,
      draft.language,
      draft.type,
      draft.publishedAt,
      draft.dateSuspect ? 1 : 0,
      now,
      now,
      clusterFor(database, id, clusterKey),
      contentHash,
      jsonText(draft.identifiers),
      jsonText({ domains: draft.domains, regulations: draft.regulations, themes: draft.themes }),
    )
  if (changes === 0) throw new Error(`item ${id} belongs to another source than ${source.id}`)
}

function clusterFor(database: Database, id: string, clusterKey: string | undefined): string {
  if (!clusterKey) return id
  const cluster = database.prepare(SQL.clusterOfUrl).get(clusterKey)?.cluster
  return typeof cluster === 'string' ? cluster : id
}

function addTags(database: Database, itemId: string, tags: Tags): void {
  const addTag = database.prepare(SQL.addTag)
  for (const kind of TAG_KINDS) {
    for (const tag of tags[`${kind}s`]) addTag.run(itemId, kind, tag.id)
  }
}

function noteChange(database: Database, { id, change }: ItemWrite): void {
  if (change === 'changed') database.prepare(SQL.removeChange).run(id)
  database.prepare(SQL.addChange).run(id)
}
