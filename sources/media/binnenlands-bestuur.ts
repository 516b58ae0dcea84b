import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Binnenlands Bestuur, magazine for local government. */
export const BINNENLANDS_BESTUUR: readonly Source[] = [
  defineSource({
    id: 'binnenlands-bestuur',
    title: 'Binnenlands Bestuur',
    publisher: 'Sijthoff Media',
    level: 'media',
    homepage: 'https://www.binnenlandsbestuur.nl',
    url: 'https://www.binnenlandsbestuur.nl/feeds/articles.rss',
    kind: 'feed',
    documentTypes: ['news'],
    languages: ['nl'],
    refreshMinutes: 180,
    grade: 'A',
    quirks: ['150 items with teasers; title, teaser and link only.'],
  }),
]
