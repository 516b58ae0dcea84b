import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** iBestuur, magazine on digital government. */
export const IBESTUUR: readonly Source[] = [
  defineSource({
    id: 'ibestuur',
    title: 'iBestuur',
    publisher: 'iBestuur',
    level: 'media',
    homepage: 'https://ibestuur.nl',
    url: 'https://ibestuur.nl/feeds/articles.rss',
    kind: 'feed',
    documentTypes: ['news', 'opinion'],
    languages: ['nl'],
    refreshMinutes: 180,
    grade: 'A',
    quirks: ['Teasers of some 130 characters; title, teaser and link only.'],
  }),
]
