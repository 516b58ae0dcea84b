import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** BEREC, the regulators of electronic communication. */
export const BEREC: readonly Source[] = [
  defineSource({
    id: 'berec-rss',
    title: 'BEREC news',
    publisher: 'BEREC',
    level: 'eu',
    homepage: 'https://www.berec.europa.eu',
    url: 'https://www.berec.europa.eu/rss.xml',
    kind: 'feed',
    documentTypes: ['news', 'consultation', 'report'],
    languages: ['en'],
    refreshMinutes: 1440,
    grade: 'A',
  }),
]
