import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { NEWS_CARDS } from '../news-cards.ts'

/** Metropoolregio Rotterdam Den Haag; its journal is among those of the shared bodies. */
export const MRDH: readonly Source[] = [
  defineSource({
    id: 'mrdh-nieuws',
    title: 'MRDH: nieuws',
    publisher: 'Metropoolregio Rotterdam Den Haag',
    level: 'regional',
    homepage: 'https://mrdh.nl',
    url: 'https://mrdh.nl/nieuws',
    ...NEWS_CARDS,
    linkContains: '/nieuws',
    documentTypes: ['news'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'C',
    enabled: false,
    status:
      'off: nobody was seen reading this address, its path is a convention; `sources add` with the homepage finds what it really offers. Decisions come by its own journal.',
  }),
]
