import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Dutch Innovation Park in Zoetermeer. */
export const DUTCH_INNOVATION_PARK: readonly Source[] = [
  defineSource({
    id: 'dutch-innovation-park',
    title: 'Dutch Innovation Park Zoetermeer',
    publisher: 'Dutch Innovation Park',
    level: 'regional',
    homepage: 'https://www.dutchinnovationpark.nl',
    url: 'https://www.dutchinnovationpark.nl/feed/',
    kind: 'feed',
    documentTypes: ['news'],
    languages: ['nl'],
    refreshMinutes: 2880,
    grade: 'C',
    enabled: false,
    status:
      'off: nobody was seen reading this address, its path is a convention; `sources add` with the homepage finds what it really offers',
  }),
]
