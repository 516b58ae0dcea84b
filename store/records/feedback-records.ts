import { instantOf, millisecondsOf } from '../database/instants.ts'
import { jsonText, readJson } from '../database/json-column.ts'
import type { Database } from '../database/open-database.ts'
import type { FeedbackStore } from '../feedback-store.ts'
import { StoredTag } from './item-row.ts'

/** Labels that readers doubt. */
export function feedbackRecords({ query }: Database): FeedbackStore {
  return {
    async addFeedback({ itemId, kind, tag, reason }, at) {
      const now = millisecondsOf(at)
      await query
        .insertInto('tag_feedback')
        .values({
          item_id: itemId,
          kind,
          tag_id: tag.id,
          version: tag.version,
          reason,
          tag: jsonText(tag),
          count: 1,
          first_at: now,
          last_at: now,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['item_id', 'kind', 'tag_id', 'version', 'reason'])
            .doUpdateSet(({ eb }) => ({ count: eb('tag_feedback.count', '+', 1), last_at: now })),
        )
        .execute()
    },
    async feedback() {
      const rows = await query
        .selectFrom('tag_feedback')
        .selectAll()
        .orderBy('count', 'desc')
        .orderBy('last_at', 'desc')
        .execute()
      return rows.map((row) => ({
        itemId: row.item_id,
        kind: row.kind,
        tag: readJson(StoredTag, row.tag, `tag_feedback.tag of ${row.id}`),
        reason: row.reason,
        count: row.count,
        firstAt: instantOf(row.first_at),
        lastAt: instantOf(row.last_at),
      }))
    },
  }
}
