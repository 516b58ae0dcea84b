import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { noticesFeed } from '../notices-feed.ts'

/** Start of the id, and the name under which it publishes. */
const BODIES: readonly (readonly [id: string, name: string])[] = [
  ['mrdh', 'Metropoolregio Rotterdam Den Haag'],
  ['odh', 'Omgevingsdienst Haaglanden'],
  ['vrh', 'Veiligheidsregio Haaglanden'],
]

/** Bodies that municipalities around Zoetermeer share; each publishes in a journal of its own. */
export const SHARED_BODIES: readonly Source[] = BODIES.map(([id, name]) =>
  defineSource({
    ...noticesFeed({ journal: 'Blad gemeenschappelijke regeling', creator: name }),
    id: `${id}-blad`,
    title: `${name}: blad gemeenschappelijke regeling`,
    publisher: name,
    level: 'regional',
    homepage: 'https://zoek.officielebekendmakingen.nl',
    documentTypes: ['notice', 'regulation', 'decision'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'B',
    quirks: [
      'Shared bodies publish under their own name; that of a municipality never finds them.',
      'Which words the name has exactly is to be seen at the first crawl.',
    ],
  }),
)
