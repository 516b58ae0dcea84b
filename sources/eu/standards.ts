import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { NEWS_CARDS } from '../news-cards.ts'

/** Standards bodies besides ETSI and ITU. */
export const STANDARDS: readonly Source[] = [
  defineSource({
    id: 'cen-cenelec-news',
    title: 'CEN-CENELEC news (AI Act, CRA standards)',
    publisher: 'CEN-CENELEC',
    level: 'eu',
    homepage: 'https://www.cencenelec.eu',
    url: 'https://www.cencenelec.eu/news-events/news/',
    ...NEWS_CARDS,
    linkContains: '/news-events/news/20',
    documentTypes: ['standards-news'],
    languages: ['en'],
    refreshMinutes: 1440,
    grade: 'B',
    quirks: [
      'News URLs /news-events/news/YYYY/brief-news/<date-slug>/ ; no feed evidenced; standards.cencenelec.eu is an Oracle APEX app. JTC 21 (AI): requests M/593 + M/613; CRA: M/606.',
    ],
  }),
  defineSource({
    id: 'iso-news',
    title: 'ISO news',
    publisher: 'ISO',
    level: 'eu',
    homepage: 'https://www.iso.org',
    url: 'https://www.iso.org/news.html',
    ...NEWS_CARDS,
    documentTypes: ['standards-news'],
    languages: ['en'],
    refreshMinutes: 10080,
    grade: 'C',
    quirks: ['No feed and bot wall (Sep 2026): do not crawl; IEC likewise.'],
    enabled: false,
    status: 'off: no feed and a bot wall (September 2026): not to be crawled',
  }),
]
