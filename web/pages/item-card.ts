import { html } from 'hono/html'
import type { Item } from '../../model/item.ts'
import type { MarkedText } from '../../search/search-page.ts'
import type { WebContext } from '../web-context.ts'
import { dayText } from './dutch-dates.ts'
import { foreignLanguage, LEVEL_NAMES, languageName } from './dutch-names.ts'
import { excerpt } from './excerpt.ts'
import type { Html } from './html.ts'
import { renderTagChips, renderTagEvidence, tagsOf } from './tag-evidence.ts'

const SUMMARY_LENGTH = 280

/** What an item looks like in a list; a search gives title and passage with marked words. */
export interface Card {
  readonly item: Item
  readonly title?: MarkedText
  readonly snippet?: MarkedText
  readonly headingLevel: 2 | 3
  /** What a search has to say of it. */
  readonly note?: Html
}

export function renderItemCard(
  { item, title, snippet, headingLevel, note }: Card,
  { labelOf, timeZone }: Pick<WebContext, 'labelOf' | 'timeZone'>,
): Html {
  const language = foreignLanguage(item.language)
  const lang = language && html` lang="${language}"`
  const link = html`<a href="${itemPath(item)}"${lang}>${title ? renderMarked(title) : titleOf(item)}</a>`
  const passage = snippet ? renderMarked(snippet) : excerpt(item.summary, SUMMARY_LENGTH)
  return html`<article class="card">
${headingLevel === 2 ? html`<h2 class="card-title">${link}</h2>` : html`<h3 class="card-title">${link}</h3>`}
${renderItemMeta(item, timeZone)}
<p class="card-summary"${lang}>${passage}</p>
${renderTagChips(item, labelOf)}
${note}
${
  tagsOf(item).length > 0 &&
  html`<details class="why"><summary>Waarom deze labels?<span class="visually-hidden"> Bij: ${titleOf(item)}</span></summary>
${renderTagEvidence(item, labelOf)}
</details>`
}
</article>
`
}

/** Who published it, at which level, when, and in which language if not Dutch. */
export function renderItemMeta(item: Item, timeZone: string): Html {
  const language = foreignLanguage(item.language)
  return html`<p class="meta">
<span>${item.publisher}</span>
<span>${LEVEL_NAMES[item.level]}</span>
<span>${
    item.publishedAt
      ? html`<time datetime="${item.publishedAt}">${dayText(item.publishedAt, timeZone)}</time>`
      : 'datum onbekend'
  }</span>
${language && html`<span>${languageName(language)}</span>`}
</p>`
}

export function itemPath({ id }: Pick<Item, 'id'>): string {
  return `/items/${encodeURIComponent(id)}`
}

/** A link needs words, also when a source gave none. */
export function titleOf({ title }: Item): string {
  return title.trim() === '' ? '(zonder titel)' : title
}

function renderMarked(text: MarkedText): Html {
  return html`${text.map((piece) => (piece.marked ? html`<mark>${piece.text}</mark>` : piece.text))}`
}
