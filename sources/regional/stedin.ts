import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Stedin, the grid operator of the region. */
export const STEDIN: readonly Source[] = [
  defineSource({
    id: 'stedin-sitemap',
    title: 'Stedin: netcapaciteit',
    publisher: 'Stedin',
    level: 'regional',
    homepage: 'https://www.stedin.net',
    url: 'https://www.stedin.net/sitemap.xml',
    kind: 'sitemap',
    documentTypes: ['news', 'grid capacity'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: [
      '700 urls with lastmod, unusual namespace.',
      'Keep congest/capacit paths.',
      'Grid operator for the region.',
    ],
    enabled: false,
    status: 'off: some 700 pages of a grid operator, few of them about policy',
    linkContains: ['congest', 'capacit'],
  }),
]
