import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { NEWS_CARDS } from '../news-cards.ts'

/** TRIS: drafts of national technical rules. */
export const TRIS: readonly Source[] = [
  defineSource({
    id: 'tris-notifications',
    title: 'TRIS technical regulation notifications',
    publisher: 'European Commission, DG GROW',
    level: 'eu',
    homepage: 'https://technical-regulation-information-system.ec.europa.eu/en/home',
    url: 'https://technical-regulation-information-system.ec.europa.eu/en/search',
    ...NEWS_CARDS,
    documentTypes: ['draft-national-technical-regulation'],
    languages: ['nl', 'en'],
    refreshMinutes: 1440,
    grade: 'C',
    quirks: ['Shows Dutch draft rules notified under Directive (EU) 2015/1535.'],
    enabled: false,
    status:
      'off: nobody was seen reading this address, its path is a convention; `sources add` with the homepage finds what it really offers',
  }),
]
