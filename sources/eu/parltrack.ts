import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Parltrack. */
export const PARLTRACK: readonly Source[] = [
  defineSource({
    id: 'parltrack-dumps',
    title: 'Parltrack dumps',
    publisher: 'Parltrack',
    level: 'eu',
    homepage: 'https://parltrack.org/dumps',
    url: 'https://parltrack.org/dumps/ep_dossiers.json.zst',
    kind: 'json',
    fields: { title: 'procedure.title', url: 'meta.source' },
    documentTypes: ['document', 'procedure', 'amendment', 'mep'],
    languages: ['en'],
    refreshMinutes: 43200,
    grade: 'A',
    quirks: [
      'STALE: dossiers stop 2026-07-24, committee amendments 2026-02-03; zstd JSON, one record per line (’[’ then ’,’ prefixes); ODbL; per-dossier JSON route refuses scripts.',
      'Use for back-fill of subject codes and final-act CELEX (procedure.final.url numdoc=), not for monitoring.',
    ],
    enabled: false,
    status:
      'off: frozen since 24 July 2026; the data portal of the Parliament and the Legislative Observatory are read',
  }),
]
