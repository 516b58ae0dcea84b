import { localDayAt } from '../../../model/local-time.ts'
import type { Form } from '../publication.ts'
import { TIME_ZONE } from '../week-calendar.ts'

const uri = (value: string) => ({ type: 'uri', value })
const literal = (value: string) => ({ type: 'literal', value })

/** Results of a SPARQL query in JSON: one row an item. */
export const sparql: Form = {
  path: '/sparql?query=SELECT%20*%20WHERE%20%7B%7D',
  contentType: 'application/sparql-results+json',
  definition: {
    kind: 'sparql',
    fields: {
      title: 'title',
      url: 'work',
      guid: 'identifier',
      summary: 'abstract',
      published: 'date',
      type: 'kind',
    },
  },
  render: ({ language, items }) =>
    JSON.stringify({
      head: { vars: ['work', 'identifier', 'title', 'abstract', 'date', 'kind'] },
      results: {
        bindings: items.map(({ slug, title, url, summary, type, at }) => ({
          work: uri(url),
          identifier: literal(slug),
          title: { ...literal(title), 'xml:lang': language },
          abstract: { ...literal(summary), 'xml:lang': language },
          date: {
            ...literal(localDayAt(at, TIME_ZONE)),
            datatype: 'http://www.w3.org/2001/XMLSchema#date',
          },
          kind: literal(type),
        })),
      },
    }),
}
