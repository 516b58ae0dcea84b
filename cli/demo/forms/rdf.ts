import type { Form, PublishedItem } from '../publication.ts'
import { escaped } from './markup.ts'

/** RSS 1.0, which is RDF: items stand beside the channel. */
export const rdf: Form = {
  path: '/index.rdf',
  contentType: 'application/rdf+xml; charset=utf-8',
  definition: { kind: 'feed' },
  render: ({ title, origin, items }) => `<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${origin}/">
<title>${escaped(title)}</title>
<link>${origin}/</link>
<description>${escaped(title)}</description>
<items><rdf:Seq>
${items.map(({ url }) => `<rdf:li rdf:resource="${escaped(url)}"/>`).join('\n')}
</rdf:Seq></items>
</channel>
${items.map(itemText).join('\n')}
</rdf:RDF>
`,
}

function itemText({ title, url, summary, type, at }: PublishedItem): string {
  return `<item rdf:about="${escaped(url)}">
<title>${escaped(title)}</title>
<link>${escaped(url)}</link>
<description>${escaped(summary)}</description>
<dc:type>${escaped(type)}</dc:type>
<dc:date>${at.toISOString()}</dc:date>
</item>`
}
