import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { NEWS_CARDS } from '../news-cards.ts'

/** ECP, platform for the information society. */
export const ECP: readonly Source[] = [
  defineSource({
    id: 'ecp-agenda',
    title: 'ECP: agenda',
    publisher: 'ECP',
    level: 'knowledge',
    homepage: 'https://ecp.nl',
    url: 'https://ecp.nl/agenda/',
    ...NEWS_CARDS,
    item: 'main article, main li:has(a[href*="/agenda/"])',
    titleSelector: 'h2, h3, a',
    linkContains: '/agenda/',
    linkExcludes: ['/agenda/page/'],
    documentTypes: ['event'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: ['Links match /agenda/<slug>/.'],
  }),
  defineSource({
    id: 'ecp-nieuws',
    title: 'ECP: nieuws',
    publisher: 'ECP',
    level: 'knowledge',
    homepage: 'https://ecp.nl',
    url: 'https://ecp.nl/feed/',
    kind: 'feed',
    documentTypes: ['news'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'C',
    quirks: ['Path by convention, not evidenced.', 'Discover with link rel=alternate.'],
    enabled: false,
    status:
      'off: nobody was seen reading this address, its path is a convention; `sources add` with the homepage finds what it really offers',
  }),
]
