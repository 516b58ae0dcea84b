import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Bits of Freedom: digital rights. */
export const BITS_OF_FREEDOM: readonly Source[] = [
  defineSource({
    id: 'bits-of-freedom',
    title: 'Bits of Freedom',
    publisher: 'Bits of Freedom',
    level: 'knowledge',
    homepage: 'https://www.bitsoffreedom.nl',
    url: 'https://www.bitsoffreedom.nl/feed/',
    kind: 'feed',
    documentTypes: ['news', 'opinion'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: ['WordPress: ten items.'],
  }),
]
