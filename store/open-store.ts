import { groupCommit } from './database/group-commit.ts'
import { openDatabase } from './database/open-database.ts'
import { apiTokenRecords } from './records/api-token-records.ts'
import { changeLog } from './records/change-log.ts'
import { crawlRecords } from './records/crawl-records.ts'
import { deliveryRecords } from './records/delivery-records.ts'
import { eventRecords } from './records/event-records.ts'
import { feedbackRecords } from './records/feedback-records.ts'
import { hostRecords } from './records/host-records.ts'
import { itemRecords } from './records/item-records.ts'
import { retagRecords } from './records/retag-records.ts'
import { savedSearchRecords } from './records/saved-search-records.ts'
import { subscriptionRecords } from './records/subscription-records.ts'
import { tokenRecords } from './records/token-records.ts'
import type { Store } from './store.ts'

export interface StoreOptions {
  /** A file, or `:memory:`. */
  readonly path: string
  /** For readers beside the one process that writes. */
  readonly readOnly?: boolean
}

/**
 * Opens the store in one SQLite file, made and brought up to date when need be.
 * @throws StoreVersionError when the file was made by a newer version; nothing is written
 * @throws StoreMissingError when it is to be read only and is not there
 */
export async function openStore({ path, readOnly = false }: StoreOptions): Promise<Store> {
  const database = openDatabase({ path, readOnly })
  const commits = groupCommit(database.sqlite)
  return {
    ...crawlRecords(database, commits),
    ...hostRecords(database, commits),
    ...itemRecords(database),
    ...changeLog(database),
    ...retagRecords(database),
    ...feedbackRecords(database),
    ...apiTokenRecords(database),
    ...eventRecords(database),
    ...savedSearchRecords(database),
    ...subscriptionRecords(database),
    ...tokenRecords(database),
    ...deliveryRecords(database),
    async checkWritable() {
      const row = { id: 1, beats: 1 }
      await database.query
        .insertInto('heartbeat')
        .values(row)
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet(({ eb }) => ({ beats: eb('heartbeat.beats', '+', 1) })),
        )
        .execute()
    },
    async close() {
      if (!database.sqlite.isOpen) return
      commits.flush()
      database.sqlite.close()
    },
  }
}
