import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** HowTheyVote.eu: votes in the Parliament. */
export const HOWTHEYVOTE: readonly Source[] = [
  defineSource({
    id: 'howtheyvote-data',
    title: 'HowTheyVote.eu vote data',
    publisher: 'HowTheyVote',
    level: 'eu',
    homepage: 'https://howtheyvote.eu',
    url: 'https://github.com/HowTheyVote/data/releases/latest/download/votes.csv.gz',
    kind: 'json',
    fields: { title: 'display_title', url: 'https://howtheyvote.eu/votes/{id}' },
    documentTypes: ['vote'],
    languages: ['en'],
    refreshMinutes: 10080,
    grade: 'A',
    quirks: ['Bulk CSV.gz (own loader); ODbL; weekly; procedure_reference is the join key.'],
    enabled: false,
    status:
      'off: one large file for bulk use, not a list of what is new: a packed table of all votes',
  }),
]
