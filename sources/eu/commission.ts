import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { NEWS_CARDS } from '../news-cards.ts'

/** European Commission: news of the whole and of its research centre. */
export const COMMISSION: readonly Source[] = [
  defineSource({
    id: 'ec-jrc-news-rss',
    title: 'Joint Research Centre news',
    publisher: 'European Commission, JRC',
    level: 'eu',
    homepage: 'https://joint-research-centre.ec.europa.eu',
    url: 'https://joint-research-centre.ec.europa.eu/node/2/rss_en',
    kind: 'feed',
    documentTypes: ['news', 'report'],
    languages: ['en'],
    refreshMinutes: 360,
    grade: 'A',
  }),
  defineSource({
    id: 'ec-commission-news-rss',
    title: 'Commission.europa.eu highlighted news',
    publisher: 'European Commission',
    level: 'eu',
    homepage: 'https://commission.europa.eu/news-and-media/news_en',
    url: 'https://commission.europa.eu/node/29665/rss_en',
    kind: 'feed',
    documentTypes: ['news'],
    languages: ['en', 'nl', 'fr'],
    refreshMinutes: 360,
    grade: 'B',
    quirks: [
      '_fr variant in production Oct 2026; _en/_nl by the same OpenEuropa convention (node/<id>/rss_<lang>).',
    ],
  }),
  defineSource({
    id: 'jrc-publications-repository',
    title: 'JRC Publications Repository',
    publisher: 'European Commission, JRC',
    level: 'eu',
    homepage: 'https://publications.jrc.ec.europa.eu',
    url: 'https://publications.jrc.ec.europa.eu/repository/',
    ...NEWS_CARDS,
    documentTypes: ['report'],
    languages: ['en'],
    refreshMinutes: 10080,
    grade: 'C',
    quirks: ['No working feed evidenced; old ec.europa.eu/dgs/jrc/rss.cfm is retired.'],
    enabled: false,
    status:
      'off: nobody was seen reading this address, its path is a convention; `sources add` with the homepage finds what it really offers. Its news feed is read.',
  }),
]
