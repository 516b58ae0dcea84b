import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** The European data protection board and supervisor. */
export const DATA_PROTECTION: readonly Source[] = [
  defineSource({
    id: 'edpb-news-rss',
    title: 'EDPB news',
    publisher: 'European Data Protection Board',
    level: 'eu',
    homepage: 'https://www.edpb.europa.eu/news_en',
    url: 'https://www.edpb.europa.eu/feed/news_en',
    kind: 'feed',
    documentTypes: ['news', 'press-release'],
    languages: ['en'],
    refreshMinutes: 240,
    grade: 'A',
    quirks: ['Ten items, the whole text in the description; the date is missing at times.'],
  }),
  defineSource({
    id: 'edps-news-rss',
    title: 'EDPS news',
    publisher: 'European Data Protection Supervisor',
    level: 'eu',
    homepage: 'https://www.edps.europa.eu',
    url: 'https://www.edps.europa.eu/feed/news_en',
    kind: 'feed',
    documentTypes: ['news', 'opinion', 'blog'],
    languages: ['en'],
    refreshMinutes: 720,
    grade: 'A',
    quirks: ['More than a thousand entities in one document.'],
  }),
  defineSource({
    id: 'edpb-publications-rss',
    title: 'EDPB publications (guidelines, opinions)',
    publisher: 'European Data Protection Board',
    level: 'eu',
    homepage: 'https://www.edpb.europa.eu/our-work-tools/general-guidance_en',
    url: 'https://www.edpb.europa.eu/feed/publications_en',
    kind: 'feed',
    documentTypes: ['document', 'guideline', 'opinion', 'decision', 'report'],
    languages: ['en'],
    refreshMinutes: 720,
    grade: 'A',
    quirks: ['Ten items, few of them new: guidelines, opinions, reports.'],
  }),
]
