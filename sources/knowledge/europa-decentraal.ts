import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Europa decentraal: European law for local government. */
export const EUROPA_DECENTRAAL: readonly Source[] = [
  defineSource({
    id: 'europadecentraal-agenda',
    title: 'Kenniscentrum Europa decentraal: agenda',
    publisher: 'Europa decentraal',
    level: 'knowledge',
    homepage: 'https://europadecentraal.nl',
    url: 'https://europadecentraal.nl/wp-json/tribe/events/v1/events',
    kind: 'wordpress',
    documentTypes: ['event'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'B',
    quirks: [
      'Events, read by the interface of the calendar plug-in; the day they were announced counts.',
    ],
  }),
  defineSource({
    id: 'europadecentraal-nieuws',
    title: 'Kenniscentrum Europa decentraal: nieuws',
    publisher: 'Europa decentraal',
    level: 'knowledge',
    homepage: 'https://europadecentraal.nl',
    url: 'https://europadecentraal.nl/feed/',
    kind: 'feed',
    documentTypes: ['news', 'guidance'],
    languages: ['nl'],
    refreshMinutes: 720,
    grade: 'C',
    quirks: ['WordPress confirmed, feed path by convention.', 'Alternative /wp-json/wp/v2/posts.'],
  }),
]
