import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** ACM, the authority for consumers and markets. */
export const ACM: readonly Source[] = [
  defineSource({
    id: 'acm-publicaties',
    title: 'ACM besluiten',
    publisher: 'Autoriteit Consument & Markt',
    level: 'national',
    homepage: 'https://www.acm.nl',
    url: 'https://www.acm.nl/nl/nieuws/rss/publicaties?publication_type%5B0%5D=2',
    kind: 'feed',
    documentTypes: ['decision'],
    languages: ['nl'],
    refreshMinutes: 360,
    grade: 'A',
    quirks: ['Ten items: read at least daily.'],
    detail: {},
  }),
]
