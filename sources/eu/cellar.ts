import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { OFFICIAL_JOURNAL_QUERY, PREPARATORY_QUERY } from './cellar-queries.ts'

/** CELLAR, the open repository of the Publications Office: acts and proposals, asked by SPARQL. */
export const CELLAR: readonly Source[] = [
  defineSource({
    id: 'cellar-sparql-oj-l',
    title: 'CELLAR SPARQL: acts published in OJ L since a date',
    publisher: 'Publications Office of the EU',
    level: 'eu',
    homepage: 'https://op.europa.eu/en/web/cellar',
    url: 'https://publications.europa.eu/webapi/rdf/sparql',
    kind: 'sparql',
    documentTypes: [
      'regulation',
      'directive',
      'decision',
      'implementing-act',
      'delegated-act',
      'corrigendum',
    ],
    languages: ['nl', 'en'],
    refreshMinutes: 360,
    grade: 'A',
    quirks: [
      'The title in Dutch may come later than the English one; corrigenda, `…R(02)`, often have none, and go by their number.',
      'About one request a second, one window of dates a query.',
    ],
    sinceDays: 14,
    query: OFFICIAL_JOURNAL_QUERY,
    fields: {
      title: 'titleNl|titleEn|CELEX {celex}',
      url: 'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:{celex}',
      guid: 'celex',
      published: 'pub',
      type: 'type',
    },
  }),
  defineSource({
    id: 'cellar-sparql-preparatory',
    title: 'CELLAR SPARQL: Commission proposals and other preparatory acts',
    publisher: 'Publications Office of the EU',
    level: 'eu',
    homepage: 'https://op.europa.eu/en/web/cellar',
    url: 'https://publications.europa.eu/webapi/rdf/sparql',
    kind: 'sparql',
    documentTypes: ['proposal', 'communication', 'staff-working-document', 'joint-communication'],
    languages: ['nl', 'en'],
    refreshMinutes: 360,
    grade: 'A',
    quirks: [
      'Proposals, communications, staff papers and joint documents by the kind in their CELEX number.',
    ],
    sinceDays: 14,
    query: PREPARATORY_QUERY,
    fields: {
      title: 'titleNl|titleEn|CELEX {celex}',
      url: 'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:{celex}',
      guid: 'celex',
      published: 'pub',
      type: 'type',
    },
  }),
]
