import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { NEWS_CARDS } from '../news-cards.ts'

/** Raad van State: advice on bills. */
export const RAAD_VAN_STATE: readonly Source[] = [
  defineSource({
    id: 'raadvanstate-adviezen',
    title: 'Raad van State: adviezen en uitspraken',
    publisher: 'Raad van State',
    level: 'national',
    homepage: 'https://www.raadvanstate.nl',
    url: 'https://www.raadvanstate.nl/adviezen/',
    ...NEWS_CARDS,
    linkContains: '/adviezen/',
    documentTypes: ['document', 'advisory', 'ruling'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'C',
    quirks: [
      'Cloudflare and client rendering reported 2026-08.',
      'Use SRU (Staatscourant adviezen) or Wetgevingskalender phases instead.',
    ],
    enabled: false,
    status:
      'off: a bot wall and lists made in the browser (August 2026); advice comes by the Staatscourant and the phases of the Wetgevingskalender',
  }),
]
