/** How OpenBesluitvorming answers a search for council papers, whatever the council. */
export const OPENBESLUITVORMING_ANSWER = {
  list: 'results',
  total: 'totalCount',
  fields: {
    title: 'title',
    url: 'https://openbesluitvorming.nl/?organization={organization}&view={entityId}',
    guid: 'entityId',
    summary: 'summary',
    published: 'date|sortDate',
    type: 'entityType',
  },
} as const
