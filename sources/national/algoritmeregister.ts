import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** The register of algorithms. It has no filter by date: all of it is read. */
export const ALGORITMEREGISTER: readonly Source[] = [
  defineSource({
    id: 'algoritmeregister-api',
    title: 'Algoritmeregister zoek-API',
    publisher: 'BZK',
    organisation: 'https://identifier.overheid.nl/tooi/id/ministerie/mnre1034',
    level: 'national',
    homepage: 'https://algoritmes.overheid.nl',
    url: 'https://algoritmes.overheid.nl/api/algoritme/NLD',
    kind: 'json',
    documentTypes: ['register entry'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: [
      'At most 100 a page (422 above). Filters with unknown values give nothing. Texts hold markup.',
    ],
    method: 'POST',
    body: { searchtext: '', page: 1, limit: 100 },
    list: 'results',
    total: 'total_count',
    fields: {
      title: 'name',
      url: 'https://algoritmes.overheid.nl/nl/algoritme/{lars}',
      guid: 'lars',
      summary: 'goal',
      published: 'create_dt',
    },
    paging: { by: 'page', parameter: 'page', start: 1, size: 100, maxPages: 20 },
  }),
  defineSource({
    id: 'algoritmeregister-csv',
    title: 'Algoritmeregister CSV-download',
    publisher: 'BZK',
    organisation: 'https://identifier.overheid.nl/tooi/id/ministerie/mnre1034',
    level: 'national',
    homepage: 'https://algoritmes.overheid.nl',
    url: 'https://algoritmes.overheid.nl/api/downloads/NLD?filetype=csv',
    kind: 'csv',
    fields: {
      title: 'name',
      url: 'https://algoritmes.overheid.nl/nl/algoritme/{lars}',
      guid: 'lars',
      summary: 'goal',
    },
    documentTypes: ['register entry'],
    languages: ['nl'],
    refreshMinutes: 10080,
    grade: 'B',
    quirks: ['Full dump.', 'ENG variant seen used in 2026.', 'Good weekly diff source.'],
    enabled: false,
    status: 'off: the same register is read whole by its interface',
  }),
]
