import { millisecondsOf } from '../database/instants.ts'
import type { Database } from '../database/open-database.ts'
import type { SavedSearchStore } from '../saved-search-store.ts'

/** Searches that were given a name. */
export function savedSearchRecords({ query: database }: Database): SavedSearchStore {
  return {
    async saveSearch({ id, name, query }, at) {
      const row = { id, name, query, created_at: millisecondsOf(at), deleted_at: null }
      await database.insertInto('saved_searches').values(row).execute()
    },
    async savedSearch(id) {
      const row = await database
        .selectFrom('saved_searches')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      if (!row) return undefined
      return row.deleted_at === null ? { id, name: row.name, query: row.query } : 'deleted'
    },
    async deleteSavedSearch(id, at) {
      await database
        .updateTable('saved_searches')
        .set({ name: '', query: '', deleted_at: millisecondsOf(at) })
        .where('id', '=', id)
        .where('deleted_at', 'is', null)
        .execute()
    },
  }
}
