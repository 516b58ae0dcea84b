import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { NEWS_CARDS } from '../news-cards.ts'

/** Nationale ombudsman. */
export const NATIONALE_OMBUDSMAN: readonly Source[] = [
  defineSource({
    id: 'ombudsman-nieuws',
    title: 'Nationale ombudsman: nieuws',
    publisher: 'Nationale ombudsman',
    level: 'national',
    homepage: 'https://www.nationaleombudsman.nl',
    url: 'https://www.nationaleombudsman.nl/nieuws',
    ...NEWS_CARDS,
    linkContains: '/nieuws/',
    documentTypes: ['document', 'report', 'news'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'C',
    enabled: false,
    status:
      'off: nobody was seen reading this address, its path is a convention; `sources add` with the homepage finds what it really offers',
  }),
]
