import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Newsletter on the AI Act; not official, a secondary source. */
export const ARTIFICIAL_INTELLIGENCE_ACT: readonly Source[] = [
  defineSource({
    id: 'artificialintelligenceact-eu',
    title: 'EU AI Act newsletter / explorer',
    publisher: 'Future of Life Institute',
    level: 'eu',
    homepage: 'https://artificialintelligenceact.eu',
    url: 'https://artificialintelligenceact.eu/feed/',
    kind: 'feed',
    documentTypes: ['analysis', 'newsletter'],
    languages: ['en'],
    refreshMinutes: 1440,
    grade: 'B',
    quirks: ['Not official: label as secondary source; WordPress.'],
  }),
]
