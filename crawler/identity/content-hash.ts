import { hash } from 'node:crypto'
import type { ItemDraft } from '../../model/item.ts'
import { canonicalUrl } from '../canonical-url.ts'

const COUNTED =
  '(?:bekeken|gelezen|weergaven|views?|reads?|hits|downloads|reacties?|comments?|likes|shares)'
/** `1.234 keer bekeken`, `12 views`, `Reacties: 3`. */
const COUNTERS = new RegExp(
  `\\b\\d[\\d.,]{0,12} ?(?:x|keer|maal|times)? ?${COUNTED}\\b|\\b${COUNTED} ?[:(] ?\\d[\\d.,]{0,12}\\)?`,
  'gi',
)

/**
 * Tells whether an item changed (REL-30): over title, summary, text, date and address, without white
 * space, tracking parameters and counters of views.
 */
export function contentHash(draft: ItemDraft): string {
  const { title, summary, text, publishedAt, url, hasOwnUrl } = draft
  const address = hasOwnUrl ? canonicalUrl(url) : ''
  const parts = [...[title, summary, text].map(essence), publishedAt ?? '', address]
  return hash('sha256', parts.join('\n')).slice(0, 32)
}

function essence(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.replace(COUNTERS, '').replaceAll(' ', '')
}
