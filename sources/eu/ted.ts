import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** TED: public procurement in Europe. */
export const TED: readonly Source[] = [
  defineSource({
    id: 'ted-search',
    title: 'TED notices search API v3',
    publisher: 'Publications Office',
    level: 'eu',
    homepage: 'https://ted.europa.eu',
    url: 'https://api.ted.europa.eu/v3/notices/search',
    kind: 'json',
    method: 'POST',
    body: {
      query: 'buyer-country=NLD AND PD>={since:basic} SORT BY PD DESC',
      fields: [
        'publication-number',
        'notice-title',
        'publication-date',
        'buyer-name',
        'deadline-receipt-request',
        'links',
      ],
      limit: 100,
      page: 1,
      scope: 'ALL',
    },
    list: 'notices',
    total: 'totalNoticeCount',
    fields: {
      title: 'notice-title.nld|notice-title.eng',
      url: 'https://ted.europa.eu/nl/notice/-/detail/{publication-number}',
      guid: 'publication-number',
      published: 'publication-date',
      summary: 'buyer-name.nld|buyer-name.eng',
    },
    paging: { by: 'page', parameter: 'page', start: 1, size: 100, maxPages: 5 },
    sinceDays: 7,
    documentTypes: ['tender-notice'],
    languages: ['nl', 'en'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: [
      'POST JSON, no key; date filter and sort only inside the expert query: ’PD>=20261101 SORT BY PD DESC’; ASC keyword is a syntax error; page 1-based; limit <=250.',
      'Scope must be ALL (default LATEST returns only today’s OJ S).',
      'I18n maps keyed by ISO 639-2 (nld, eng); deadline field deadline-receipt-request (list).',
    ],
    sinceLastCrawl: {},
  }),
]
