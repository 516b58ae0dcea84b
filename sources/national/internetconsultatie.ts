import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Internetconsultatie: consultations on drafts of laws and rules. */
export const INTERNETCONSULTATIE: readonly Source[] = [
  defineSource({
    id: 'internetconsultatie',
    title: 'Internetconsultatie: nieuwste consultaties',
    publisher: 'KOOP / JenV',
    level: 'national',
    homepage: 'https://www.internetconsultatie.nl',
    url: 'https://www.internetconsultatie.nl/zoeken/resultaat?Trefwoorden=digitale&TrefwoordenSearchScope=TitelEnTekst&Pagina=1',
    kind: 'html',
    documentTypes: ['consultation'],
    languages: ['nl'],
    refreshMinutes: 720,
    grade: 'A',
    quirks: [
      'Ten a page. Links are relative, and end in /b1.',
      'The only day printed is the closing day, which is no day of publication.',
    ],
    item: '.result--list li:has(a.result--title)',
    titleSelector: 'a.result--title',
    linkSelector: 'a.result--title',
    linkSuffix: '/b1',
    summarySelector: 'p',
    detail: {},
  }),
]
