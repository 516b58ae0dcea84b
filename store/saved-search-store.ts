import type { SavedSearch } from '../model/saved-search.ts'

/** Searches that were given a name. */
export interface SavedSearchStore {
  saveSearch(search: SavedSearch, at: string): Promise<void>
  /** `deleted` when there was one: who follows it can be told that it is gone for good. */
  savedSearch(id: string): Promise<SavedSearch | 'deleted' | undefined>
  /** Forgets name and query, not that it was there. Idempotent. */
  deleteSavedSearch(id: string, at: string): Promise<void>
}
