import { localDayAt } from '../../../model/local-time.ts'
import type { Form, PublishedItem } from '../publication.ts'
import { TIME_ZONE } from '../week-calendar.ts'
import { escaped } from './markup.ts'

/** The answer of an SRU service of official publications: days without times. */
export const sru: Form = {
  path: '/sru?version=2.0&operation=searchRetrieve&maximumRecords=30',
  contentType: 'application/xml; charset=utf-8',
  definition: { kind: 'sru', maxPages: 1 },
  render: ({ items }) => `<?xml version="1.0" encoding="utf-8"?>
<sru:searchRetrieveResponse xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse" xmlns:dcterms="http://purl.org/dc/terms/">
<sru:version>2.0</sru:version>
<sru:numberOfRecords>${items.length}</sru:numberOfRecords>
<sru:records>
${items.map(recordText).join('\n')}
</sru:records>
</sru:searchRetrieveResponse>
`,
}

function recordText({ slug, title, url, summary, type, at }: PublishedItem, index: number) {
  return `<sru:record>
<sru:recordSchema>gzd</sru:recordSchema>
<sru:recordData><gzd><originalData><meta>
<dcterms:identifier>${slug}</dcterms:identifier>
<dcterms:title>${escaped(title)}</dcterms:title>
<dcterms:type>${escaped(type)}</dcterms:type>
<dcterms:abstract>${escaped(summary)}</dcterms:abstract>
<dcterms:available>${localDayAt(at, TIME_ZONE)}</dcterms:available>
</meta></originalData><enrichedData><preferredUrl>${escaped(url)}</preferredUrl></enrichedData></gzd></sru:recordData>
<sru:recordPosition>${index + 1}</sru:recordPosition>
</sru:record>`
}
