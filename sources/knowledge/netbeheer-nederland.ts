import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Netbeheer Nederland, the grid operators. */
export const NETBEHEER: readonly Source[] = [
  defineSource({
    id: 'netbeheer-nederland',
    title: 'Netbeheer Nederland: nieuws',
    publisher: 'Netbeheer Nederland',
    level: 'knowledge',
    homepage: 'https://www.netbeheernederland.nl',
    url: 'https://www.netbeheernederland.nl/rss.xml',
    kind: 'feed',
    documentTypes: ['news'],
    languages: ['nl'],
    refreshMinutes: 720,
    grade: 'A',
    quirks: ['Titles hold markup.'],
  }),
]
