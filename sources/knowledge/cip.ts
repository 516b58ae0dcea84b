import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { NEWS_CARDS } from '../news-cards.ts'

/** Centrum Informatiebeveiliging en Privacybescherming. */
export const CIP: readonly Source[] = [
  defineSource({
    id: 'cip-overheid-nl',
    title: 'CIP: nieuws',
    publisher: 'Centrum Informatiebeveiliging en Privacybescherming',
    level: 'knowledge',
    homepage: 'https://www.cip-overheid.nl',
    url: 'https://www.cip-overheid.nl/actueel/',
    ...NEWS_CARDS,
    documentTypes: ['news'],
    languages: ['nl'],
    refreshMinutes: 2880,
    grade: 'C',
    enabled: false,
    status:
      'off: nobody was seen reading this address, its path is a convention; `sources add` with the homepage finds what it really offers',
  }),
]
