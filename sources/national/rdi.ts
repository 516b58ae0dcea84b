import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { NEWS_CARDS } from '../news-cards.ts'

/** Rijksinspectie Digitale Infrastructuur, the regulator of digital infrastructure. */
export const RDI: readonly Source[] = [
  defineSource({
    id: 'rdi-nieuws',
    title: 'Rijksinspectie Digitale Infrastructuur: nieuws',
    publisher: 'RDI',
    level: 'national',
    homepage: 'https://www.rdi.nl',
    url: 'https://www.rdi.nl/actueel/nieuws',
    ...NEWS_CARDS,
    linkContains: '/actueel/nieuws/',
    documentTypes: ['news', 'supervision'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'C',
    quirks: [
      'List page parsed empty twice (client rendered, 2026-10-04).',
      'Item urls /actueel/nieuws/YYYY/MM/DD/slug.',
      'Try /news/sitemap.xml by analogy with rijksoverheid.nl.',
    ],
    enabled: false,
    status:
      'off: the list is made in the browser, a program gets none (seen 2026-10-04); decisions come by the Staatscourant',
  }),
]
