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

/**
 * How OpenBesluitvorming tells what changed in the papers of one council: its export once, page by
 * page, and from then on what changed. Browsing by date skips rows, this does not.
 */
export function openBesluitvormingChanges(organization: string) {
  const service = 'https://openbesluitvorming.nl/api/export'
  return {
    url: `${service}/snapshot?source=${organization}&limit=100`,
    format: 'ndjson' as const,
    paging: { by: 'cursor' as const, next: 'header:x-next-cursor' },
    changes: { url: `${service}/changes?source=${organization}&limit=100` },
    where: { op: 'upsert' },
    fields: {
      title: 'payload.name|payload.title',
      url: `https://openbesluitvorming.nl/?organization=${organization}&view={entity_id}`,
      guid: 'entity_id',
      summary: 'payload.description|payload.summary',
      text: 'payload.markdownText',
      published: 'payload.date|payload.start_date|payload.publication_date',
      type: 'entity_type',
    },
  }
}
