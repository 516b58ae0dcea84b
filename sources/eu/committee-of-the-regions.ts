import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { NEWS_CARDS } from '../news-cards.ts'

/** European Committee of the Regions. */
export const COMMITTEE_OF_THE_REGIONS: readonly Source[] = [
  defineSource({
    id: 'cor-news',
    title: 'Committee of the Regions news',
    publisher: 'European Committee of the Regions',
    level: 'eu',
    homepage: 'https://www.cor.europa.eu/en/news',
    url: 'https://www.cor.europa.eu/en/news',
    ...NEWS_CARDS,
    linkContains: '/en/news/',
    linkExcludes: ['/en/news/all-stories'],
    documentTypes: ['news', 'opinion'],
    languages: ['en', 'nl'],
    refreshMinutes: 720,
    grade: 'A',
    quirks: [
      'No RSS found; link rule /en/news/(stories/)?<slug>, exclude /en/news/all-stories; JS-rendered in parts.',
    ],
  }),
]
