import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Newsrooms of the Commission, by directorate-general. */
export const NEWSROOMS: readonly Source[] = [
  defineSource({
    id: 'ec-energy-news-rss',
    title: 'DG ENER news',
    publisher: 'European Commission',
    level: 'eu',
    homepage: 'https://energy.ec.europa.eu',
    url: 'https://energy.ec.europa.eu/node/2/rss_en',
    kind: 'feed',
    documentTypes: ['news'],
    languages: ['en'],
    refreshMinutes: 720,
    grade: 'B',
    quirks: [
      'The list page of the same site, news_en with ECL markup, is the way to read it should the feed end.',
    ],
  }),
  defineSource({
    id: 'ec-climate-news-rss',
    title: 'DG CLIMA news',
    publisher: 'European Commission',
    level: 'eu',
    homepage: 'https://climate.ec.europa.eu',
    url: 'https://climate.ec.europa.eu/node/2/rss_en',
    kind: 'feed',
    documentTypes: ['news'],
    languages: ['en'],
    refreshMinutes: 720,
    grade: 'B',
    quirks: [
      'The list page of the same site, news_en with ECL markup, is the way to read it should the feed end.',
    ],
  }),
  defineSource({
    id: 'ec-environment-news-rss',
    title: 'DG ENV news',
    publisher: 'European Commission',
    level: 'eu',
    homepage: 'https://environment.ec.europa.eu',
    url: 'https://environment.ec.europa.eu/node/686/rss_en',
    kind: 'feed',
    documentTypes: ['news'],
    languages: ['en'],
    refreshMinutes: 720,
    grade: 'B',
    quirks: [
      'The list page of the same site, news_en with ECL markup, is the way to read it should the feed end.',
    ],
  }),
]
