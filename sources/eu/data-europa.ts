import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { NEWS_CARDS } from '../news-cards.ts'

/** data.europa.eu: open data of Europe. */
export const DATA_EUROPA: readonly Source[] = [
  defineSource({
    id: 'data-europa-search',
    title: 'data.europa.eu dataset search (hub search)',
    publisher: 'Publications Office',
    level: 'eu',
    homepage: 'https://data.europa.eu',
    url: 'https://data.europa.eu/api/hub/search/search?q=smart%20city&filter=dataset&page=0&limit=50',
    kind: 'json',
    list: 'result.results',
    total: 'result.count',
    fields: {
      title: 'title.nl|title.en',
      url: 'https://data.europa.eu/data/datasets/{id}?locale=nl',
      guid: 'id',
      summary: 'description.nl|description.en',
      published: 'issued',
      updated: 'modified',
    },
    paging: { by: 'page', parameter: 'page', start: 0, size: 50, maxPages: 3 },
    documentTypes: ['dataset'],
    languages: ['nl', 'en'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: [
      'NOT CKAN; result.count + result.results[]; title/description are language-keyed objects ({nl,en,...}); GET with non-empty facets returned 400 (2026): POST a JSON body for facets.',
    ],
  }),
  defineSource({
    id: 'data-europa-news',
    title: 'data.europa.eu news',
    publisher: 'Publications Office',
    level: 'eu',
    homepage: 'https://data.europa.eu/en/news-events',
    url: 'https://data.europa.eu/en/news-events/news',
    ...NEWS_CARDS,
    linkContains: '/news',
    documentTypes: ['news'],
    languages: ['en'],
    refreshMinutes: 1440,
    grade: 'B',
    quirks: ['Best-effort markup, not ECL standard.'],
  }),
]
