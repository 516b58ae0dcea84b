import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { noticesFeed } from '../notices-feed.ts'

/** Hoogheemraadschap van Rijnland, the water board. */
export const RIJNLAND: readonly Source[] = [
  defineSource({
    id: 'rijnland-waterschapsblad',
    title: 'Rijnland: waterschapsblad',
    publisher: 'Hoogheemraadschap van Rijnland',
    level: 'regional',
    homepage: 'https://www.rijnland.net',
    ...noticesFeed({ journal: 'Waterschapsblad', creator: 'Hoogheemraadschap van Rijnland' }),
    documentTypes: ['notice', 'regulation', 'permit'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'B',
    quirks: ['Water boards go by their full name.'],
    enabled: false,
    status: 'off: nearly only permits',
  }),
]
