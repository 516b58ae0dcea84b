import type { Form, Publication, PublishedItem } from '../publication.ts'
import { escaped } from './markup.ts'
import { encodeWindows1252 } from './windows-1252.ts'

/** RSS 2.0 as most sites have it. */
export const rss: Form = {
  path: '/rss.xml',
  contentType: 'application/rss+xml; charset=utf-8',
  definition: { kind: 'feed' },
  render: (publication) => rssText(publication, 'utf-8'),
}

/** RSS 2.0 of an older system; its charset stands only in the document. */
export const rssWindows1252: Form = {
  path: '/actueel/rss',
  contentType: 'text/xml',
  definition: { kind: 'feed' },
  render: (publication) => encodeWindows1252(rssText(publication, 'windows-1252')),
}

function rssText({ title, origin, language, items }: Publication, encoding: string): string {
  return `<?xml version="1.0" encoding="${encoding}"?>
<rss version="2.0">
<channel>
<title>${escaped(title)}</title>
<link>${origin}/</link>
<description>${escaped(title)}</description>
<language>${language}</language>
${items.map(itemText).join('\n')}
</channel>
</rss>
`
}

function itemText({ title, url, summary, type, at }: PublishedItem): string {
  return `<item>
<title>${escaped(title)}</title>
<link>${escaped(url)}</link>
<guid isPermaLink="true">${escaped(url)}</guid>
<description>${escaped(`<p>${escaped(summary)}</p>`)}</description>
<category>${escaped(type)}</category>
<pubDate>${at.toUTCString()}</pubDate>
</item>`
}
