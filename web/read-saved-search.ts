import type { SearchQuery } from '../search/search-index.ts'
import type { SavedSearchStore } from '../store/saved-search-store.ts'
import { readSearchRequest } from './pages/search-request.ts'

export interface SavedQuery {
  readonly id: string
  readonly name: string
  readonly query: SearchQuery
}

/** A saved search with its query as the index wants it. @throws when we kept what we cannot read */
export async function readSavedSearch(
  store: SavedSearchStore,
  id: string,
): Promise<SavedQuery | 'deleted' | undefined> {
  const saved = await store.savedSearch(id)
  if (saved === undefined || saved === 'deleted') return saved
  const reading = readSearchRequest(new URLSearchParams(saved.query))
  if (!reading.ok) throw new Error(`saved search ${id} holds a query that cannot be read`)
  return { id, name: saved.name, query: reading.value.query }
}
