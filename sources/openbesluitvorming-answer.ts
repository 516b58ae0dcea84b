/**
 * How OpenBesluitvorming answers a search for council papers. `organization` is the key of the
 * council in its addresses: an answer only gives the name, which `{organization:slug}` makes one.
 */
export function openBesluitvormingAnswer(organization = '{organization:slug}') {
  return {
    list: 'results',
    total: 'totalCount',
    fields: {
      title: 'title',
      url: `https://openbesluitvorming.nl/?organization=${organization}&view={entityId}`,
      guid: 'entityId',
      summary: 'summary',
      // `sortDate` makes a day into a midnight that nobody printed.
      published: 'date|sortDate',
      type: 'entityTypeLabel|entityType',
    },
  }
}
