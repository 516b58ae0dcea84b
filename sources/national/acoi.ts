import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Adviescollege Openbaarheid en Informatiehuishouding: advice on open government. */
export const ACOI: readonly Source[] = [
  defineSource({
    id: 'acoi-nieuws',
    title: 'Adviescollege Openbaarheid en Informatiehuishouding',
    publisher: 'ACOI',
    level: 'national',
    homepage: 'https://www.acoi.nl',
    url: 'https://www.acoi.nl/feed/',
    kind: 'feed',
    documentTypes: ['document', 'advisory', 'news'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'C',
    quirks: ['Conventional WordPress path, not evidenced.'],
    enabled: false,
    status:
      'off: nobody was seen reading this address, its path is a convention; `sources add` with the homepage finds what it really offers',
  }),
]
