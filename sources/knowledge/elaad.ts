import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** ElaadNL: charging of vehicles. */
export const ELAAD: readonly Source[] = [
  defineSource({
    id: 'elaad-nieuws',
    title: 'ElaadNL: laadinfra',
    publisher: 'ElaadNL',
    level: 'knowledge',
    homepage: 'https://www.elaad.nl',
    url: 'https://www.elaad.nl/feed/',
    kind: 'feed',
    documentTypes: ['news', 'report'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: [
      'Works, 12 items.',
      'Robots.txt excludes CCBot entirely, treat as text-and-data-mining reservation: titles and links only.',
    ],
    enabled: false,
    status: 'off: about charging infrastructure, and its robots.txt reserves text and data mining',
  }),
]
