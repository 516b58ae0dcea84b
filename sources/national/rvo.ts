import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** RVO, the enterprise agency: grants and rules. */
export const RVO: readonly Source[] = [
  defineSource({
    id: 'rvo-opendata',
    title: 'RVO open data: artikelen',
    publisher: 'RVO',
    level: 'national',
    homepage: 'https://www.rvo.nl',
    url: 'https://www.rvo.nl/api/v1/opendata/articles',
    kind: 'json',
    documentTypes: ['subsidy', 'news'],
    languages: ['nl'],
    refreshMinutes: 720,
    grade: 'A',
    quirks: ['A bare list of 50, without paging.'],
    list: '',
    fields: {
      title: 'title',
      url: 'url',
      guid: 'id',
      summary: 'intro',
      published: 'created',
      updated: 'changed',
      type: 'type',
    },
  }),
  defineSource({
    id: 'rvo-sitemap',
    title: 'RVO sitemap',
    publisher: 'RVO',
    level: 'national',
    homepage: 'https://www.rvo.nl',
    url: 'https://www.rvo.nl/sitemap.xml',
    kind: 'sitemap',
    documentTypes: ['subsidy'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: [
      'About 13,000 urls, all with lastmod: restrict to /subsidies-financiering and /nieuws.',
    ],
    enabled: false,
    status: 'off: some 13,000 pages; what is new comes by the open-data interface',
    linkContains: ['/subsidies-financiering', '/nieuws'],
  }),
]
