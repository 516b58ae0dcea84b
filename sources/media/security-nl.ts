import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Security.NL, news on information security. */
export const SECURITY_NL: readonly Source[] = [
  defineSource({
    id: 'security-nl',
    title: 'Security.NL',
    publisher: 'Security.NL',
    level: 'media',
    homepage: 'https://www.security.nl',
    url: 'https://www.security.nl/rss/headlines.xml',
    kind: 'feed',
    documentTypes: ['news'],
    languages: ['nl'],
    refreshMinutes: 180,
    grade: 'A',
  }),
]
