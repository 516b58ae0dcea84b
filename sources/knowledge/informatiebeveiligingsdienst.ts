import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Informatiebeveiligingsdienst: security of municipalities. */
export const INFORMATIEBEVEILIGINGSDIENST: readonly Source[] = [
  defineSource({
    id: 'ibd-nieuws',
    title: 'Informatiebeveiligingsdienst: nieuws en producten',
    publisher: 'VNG / IBD',
    level: 'knowledge',
    homepage: 'https://www.informatiebeveiligingsdienst.nl',
    url: 'https://www.informatiebeveiligingsdienst.nl/feed/',
    kind: 'feed',
    documentTypes: ['news', 'guideline', 'advisory'],
    languages: ['nl'],
    refreshMinutes: 720,
    grade: 'C',
    quirks: [
      'WordPress behind Cloudflare.',
      'Feed path by convention.',
      'Also try /wp-json/wp/v2/posts and the product post type.',
    ],
  }),
]
