import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Autoriteit Persoonsgegevens, the data protection authority. */
export const AUTORITEIT_PERSOONSGEGEVENS: readonly Source[] = [
  defineSource({
    id: 'ap-nieuws',
    title: 'Autoriteit Persoonsgegevens: nieuws',
    publisher: 'Autoriteit Persoonsgegevens',
    level: 'national',
    homepage: 'https://www.autoriteitpersoonsgegevens.nl',
    url: 'https://autoriteitpersoonsgegevens.nl/feed/article/rss.xml',
    kind: 'feed',
    documentTypes: ['news', 'decision', 'advisory'],
    languages: ['nl'],
    refreshMinutes: 360,
    grade: 'A',
    quirks: ['Ten items.'],
    detail: {},
  }),
  defineSource({
    id: 'ap-news-en',
    title: 'Autoriteit Persoonsgegevens: news (EN)',
    publisher: 'Autoriteit Persoonsgegevens',
    level: 'national',
    homepage: 'https://www.autoriteitpersoonsgegevens.nl/en',
    url: 'https://autoriteitpersoonsgegevens.nl/en/feed/article/rss.xml',
    kind: 'feed',
    documentTypes: ['news'],
    languages: ['en'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: ['Slower than the Dutch feed (newest 2026-08-21 when measured).'],
    enabled: false,
    status: 'off: translations of some of the Dutch news, later',
  }),
]
