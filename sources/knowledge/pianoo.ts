import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { NEWS_CARDS } from '../news-cards.ts'

/** PIANOo: expertise on public procurement. */
export const PIANOO: readonly Source[] = [
  defineSource({
    id: 'pianoo-nieuws',
    title: 'PIANOo: nieuws',
    publisher: 'PIANOo',
    level: 'knowledge',
    homepage: 'https://www.pianoo.nl',
    url: 'https://www.pianoo.nl/nl/actueel/nieuws',
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
