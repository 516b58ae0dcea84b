import type { ItemStore } from '../store/store.ts'
import { SearchUnavailableError } from './search-errors.ts'
import type { SearchIndex, SearchQuery } from './search-index.ts'
import { searchItems } from './search-items.ts'
import type { SearchPage } from './search-page.ts'

/** An index that is further behind than this, in changes, would hide what the other one shows. */
const FAR_BEHIND = 500

/**
 * Searches the primary index; when it cannot answer, or has yet to be filled, the fallback answers
 * and the page says so (`degraded`).
 */
export async function withFallback(
  store: ItemStore,
  primary: SearchIndex,
  fallback: SearchIndex,
  query: SearchQuery,
): Promise<SearchPage> {
  try {
    const [page, isComplete] = await Promise.all([
      searchItems(store, primary, query),
      isNearlyAsFar(primary, fallback),
    ])
    if (isComplete) return page
  } catch (error) {
    if (!(error instanceof SearchUnavailableError)) throw error
  }
  return { ...(await searchItems(store, fallback, query)), degraded: true }
}

async function isNearlyAsFar(primary: SearchIndex, fallback: SearchIndex): Promise<boolean> {
  const [one, other] = await Promise.all([primary.position(), fallback.position()])
  return one === 0 ? other === 0 : other - one <= FAR_BEHIND
}
