import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** The European Economic and Social Committee. */
export const EESC: readonly Source[] = [
  defineSource({
    id: 'eesc-recent-rss',
    title: 'EESC recent content',
    publisher: 'European Economic and Social Committee',
    level: 'eu',
    homepage: 'https://www.eesc.europa.eu',
    url: 'https://www.eesc.europa.eu/en/recent-content.rss',
    kind: 'feed',
    documentTypes: ['news', 'opinion'],
    languages: ['en'],
    refreshMinutes: 1440,
    grade: 'A',
  }),
]
