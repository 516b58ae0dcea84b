import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { NEWS_CARDS } from '../news-cards.ts'

/** ACER, the agency of energy regulators. */
export const ACER: readonly Source[] = [
  defineSource({
    id: 'acer-news',
    title: 'ACER news',
    publisher: 'ACER',
    level: 'eu',
    homepage: 'https://www.acer.europa.eu/news-and-events/news',
    url: 'https://www.acer.europa.eu/news-and-events/news',
    ...NEWS_CARDS,
    item: 'main article, main .views-row, main li:has(a[href*="/news/"])',
    titleSelector: 'h2, h3, a',
    dateSelector: '.related-new-date, time',
    linkContains: '/news/',
    documentTypes: ['news'],
    languages: ['en'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: [
      'No feed (rss.xml is unproven); link rule /news/<slug>; card date class related-new-date.',
    ],
  }),
]
