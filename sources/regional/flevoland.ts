import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Provincie Flevoland. */
export const FLEVOLAND: readonly Source[] = [
  defineSource({
    id: 'provincie-flevoland',
    title: 'Provincie Flevoland: nieuws',
    publisher: 'Provincie Flevoland',
    organisation: 'https://identifier.overheid.nl/tooi/id/provincie/pv24',
    level: 'regional',
    homepage: 'https://www.flevoland.nl',
    url: 'https://www.flevoland.nl/Content/Pages/Loket?rss=news',
    kind: 'feed',
    documentTypes: ['news'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: ['Example of a provincial feed.'],
    enabled: false,
    status: 'off: another province; kept as an example of a provincial feed',
  }),
]
