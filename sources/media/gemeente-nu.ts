import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Gemeente.nu. */
export const GEMEENTE_NU: readonly Source[] = [
  defineSource({
    id: 'gemeente-nu',
    title: 'Gemeente.nu',
    publisher: 'Sdu',
    level: 'media',
    homepage: 'https://www.gemeente.nu',
    url: 'https://gemeente.nu/feed/',
    kind: 'feed',
    documentTypes: ['news'],
    languages: ['nl'],
    refreshMinutes: 360,
    grade: 'B',
    quirks: ['WordPress multisite.', 'Listed in a 2026 feed list without its own check.'],
  }),
]
