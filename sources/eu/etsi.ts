import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** ETSI, standards for telecommunication. */
export const ETSI: readonly Source[] = [
  defineSource({
    id: 'etsi-rss',
    title: 'ETSI newsroom',
    publisher: 'ETSI',
    level: 'eu',
    homepage: 'https://www.etsi.org/newsroom',
    url: 'https://www.etsi.org/rss',
    kind: 'feed',
    documentTypes: ['news', 'standards-news', 'press-release'],
    languages: ['en'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: ['Title, date and link only: its documents have a licence of their own.'],
  }),
]
