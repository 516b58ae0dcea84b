import type { Item } from '../model/item.ts'
import type { ItemStore } from '../store/store.ts'
import { explainHit } from './explain-hit.ts'
import { createMarkFinder } from './find-marks.ts'
import type { SearchIndex, SearchQuery } from './search-index.ts'
import type { SearchPage } from './search-page.ts'
import { markText, snippetOf } from './snippet.ts'

/**
 * Answers a search: ids, counts and words from the index, records from the store. An item that the
 * store no longer has is left out; the index hears of it at its next drain.
 *
 * @param now A clock in milliseconds, for `tookMs`.
 */
export async function searchItems(
  store: ItemStore,
  index: SearchIndex,
  query: SearchQuery,
  now: () => number = () => performance.now(),
): Promise<SearchPage> {
  const startedAt = now()
  const { hits, ...answer } = await index.search(query)
  const items = await store.itemsByIds(hits.map(({ id }) => id))
  const byId = new Map(items.map((item): [string, Item] => [item.id, item]))
  const finder = createMarkFinder(answer.terms)
  const shown = hits.flatMap(({ id, score, alsoReportedBy }) => {
    const item = byId.get(id)
    if (!item) return []
    const title = markText(item.title, finder)
    const snippet = snippetOf([item.summary, item.text], finder)
    const why = explainHit(item, answer.understood, finder)
    return [{ item, score, title, snippet, alsoReportedBy, why }]
  })
  return { ...answer, hits: shown, tookMs: Math.round((now() - startedAt) * 10) / 10 }
}
