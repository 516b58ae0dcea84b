import { html } from 'hono/html'
import type { HitReason } from '../../search/explain-hit.ts'
import type { SearchQuery } from '../../search/search-index.ts'
import type { SearchHit, SearchPage } from '../../search/search-page.ts'
import type { Html } from './html.ts'
import { itemPath, renderItemCard, titleOf } from './item-card.ts'
import type { Site } from './site.ts'

const REASON_NAMES: Readonly<Record<HitReason, string>> = {
  identifier: 'het nummer waarop u zocht',
  title: 'woorden in de titel',
  regulation: 'het label van de regeling',
  summary: 'woorden in de samenvatting',
  'as-typed': 'precies zoals u het typte',
  text: 'woorden verderop in de tekst',
}

/** What was found: a card each, with why it is there and who else reported it. */
export function renderHits(site: Site, query: SearchQuery, { hits }: SearchPage): Html[] {
  return hits.map((hit) => {
    const { item, title, snippet } = hit
    return renderItemCard(
      {
        item,
        headingLevel: 3,
        ...(item.title.trim() !== '' && { title }),
        snippet,
        note: renderNote(hit, query),
      },
      site,
    )
  })
}

function renderNote({ item, alsoReportedBy, why }: SearchHit, { collapse }: SearchQuery): Html {
  return html`${
    collapse !== false &&
    alsoReportedBy > 0 &&
    html`<p class="meta"><a href="${itemPath(item)}#ook-gemeld">ook gemeld door ${alsoReportedBy} ${alsoReportedBy === 1 ? 'andere' : 'anderen'}<span class="visually-hidden"> bij: ${titleOf(item)}</span></a></p>`
  }${
    why.length > 0 &&
    html`<details class="why"><summary>Waarom staat dit hier?<span class="visually-hidden"> Bij: ${titleOf(item)}</span></summary>
<p>Gevonden door ${why.map((reason) => REASON_NAMES[reason]).join(', ')}.</p>
</details>`
  }`
}
