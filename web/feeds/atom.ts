import { html } from 'hono/html'
import type { Item } from '../../model/item.ts'
import type { WebContext } from '../web-context.ts'
import type { ItemFeed } from './search-feed.ts'

/** Atom wants to know when a feed changed, also of one that is still empty. */
const NEVER = '1970-01-01T00:00:00Z'

/** What XML cannot hold, not even escaped. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** RFC 4287. Titles and summaries are plain text; a reader shows markup in them as it stands. */
export function renderAtom(
  { title, page, address, items }: ItemFeed,
  { publicUrl, labelOf }: Pick<WebContext, 'publicUrl' | 'labelOf'>,
): string {
  const updated =
    items
      .map(({ updatedAt }) => updatedAt)
      .sort()
      .at(-1) ?? NEVER
  return String(html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
<id>${address}</id>
<title>${xmlText(title)}</title>
<updated>${updated}</updated>
<author><name>Einder</name></author>
<link rel="self" type="application/atom+xml" href="${address}"/>
<link rel="alternate" type="text/html" href="${page}"/>
${items.map((item) => renderEntry(item, publicUrl, labelOf))}</feed>
`)
}

function renderEntry(item: Item, publicUrl: string, labelOf: WebContext['labelOf']) {
  const page = `${publicUrl}/items/${encodeURIComponent(item.id)}`
  return html`<entry>
<id>${page}</id>
<title>${xmlText(item.title)}</title>
<updated>${item.updatedAt}</updated>
${item.publishedAt && html`<published>${instantOf(item.publishedAt)}</published>`}
<author><name>${xmlText(item.publisher)}</name></author>
<link rel="alternate" type="text/html" href="${page}"/>
<link rel="via" href="${xmlText(item.url)}"/>
${item.domains.map(({ id }) => html`<category term="${id}" label="${labelOf('domain', id)}"/>`)}
${item.regulations.map(({ id }) => html`<category term="${id}" label="${labelOf('regulation', id)}"/>`)}
${item.themes.map(({ id }) => html`<category term="${id}" label="${labelOf('theme', id)}"/>`)}
<summary>${xmlText(item.summary)}</summary>
</entry>
`
}

/** Atom knows no days: the day as UTC has it. */
function instantOf(dayOrInstant: string): string {
  return dayOrInstant.length === 10 ? `${dayOrInstant}T00:00:00Z` : dayOrInstant
}

function xmlText(text: string): string {
  return text.replace(NOT_XML, '')
}
