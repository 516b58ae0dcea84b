import type { Form } from '../publication.ts'

/** A collection of an OData v4 service. */
export const odata: Form = {
  path: '/odata/v4/Document?$orderby=Datum%20desc&$top=30&$count=true',
  contentType: 'application/json; odata.metadata=minimal',
  definition: {
    kind: 'odata',
    fields: {
      title: 'Titel',
      url: 'Adres',
      guid: 'Id',
      summary: 'Onderwerp',
      published: 'Datum',
      type: 'Soort',
    },
  },
  render: ({ origin, items }) =>
    JSON.stringify({
      '@odata.context': `${origin}/odata/v4/$metadata#Document`,
      '@odata.count': items.length,
      value: items.map(({ slug, title, url, summary, type, at }) => ({
        Id: slug,
        Titel: title,
        Onderwerp: summary,
        Soort: type,
        Datum: at.toISOString().replace('.000Z', '+00:00'),
        Adres: url,
      })),
    }),
}
