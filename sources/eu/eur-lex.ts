import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** EUR-Lex: its predefined feeds. */
export const EURLEX: readonly Source[] = [
  defineSource({
    id: 'eurlex-oj-l-rss',
    title: 'EUR-Lex predefined feed: acts of the Official Journal L',
    publisher: 'EUR-Lex / Publications Office of the EU',
    level: 'eu',
    homepage: 'https://eur-lex.europa.eu',
    url: 'https://eur-lex.europa.eu/NL/display-feed.rss?rssId=222',
    kind: 'feed',
    documentTypes: [
      'legal act',
      'regulation',
      'directive',
      'decision',
      'implementing-act',
      'delegated-act',
    ],
    languages: ['nl', 'en'],
    refreshMinutes: 360,
    grade: 'A',
    quirks: [
      'A title begins with the CELEX number; the date may lag weeks behind.',
      'The host may answer 202 with an empty body and a bot challenge; that is a failure, and the open twin is CELLAR.',
    ],
  }),
  defineSource({
    id: 'eurlex-com-proposals-rss',
    title: 'EUR-Lex predefined feed: Commission proposals',
    publisher: 'EUR-Lex / Publications Office of the EU',
    level: 'eu',
    homepage: 'https://eur-lex.europa.eu',
    url: 'https://eur-lex.europa.eu/NL/display-feed.rss?rssId=161',
    kind: 'feed',
    documentTypes: ['proposal'],
    languages: ['nl', 'en'],
    refreshMinutes: 720,
    grade: 'B',
    quirks: [
      'A title begins with the CELEX number; the date may lag weeks behind.',
      'The host may answer 202 with an empty body and a bot challenge; that is a failure, and the open twin is CELLAR.',
    ],
  }),
]
