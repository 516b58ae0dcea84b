import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** How its interface answers. */
const ANSWER = {
  list: 'docuLanguageListResources',
  fields: {
    title: 'title',
    summary: 'leadText',
    guid: 'refCode',
    published: 'eventDate',
    type: 'docutype.description',
    language: 'languageCode',
    url: 'https://ec.europa.eu/commission/presscorner/detail/en/{refCode:slug}',
  },
}

/** Press corner of the Commission. */
export const PRESS_CORNER: readonly Source[] = [
  defineSource({
    id: 'ec-presscorner-latestnews',
    title: 'Commission press corner: latest news (JSON)',
    publisher: 'European Commission',
    level: 'eu',
    homepage: 'https://ec.europa.eu/commission/presscorner/home/en',
    url: 'https://ec.europa.eu/commission/presscorner/api/latestnews?language=en&pagesize=50',
    kind: 'json',
    documentTypes: [
      'press-release',
      'qanda',
      'statement',
      'speech',
      'infringement-package',
      'daily-news',
    ],
    languages: ['en', 'nl', 'fr', 'de'],
    refreshMinutes: 60,
    grade: 'A',
    quirks: [
      'Undocumented and stable. Reference numbers say nothing about order.',
      'Not every item exists in Dutch.',
    ],
    ...ANSWER,
    total: 'totalNumber',
  }),
  defineSource({
    id: 'ec-presscorner-search',
    title: 'Commission press corner: search (JSON)',
    publisher: 'European Commission',
    level: 'eu',
    homepage: 'https://ec.europa.eu/commission/presscorner/home/en',
    url: 'https://ec.europa.eu/commission/presscorner/api/search?language=en&pagesize=100&pagenumber=1&datefrom={since:compact}&dateto={today:compact}',
    ...ANSWER,
    kind: 'json',
    total: 'totalNumber',
    paging: { by: 'page', parameter: 'pagenumber', start: 1, size: 100, maxPages: 5 },
    sinceDays: 7,
    documentTypes: ['press-release', 'qanda', 'statement', 'speech'],
    languages: ['en', 'nl'],
    refreshMinutes: 360,
    grade: 'A',
    quirks: [
      'Pagesize max 100, pagenumber 1-based, dates ddmmyyyy; body text only via api/documents?reference=IP/26/1579&language=en (docuLanguageResource.htmlContent).',
    ],
    sinceLastCrawl: {},
  }),
  defineSource({
    id: 'ec-presscorner-rss',
    title: 'Commission press corner: RSS',
    publisher: 'European Commission',
    level: 'eu',
    homepage: 'https://ec.europa.eu/commission/presscorner/home/en',
    url: 'https://ec.europa.eu/commission/presscorner/api/rss?language=en',
    kind: 'feed',
    documentTypes: ['press-release'],
    languages: ['en', 'nl'],
    refreshMinutes: 60,
    grade: 'A',
    quirks: [
      'Only ~10 items; without query parameters it yields a single bundled ’Daily News’ item per day.',
      'Policy areas arrive as category text POLICY_AREA=A,B.',
      'Prefer latestnews JSON.',
    ],
  }),
]
