import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { PAGE_WATCH } from '../page-watch.ts'

/** Legislative Observatory of the Parliament. */
export const OEIL: readonly Source[] = [
  defineSource({
    id: 'oeil-procedure-file',
    title: 'Legislative Observatory procedure file',
    publisher: 'European Parliament',
    level: 'eu',
    homepage: 'https://oeil.europarl.europa.eu/oeil/en',
    url: 'https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2021/0106(COD)',
    ...PAGE_WATCH,
    documentTypes: ['procedure', 'event', 'summary'],
    languages: ['en'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: [
      'Moved from oeil.secure.europarl.europa.eu; the slash in reference works unencoded (one project reports %2F breaking, others use %2F).',
      '’Stage reached in procedure’ row + Key events table (dd/mm/yyyy); PDF export per section; resolves A9-/C9- numbers too.',
    ],
    enabled: false,
    status:
      'off: an address for one document at a time, with a number to fill in; it lists nothing that could be watched',
  }),
  defineSource({
    id: 'oeil-search-export-rss',
    title: 'Legislative Observatory search export (RSS/XML)',
    publisher: 'European Parliament',
    level: 'eu',
    homepage: 'https://oeil.europarl.europa.eu/oeil/en/search',
    url: 'https://oeil.europarl.europa.eu/oeil/en/search/export/RSS',
    kind: 'feed',
    documentTypes: ['procedure'],
    languages: ['en'],
    refreshMinutes: 720,
    grade: 'B',
    quirks: [
      'XML variant: /search/export/XML?fullText.mode=EXACT_WORD&year=2026&resultsOnly=true with /procedureList/items/item/link; item title = reference, may carry ’*’; evidence used the oeil.secure host: expect redirect.',
    ],
  }),
]
