import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** NCSC, the cyber security centre. */
export const NCSC: readonly Source[] = [
  defineSource({
    id: 'ncsc-nieuws',
    title: 'NCSC nieuws',
    publisher: 'NCSC',
    level: 'national',
    homepage: 'https://www.ncsc.nl',
    url: 'https://feeds.ncsc.nl/nieuws.rss',
    kind: 'feed',
    documentTypes: ['news'],
    languages: ['nl'],
    refreshMinutes: 360,
    grade: 'A',
  }),
  defineSource({
    id: 'ncsc-advisories',
    title: 'NCSC beveiligingsadviezen',
    publisher: 'NCSC',
    level: 'national',
    homepage: 'https://advisories.ncsc.nl',
    url: 'https://advisories.ncsc.nl/rss/advisories',
    kind: 'feed',
    documentTypes: ['advisory'],
    languages: ['nl'],
    refreshMinutes: 120,
    grade: 'A',
    quirks: ['High volume, technical.', 'Filter on severity.'],
    enabled: false,
    status: 'off: many technical advisories a day, for those who manage systems',
  }),
]
