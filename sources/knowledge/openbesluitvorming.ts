import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { openBesluitvormingAnswer } from '../openbesluitvorming-answer.ts'

/** OpenBesluitvorming: papers of all councils. */
export const OPENBESLUITVORMING: readonly Source[] = [
  defineSource({
    id: 'openbesluitvorming-landelijk',
    title: 'OpenBesluitvorming: alle raden, zoekterm',
    publisher: 'VNG / Ontola',
    level: 'knowledge',
    homepage: 'https://openbesluitvorming.nl',
    url: 'https://openbesluitvorming.nl/api/search?query=smart%20city&sort=date_desc&limit=24',
    kind: 'json',
    documentTypes: ['council-document', 'council decision', 'motion', 'meeting'],
    languages: ['nl'],
    refreshMinutes: 720,
    grade: 'A',
    quirks: [
      'Sixty units a minute; 24 results cost one. Words are joined by AND, totals are approximate.',
    ],
    ...openBesluitvormingAnswer(),
  }),
]
