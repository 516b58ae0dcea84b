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
  defineSource({
    id: 'forumstandaardisatie-verplicht',
    title: 'Forum Standaardisatie: lijst verplichte standaarden (paginawacht)',
    publisher: 'Forum Standaardisatie',
    level: 'national',
    homepage: 'https://www.forumstandaardisatie.nl',
    url: 'https://www.forumstandaardisatie.nl/open-standaarden/verplicht',
    kind: 'html',
    item: 'main li:has(a[href*="/open-standaarden/"]), main tr:has(a[href*="/open-standaarden/"]), main article:has(a[href*="/open-standaarden/"])',
    titleSelector: 'a',
    linkSelector: 'a',
    linkContains: '/open-standaarden/',
    summarySelector: 'p, td + td',
    linkExcludes: ['/open-standaarden/verplicht', '/open-standaarden/aanbevolen'],
    documentTypes: ['standard'],
    languages: ['nl'],
    refreshMinutes: 10080,
    grade: 'B',
    quirks: [
      'A list that changes seldom: a standard that is added is a new item. The page of a standard has its status and version.',
    ],
  }),
]
