import type { ItemDraft } from '../model/item.ts'
import type { TagInput } from '../tags/tagger.ts'

type Tagable = Pick<ItemDraft, 'language' | 'title' | 'summary' | 'text' | 'url' | 'hasOwnUrl'>

/** What a tagger reads of an item. The page of a source says nothing about the item. */
export function tagInputOf({ language, title, summary, text, url, hasOwnUrl }: Tagable): TagInput {
  return { language, title, summary, text, ...(hasOwnUrl && { url }) }
}
