import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** RVO, the enterprise agency: grants and rules. */
export const RVO: readonly Source[] = [
  defineSource({
    id: 'rvo-opendata',
    title: 'RVO open data: artikelen',
    publisher: 'RVO',
    level: 'national',
    homepage: 'https://www.rvo.nl',
    url: 'https://www.rvo.nl/api/v1/opendata/articles',
    kind: 'json',
    documentTypes: ['subsidy', 'news'],
    languages: ['nl'],
    refreshMinutes: 720,
    grade: 'A',
    quirks: ['A bare list of 50, without paging.'],
    list: '',
    fields: {
      title: 'title',
      url: 'url',
      guid: 'id',
      summary: 'intro',
      published: 'created',
      updated: 'changed',
      type: 'type',
    },
  }),
]
