import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Eurostat. */
export const EUROSTAT: readonly Source[] = [
  defineSource({
    id: 'eurostat-updates-rss',
    title: 'Eurostat dataset updates',
    publisher: 'Eurostat',
    level: 'eu',
    homepage: 'https://ec.europa.eu/eurostat',
    url: 'https://ec.europa.eu/eurostat/api/dissemination/catalogue/rss/en/statistics-update.rss',
    kind: 'feed',
    documentTypes: ['dataset-update'],
    languages: ['en'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: [
      '~1,500 entries; news-release feeds return 404 since the site change; filter on dataset code.',
    ],
  }),
]
