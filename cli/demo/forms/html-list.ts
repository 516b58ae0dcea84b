import type { Form, PublishedItem } from '../publication.ts'
import { TIME_ZONE } from '../week-calendar.ts'
import { escaped } from './markup.ts'

/** A page with a list of news and no feed. */
export const htmlList: Form = {
  path: '/nieuws',
  contentType: 'text/html; charset=utf-8',
  definition: {
    kind: 'html',
    item: 'ul.nieuwslijst > li',
    titleSelector: 'h2',
    linkSelector: 'h2 a',
    dateSelector: '.datum',
    summarySelector: '.samenvatting',
    typeSelector: '.soort',
  },
  render: ({ title, language, origin, items }) => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/nieuws">Nieuws</a></li></ul></nav></header>
<main>
<h1>${escaped(title)}</h1>
<ul class="nieuwslijst">
${items.map((item) => rowText(item, origin)).join('\n')}
</ul>
</main>
</body>
</html>
`,
}

const dayFormat = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: TIME_ZONE })

/** Its links are relative, as they are on most sites. */
function rowText({ title, url, summary, type, at }: PublishedItem, origin: string): string {
  return `<li>
<h2><a href="${escaped(url.replace(origin, ''))}">${escaped(title)}</a></h2>
<p class="datum">${dayFormat.format(at)}</p>
<p class="soort">${escaped(type)}</p>
<p class="samenvatting">${escaped(summary)}</p>
</li>`
}
