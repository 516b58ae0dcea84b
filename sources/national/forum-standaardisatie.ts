import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Forum Standaardisatie: mandatory open standards. */
export const FORUM_STANDAARDISATIE: readonly Source[] = [
  defineSource({
    id: 'forumstandaardisatie-nieuws',
    title: 'Forum Standaardisatie: nieuws',
    publisher: 'Forum Standaardisatie',
    level: 'national',
    homepage: 'https://www.forumstandaardisatie.nl',
    url: 'https://www.forumstandaardisatie.nl/nieuws',
    kind: 'html',
    documentTypes: ['news', 'standard'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'C',
    quirks: ['No feed is known; an address by convention that must prove itself.'],
    item: 'main article, .view-content .views-row',
    titleSelector: 'h2 a, h3 a',
    linkSelector: 'h2 a, h3 a',
    dateSelector: 'time, .date',
    dateAttribute: 'datetime',
    summarySelector: 'p',
    linkContains: '/nieuws/',
  }),
]
