import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** OpenTK: search in the full text of papers of the lower house. */
export const OPENTK: readonly Source[] = [
  defineSource({
    id: 'opentk-zoek-slimme-stad',
    title: 'OpenTK zoek-RSS (volledige tekst kamerstukken)',
    publisher: 'Bert Hubert (OpenTK)',
    level: 'national',
    homepage: 'https://opentk.nl',
    url: 'https://berthub.eu/tkconv/search/index.xml?q=%22slimme%20stad%22',
    kind: 'feed',
    documentTypes: ['parliamentary paper'],
    languages: ['nl'],
    refreshMinutes: 720,
    grade: 'B',
    quirks: [
      'Content type application/xml.',
      'PubDate = last change.',
      'SQLite FTS5 syntax.',
      'Be gentle, one person runs it.',
    ],
  }),
]
