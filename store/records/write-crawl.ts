import type { Rejection } from '../../model/item.ts'
import { TAG_KINDS, type Tags } from '../../model/tag.ts'
import { millisecondsOf } from '../database/instants.ts'
import { jsonText } from '../database/json-column.ts'
import type { Database } from '../database/open-database.ts'
import type { CrawlRecord, ItemWrite } from '../store.ts'

/** Makes news of what was held because of a flood: at, source. */
export const RELEASE_FLOOD = `
  UPDATE held_items SET released_at = ?
  WHERE source_id = ? AND reason = 'flood' AND released_at IS NULL`

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
    SELECT cluster FROM items WHERE canonical_url = ? ORDER BY number LIMIT 1`,
  saveItem: `
    INSERT INTO items (
      id, source_id, level, publisher, url, canonical_url, title, summary, text, language, type,
      published, date_suspect, first_seen_at, updated_at, cluster, content_hash, identifiers, tags,
      deadlines
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      level = excluded.level, publisher = excluded.publisher, url = excluded.url,
      canonical_url = excluded.canonical_url, title = excluded.title, summary = excluded.summary,
      text = excluded.text, language = excluded.language, type = excluded.type,
      published = excluded.published, date_suspect = excluded.date_suspect,
      updated_at = excluded.updated_at, content_hash = excluded.content_hash,
      identifiers = excluded.identifiers, tags = excluded.tags,
      deadlines = excluded.deadlines
    WHERE source_id = excluded.source_id
    RETURNING number`,
  completeItem: `
    UPDATE items SET
      title = ?, summary = ?, text = ?, language = ?, published = ?, identifiers = ?, tags = ?
    WHERE id = ? AND source_id = ?
    RETURNING number`,
  numberOfItem: 'SELECT number FROM items WHERE id = ? AND source_id = ?',
  removeTags: 'DELETE FROM item_tags WHERE item = ?',
  addTag: 'INSERT OR IGNORE INTO item_tags (item, kind, tag_id) VALUES (?, ?, ?)',
  addKey: `
    INSERT INTO identity_keys (source_id, key, item) VALUES (?, ?, ?)
    ON CONFLICT (source_id, key) DO NOTHING`,
  removeChange: 'DELETE FROM changes WHERE item = ?',
  addChange: 'INSERT INTO changes (item) VALUES (?)',
  hold: `
    INSERT OR IGNORE INTO held_items (item, source_id, reason, held_at)
    SELECT number, ?, ?, ? FROM items WHERE id = ?`,
  releaseFlood: RELEASE_FLOOD,
  addEvent: `
    INSERT INTO source_events (source_id, at, from_health, to_health, reason)
    VALUES (?, ?, ?, ?, ?)`,
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
  for (const id of record.hold?.ids ?? []) {
    run(SQL.hold, sourceId, record.hold?.reason ?? '', endedAt, id)
  }
  if (record.event) {
    const { from, to, reason } = record.event
    run(SQL.addEvent, sourceId, endedAt, from, to, reason)
  }
  if (record.releasesFlood) run(SQL.releaseFlood, endedAt, sourceId)
  for (const rejection of record.rejections) {
    run(SQL.saveRejection, sourceId, endedAt, rejectionText(rejection))
  }
}

function rejectionText({ reason, title, url, guid }: Rejection): string {
  return jsonText({ reason, title, url, guid })
}

function writeItem(
  { prepare }: Database,
  source: CrawlRecord['source'],
  item: ItemWrite,
  now: number,
): void {
  const row = saved(prepare, source, item, now)
  if (typeof row?.number !== 'number') {
    throw new Error(`item ${item.id} is not one of source ${source.id}`)
  }
  if (item.change !== 'same') {
    saveTagIds(prepare, row.number, item.draft)
    noteChange(prepare, row.number)
  }
  const addKey = prepare(SQL.addKey)
  for (const key of item.identityKeys) addKey.run(source.id, key, row.number)
}

function saved(
  prepare: Database['prepare'],
  source: CrawlRecord['source'],
  item: ItemWrite,
  now: number,
) {
  const { change, id, draft } = item
  if (change === 'same') return prepare(SQL.numberOfItem).get(id, source.id)
  if (change !== 'completed') {
    return prepare(SQL.saveItem).get(...valuesOf(prepare, source, item, now))
  }
  const { title, summary, text, language, publishedAt, identifiers } = draft
  const labels = [jsonText(identifiers), tagsText(draft)]
  return prepare(SQL.completeItem).get(
    ...[title, summary, text, language, publishedAt, ...labels, id, source.id],
  )
}

function valuesOf(
  prepare: Database['prepare'],
  source: CrawlRecord['source'],
  { id, clusterKey, contentHash, draft }: ItemWrite,
  now: number,
) {
  return [
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
    clusterFor(prepare, id, clusterKey),
    contentHash,
    jsonText(draft.identifiers),
    tagsText(draft),
    jsonText(draft.deadlines ?? []),
  ]
}

function clusterFor(prepare: Database['prepare'], id: string, clusterKey?: string): string {
  const known = clusterKey === undefined ? undefined : prepare(SQL.clusterOfUrl).get(clusterKey)
  return typeof known?.cluster === 'string' ? known.cluster : id
}

/** Tags with their evidence, as the column keeps them. */
export function tagsText({ domains, regulations, themes }: Tags): string {
  return jsonText({ domains, regulations, themes })
}

/** The ids of tags by which items are found. */
export function saveTagIds(prepare: Database['prepare'], item: number, tags: Tags): void {
  prepare(SQL.removeTags).run(item)
  const addTag = prepare(SQL.addTag)
  for (const kind of TAG_KINDS) {
    for (const tag of tags[`${kind}s`]) addTag.run(item, kind, tag.id)
  }
}

/** Tells whoever follows the store that an item is new or different. */
export function noteChange(prepare: Database['prepare'], item: number): void {
  prepare(SQL.removeChange).run(item)
  prepare(SQL.addChange).run(item)
}
