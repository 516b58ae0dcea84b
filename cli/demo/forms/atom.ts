import type { Form, PublishedItem } from '../publication.ts'
import { escaped } from './markup.ts'

/** An Atom feed (RFC 4287). */
export const atom: Form = {
  path: '/feed/atom',
  contentType: 'application/atom+xml; charset=utf-8',
  definition: { kind: 'feed' },
  render: ({ title, origin, language, items }) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<title>${escaped(title)}</title>
<id>${origin}/feed/atom</id>
<link rel="self" href="${origin}/feed/atom"/>
<updated>${(items[0]?.at ?? new Date(0)).toISOString()}</updated>
${items.map(entryText).join('\n')}
</feed>
`,
}

function entryText({ title, url, summary, type, at }: PublishedItem): string {
  return `<entry>
<title>${escaped(title)}</title>
<id>${escaped(url)}</id>
<link rel="alternate" type="text/html" href="${escaped(url)}"/>
<published>${at.toISOString()}</published>
<updated>${at.toISOString()}</updated>
<category term="${escaped(type)}"/>
<summary>${escaped(summary)}</summary>
</entry>`
}
