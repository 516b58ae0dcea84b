import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Gebruiker Centraal: the community for usable public services. */
export const GEBRUIKER_CENTRAAL: readonly Source[] = [
  defineSource({
    id: 'gebruikercentraal-evenementen',
    title: 'Gebruiker Centraal: evenementen',
    publisher: 'ICTU / BZK',
    level: 'knowledge',
    homepage: 'https://www.gebruikercentraal.nl',
    url: 'https://www.gebruikercentraal.nl/events.ics',
    kind: 'ical',
    documentTypes: ['event'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: ['ICal.'],
  }),
]
