import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Transparency register. */
export const TRANSPARENCY_REGISTER: readonly Source[] = [
  defineSource({
    id: 'transparency-register-meetings',
    title: 'Commission meetings with interest representatives',
    publisher: 'European Commission',
    level: 'eu',
    homepage:
      'https://data.europa.eu/data/datasets/european-commission-meetings-with-interest-representatives',
    url: 'https://ec.europa.eu/transparency-initiative/meetings/data/meetings/dataxlsx?name=meetingscommissionrepresentatives2429',
    kind: 'json',
    fields: { title: 'subject', url: 'url' },
    documentTypes: ['meeting'],
    languages: ['en'],
    refreshMinutes: 10080,
    grade: 'A',
    quirks: [
      'Bulk XLSX (own loader), regenerated daily; subject is short free text; optional enrichment.',
    ],
    enabled: false,
    status:
      'off: one large file for bulk use, not a list of what is new: a spreadsheet of all meetings',
  }),
]
