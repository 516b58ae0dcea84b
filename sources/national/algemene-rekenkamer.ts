import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { NEWS_CARDS } from '../news-cards.ts'

/** Algemene Rekenkamer, the court of audit. */
export const ALGEMENE_REKENKAMER: readonly Source[] = [
  defineSource({
    id: 'rekenkamer-nieuws',
    title: 'Algemene Rekenkamer: nieuws',
    publisher: 'Algemene Rekenkamer',
    level: 'national',
    homepage: 'https://www.rekenkamer.nl',
    url: 'https://www.rekenkamer.nl/actueel/nieuws',
    ...NEWS_CARDS,
    linkContains: '/actueel/nieuws',
    documentTypes: ['document', 'report', 'news'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'C',
    quirks: ['No feed evidenced.', 'Reports also reach tk-odata and open.overheid.nl.'],
    enabled: false,
    status:
      'off: nobody was seen reading this address, its path is a convention; `sources add` with the homepage finds what it really offers. Its reports come by the Tweede Kamer and open.overheid.nl.',
  }),
]
