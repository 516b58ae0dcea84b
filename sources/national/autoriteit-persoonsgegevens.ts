import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Autoriteit Persoonsgegevens, the data protection authority. */
export const AUTORITEIT_PERSOONSGEGEVENS: readonly Source[] = [
  defineSource({
    id: 'ap-nieuws',
    title: 'Autoriteit Persoonsgegevens: nieuws',
    publisher: 'Autoriteit Persoonsgegevens',
    level: 'national',
    homepage: 'https://www.autoriteitpersoonsgegevens.nl',
    url: 'https://autoriteitpersoonsgegevens.nl/feed/article/rss.xml',
    kind: 'feed',
    documentTypes: ['news', 'decision', 'advisory'],
    languages: ['nl'],
    refreshMinutes: 360,
    grade: 'A',
    quirks: ['Ten items.'],
  }),
]
