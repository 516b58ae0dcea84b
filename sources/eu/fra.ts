import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** European Union Agency for Fundamental Rights. */
export const FRA: readonly Source[] = [
  defineSource({
    id: 'fra-news-rss',
    title: 'FRA news',
    publisher: 'EU Agency for Fundamental Rights',
    level: 'eu',
    homepage: 'https://fra.europa.eu',
    url: 'https://fra.europa.eu/en/rss.xml',
    kind: 'feed',
    documentTypes: ['news', 'report'],
    languages: ['en'],
    refreshMinutes: 1440,
    grade: 'B',
    quirks: [
      'Hand-verified in one 2026 list; another (Jun 2026) found no feed: HTML fallback https://fra.europa.eu/en/news-and-events/news, links /en/news/YYYY/slug.',
    ],
  }),
]
