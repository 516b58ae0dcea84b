import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** ENISA, the agency for cybersecurity. */
export const ENISA: readonly Source[] = [
  defineSource({
    id: 'enisa-news',
    title: 'ENISA news',
    publisher: 'ENISA',
    level: 'eu',
    homepage: 'https://www.enisa.europa.eu/news',
    url: 'https://www.enisa.europa.eu/news',
    kind: 'html',
    documentTypes: ['news'],
    languages: ['en'],
    refreshMinutes: 720,
    grade: 'A',
    quirks: [
      'No feed any more. Links may end with a space; the image link of a card comes first and has no text.',
    ],
    item: 'main article:not(:has(.item-card)), main .item-card',
    titleSelector: 'h2 a, h3 a',
    linkSelector: 'h2 a, h3 a',
    dateSelector: 'time',
    dateAttribute: 'datetime',
    summarySelector: 'p',
  }),
  defineSource({
    id: 'enisa-publications',
    title: 'ENISA publications',
    publisher: 'ENISA',
    level: 'eu',
    homepage: 'https://www.enisa.europa.eu/publications',
    url: 'https://www.enisa.europa.eu/publications',
    kind: 'html',
    documentTypes: ['document', 'report', 'guidance'],
    languages: ['en'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: ['The same cards as the news; only the title attribute of a link has words too many.'],
    item: 'main article:not(:has(.item-card)), main .item-card',
    titleSelector: 'h2 a, h3 a',
    linkSelector: 'h2 a, h3 a',
    dateSelector: 'time',
    dateAttribute: 'datetime',
    summarySelector: 'p',
  }),
]
