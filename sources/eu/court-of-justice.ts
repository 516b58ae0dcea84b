import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Court of Justice: press releases; judgments come by CELLAR. */
export const COURT_OF_JUSTICE: readonly Source[] = [
  defineSource({
    id: 'cjeu-press',
    title: 'CJEU press releases',
    publisher: 'Court of Justice of the EU',
    level: 'eu',
    homepage: 'https://curia.europa.eu',
    url: 'https://curia.europa.eu/jcms/jcms/Jo2_7052/en/',
    kind: 'html',
    item: 'li:has(a[href*="application/pdf"]), tr:has(a[href*="application/pdf"])',
    titleSelector: 'a, td',
    linkSelector: 'a',
    linkContains: '/application/pdf/',
    dateSelector: 'time, .date',
    documentTypes: ['press-release', 'judgment'],
    languages: ['en', 'nl'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: [
      'Page sets <base>: resolve links; PDFs upload/docs/application/pdf/YYYY-MM/cpNNNNNNnl.pdf; year-month in URL; id = cp number.',
      'Juris/liste.jsf now redirects to JS InfoCuria (Oct 2026): judgments via CELLAR.',
    ],
    detail: {},
  }),
  defineSource({
    id: 'cjeu-rss',
    title: 'CURIA press RSS (legacy)',
    publisher: 'Court of Justice of the EU',
    level: 'eu',
    homepage: 'https://curia.europa.eu',
    url: 'https://curia.europa.eu/site/rss.jsp?lang=nl&secondLang=en',
    kind: 'feed',
    documentTypes: ['press-release'],
    languages: ['nl', 'en'],
    refreshMinutes: 1440,
    grade: 'B',
    quirks: ['Often not well-formed XML and served over http in configs; lenient parser only.'],
  }),
]
