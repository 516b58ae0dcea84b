import type { ItemStore } from '../store/store.ts'
import type { SearchIndex } from './search-index.ts'

/** What somebody who begins to type may mean. */
export type Suggestion =
  | { readonly kind: 'title'; readonly itemId: string; readonly text: string }
  | { readonly kind: 'regulation'; readonly id: string; readonly text: string }
  | { readonly kind: 'publisher'; readonly text: string }

/** Suggestions from the index, with the titles of the store; an item that is gone is left out. */
export async function suggestItems(
  store: ItemStore,
  index: SearchIndex,
  prefix: string,
): Promise<Suggestion[]> {
  const suggestions = await index.suggest(prefix)
  const itemIds = suggestions.flatMap((one) => (one.kind === 'title' ? [one.itemId] : []))
  const items = await store.itemsByIds(itemIds)
  const titles = new Map(items.map(({ id, title }): [string, string] => [id, title]))
  return suggestions.flatMap((one): Suggestion[] => {
    if (one.kind !== 'title') return [one]
    const text = titles.get(one.itemId)
    return text ? [{ ...one, text }] : []
  })
}
