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
]
