import type { Form } from '../publication.ts'

/** A JSON interface of a publisher's own making. */
export const ownJson: Form = {
  path: '/api/berichten',
  contentType: 'application/json',
  definition: {
    kind: 'json',
    list: 'data.berichten',
    fields: {
      title: 'kop',
      url: 'links.pagina',
      guid: 'nummer',
      summary: 'inleiding',
      published: 'geplaatst.tijdstip',
      type: 'rubriek',
    },
  },
  render: ({ items }) =>
    JSON.stringify({
      data: {
        berichten: items.map(({ slug, title, url, summary, type, at }) => ({
          nummer: slug,
          kop: title,
          inleiding: summary,
          rubriek: type,
          geplaatst: { tijdstip: at.toISOString() },
          links: { pagina: url },
        })),
      },
    }),
}
