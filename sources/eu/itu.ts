import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** ITU, the telecommunication union of the United Nations. */
export const ITU: readonly Source[] = [
  defineSource({
    id: 'itu-news',
    title: 'ITU news',
    publisher: 'ITU',
    level: 'eu',
    homepage: 'https://www.itu.int/hub/',
    url: 'https://www.itu.int/hub/feed/',
    kind: 'feed',
    documentTypes: ['news'],
    languages: ['en'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: ['WordPress. U4SSC is its programme for cities.'],
  }),
]
