import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Open State Foundation. */
export const OPEN_STATE: readonly Source[] = [
  defineSource({
    id: 'bron-live-zoek',
    title: 'Bron (Open State): gemeentelijke documenten',
    publisher: 'Open State Foundation',
    level: 'knowledge',
    homepage: 'https://bron.live',
    url: 'https://api.bron.live/documents/search?query=smart%20city&filter=source%3Aobk%2Copenbesluitvorming%2Ccvdr%2Coor&limit=25&sort=published%3Adesc&format=feed',
    kind: 'feed',
    documentTypes: ['document', 'council decision', 'local regulation', 'report'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'B',
    quirks: [
      'Format=feed gives RSS, else Elasticsearch JSON.',
      'Item links point to bron.live/doc.',
      'Its council part came from ORI Classic, so check freshness.',
    ],
    enabled: false,
    status:
      'off: its council papers come from a service that ended; OpenBesluitvorming and the Gemeenteblad are read themselves',
  }),
  defineSource({
    id: 'openstate-nieuws',
    title: 'Open State Foundation',
    publisher: 'Open State Foundation',
    level: 'knowledge',
    homepage: 'https://openstate.eu',
    url: 'https://openstate.eu/nl/feed/',
    kind: 'feed',
    documentTypes: ['news'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'C',
    quirks: ['Path by convention, not evidenced.', 'Discover with link rel=alternate.'],
    enabled: false,
    status:
      'off: nobody was seen reading this address, its path is a convention; `sources add` with the homepage finds what it really offers',
  }),
]
