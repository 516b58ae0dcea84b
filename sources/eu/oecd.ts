import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** OECD: its observatory of policy on artificial intelligence. */
export const OECD: readonly Source[] = [
  defineSource({
    id: 'oecd-ai',
    title: 'OECD.AI Wonk blog',
    publisher: 'OECD',
    level: 'eu',
    homepage: 'https://oecd.ai',
    url: 'https://wp.oecd.ai/feed/',
    kind: 'feed',
    documentTypes: ['news', 'analysis'],
    languages: ['en'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: ['WordPress on a host of its own; links lead to the public site.'],
  }),
]
