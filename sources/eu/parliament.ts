import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** European Parliament: press, research service, adopted texts. */
export const PARLIAMENT: readonly Source[] = [
  defineSource({
    id: 'ep-press-releases-rss',
    title: 'European Parliament press releases',
    publisher: 'European Parliament',
    level: 'eu',
    homepage: 'https://www.europarl.europa.eu/news/nl/press-room',
    url: 'https://www.europarl.europa.eu/rss/doc/press-releases/nl.xml',
    kind: 'feed',
    documentTypes: ['press-release'],
    languages: ['nl', 'en'],
    refreshMinutes: 240,
    grade: 'A',
    quirks: [
      'Brussels midnight is printed as 22:00 or 23:00 GMT of the day before.',
      'The host may answer 202 with a bot challenge; the open twin is the data portal of the Parliament.',
    ],
  }),
  defineSource({
    id: 'eprs-blog',
    title: 'EPRS blog (epthinktank.eu)',
    publisher: 'European Parliament, EPRS',
    level: 'eu',
    homepage: 'https://epthinktank.eu',
    url: 'https://epthinktank.eu/feed/',
    kind: 'feed',
    documentTypes: ['blog', 'briefing'],
    languages: ['en'],
    refreshMinutes: 720,
    grade: 'A',
    quirks: ['WordPress: ten items.'],
  }),
  defineSource({
    id: 'ep-odp-adopted-texts-feed',
    title: 'EP Open Data: adopted texts feed',
    publisher: 'European Parliament',
    level: 'eu',
    homepage: 'https://data.europarl.europa.eu',
    url: 'https://data.europarl.europa.eu/api/v2/adopted-texts/feed?timeframe=one-week',
    kind: 'feed',
    documentTypes: ['adopted-text'],
    languages: ['mul'],
    refreshMinutes: 720,
    quietStatuses: [204, 404],
    grade: 'A',
    quirks: [
      '204 or 404 means that no text was adopted in the window.',
      'Sometimes gives texts of earlier years.',
    ],
  }),
]
