import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { NEWS_CARDS } from '../news-cards.ts'

/** CORDIS: results of research. */
export const CORDIS: readonly Source[] = [
  defineSource({
    id: 'cordis-projects-bulk',
    title: 'CORDIS Horizon Europe projects (bulk JSON)',
    publisher: 'Publications Office',
    level: 'eu',
    homepage: 'https://cordis.europa.eu',
    url: 'https://cordis.europa.eu/data/cordis-HORIZONprojects-json.zip',
    kind: 'json',
    fields: { title: 'title', url: 'https://cordis.europa.eu/project/id/{id}' },
    documentTypes: ['project'],
    languages: ['en'],
    refreshMinutes: 43200,
    grade: 'B',
    quirks: [
      'Large zip with project.json; regenerated monthly; link https://cordis.europa.eu/project/id/{id}; no RSS (triage Sep 2026: CORDIS has no feed; rss/*.xml URLs in configs are unproven).',
    ],
    enabled: false,
    status: 'off: one large file for bulk use, not a list of what is new: a zip of all projects',
  }),
  defineSource({
    id: 'cordis-news',
    title: 'CORDIS news',
    publisher: 'Publications Office',
    level: 'eu',
    homepage: 'https://cordis.europa.eu/news',
    url: 'https://cordis.europa.eu/news',
    ...NEWS_CARDS,
    linkContains: '/article/id/',
    documentTypes: ['news'],
    languages: ['en'],
    refreshMinutes: 1440,
    grade: 'B',
    quirks: ['No feed; best-effort HTML.'],
  }),
]
