import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

const SITE = 'https://ec.europa.eu/info/law/better-regulation'

/** How a search for initiatives is answered. */
const ANSWER = {
  publisher: 'European Commission, Secretariat-General',
  level: 'eu' as const,
  homepage: `${SITE}/have-your-say/initiatives_nl`,
  kind: 'json' as const,
  languages: ['nl', 'en'],
  grade: 'A' as const,
  timeZone: 'Europe/Brussels',
  list: 'initiativeResultDtoPage.content',
  total: 'initiativeResultDtoPage.totalElements',
  fields: {
    title: 'initiativeTranslations[language=NL].value|shortTitle',
    guid: 'id',
    type: 'foreseenActType',
    published: 'currentStatuses[isCurrent=true].feedbackStartDate',
    url: `${SITE}/have-your-say/initiatives/{id}_nl`,
  },
}

/** Have Your Say: initiatives of the Commission, and what it asks about them. */
export const HAVE_YOUR_SAY: readonly Source[] = [
  defineSource({
    ...ANSWER,
    id: 'hys-open',
    title: 'Have Your Say: initiatives open for feedback',
    url: `${SITE}/brpapi/searchInitiatives?language=NL&page=0&size=100&feedbackStatus=OPEN`,
    documentTypes: ['consultation', 'call-for-evidence', 'draft-act'],
    refreshMinutes: 360,
    quirks: [
      'Some answers ignore `size` and give ten a page: the total decides.',
      'Stamps carry no zone: Brussels. The date is the day on which feedback opened.',
      '`sort` can be refused with 406.',
    ],
    paging: { by: 'page', parameter: 'page', start: 0, size: 100, maxPages: 10 },
  }),
  defineSource({
    ...ANSWER,
    id: 'hys-digital',
    title: 'Have Your Say: topic DIGITAL',
    url: `${SITE}/brpapi/searchInitiatives?language=EN&topic=DIGITAL&page=0&size=50`,
    documentTypes: ['initiative', 'consultation', 'draft-act'],
    refreshMinutes: 720,
    quirks: ['Also initiatives that are closed or not yet open: some 150 in 2026.'],
    paging: { by: 'page', parameter: 'page', start: 0, size: 50, maxPages: 20 },
  }),
  defineSource({
    id: 'hys-closing-soon',
    title: 'Have Your Say: closing soon',
    publisher: 'European Commission, Secretariat-General',
    level: 'eu',
    homepage: 'https://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives_nl',
    url: 'https://ec.europa.eu/info/law/better-regulation/brpapi/closingSoon?language=EN',
    kind: 'json',
    list: '',
    fields: {
      title: 'shortTitle',
      guid: 'initiativeId',
      summary: 'Reageren kan tot {endDate}',
      url: `${SITE}/have-your-say/initiatives/{initiativeId}_nl`,
    },
    documentTypes: ['consultation-deadline'],
    languages: ['en'],
    refreshMinutes: 720,
    grade: 'A',
    quirks: [
      '12 rows {shortTitle,initiativeId,daysLeft,endDate}; row disappears the day after closing.',
      'Seen through a browser session only (May 2026).',
    ],
  }),
]
