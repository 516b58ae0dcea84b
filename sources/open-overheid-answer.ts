/** How open.overheid.nl answers a search, and how it is asked for the next page. */
export const OPEN_OVERHEID_ANSWER = {
  list: 'resultaten',
  total: 'totaal',
  fields: {
    title: 'document.titel',
    url: 'document.pid',
    // `document.id` grows a number with each version of the document.
    guid: 'document.pid',
    summary: 'document.omschrijving',
    published: 'document.openbaarmakingsdatum',
    updated: 'document.mutatiedatumtijd',
  },
  paging: { by: 'offset' as const, parameter: 'start', start: 0, size: 50, maxPages: 3 },
  documentTypes: [
    'document',
    'woo decision',
    'advisory',
    'report',
    'parliamentary paper',
    'decision note',
  ],
  sinceDays: 30,
  // What an organisation discloses may bear an earlier day.
  sinceLastCrawl: { overlapDays: 7 },
}
