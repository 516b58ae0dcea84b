import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { NEWS_CARDS } from '../news-cards.ts'
import { openBesluitvormingAnswer } from '../openbesluitvorming-answer.ts'

/** Provincie Zuid-Holland. */
export const ZUID_HOLLAND: readonly Source[] = [
  defineSource({
    id: 'provincie-zuid-holland-blad',
    title: 'Provinciaal blad Zuid-Holland',
    publisher: 'Provincie Zuid-Holland',
    level: 'regional',
    homepage: 'https://www.zuid-holland.nl',
    url: 'https://zoek.officielebekendmakingen.nl/rss?q=(c.product-area%3D%3D%22officielepublicaties%22)and(w.organisatietype%3D%3D%22provincie%22)and(dt.creator%3D%3D%22Zuid-Holland%22)',
    kind: 'feed',
    documentTypes: ['notice', 'regulation', 'permit'],
    languages: ['nl'],
    refreshMinutes: 720,
    grade: 'B',
    quirks: ['The creator goes by its name without the word provincie.'],
    titleFrom: 'description',
  }),
  defineSource({
    id: 'provincie-zuid-holland-staten',
    title: 'Provinciale Staten Zuid-Holland (OpenBesluitvorming)',
    publisher: 'Provincie Zuid-Holland',
    level: 'regional',
    homepage: 'https://pzh.notubiz.nl',
    url: 'https://openbesluitvorming.nl/api/search?organization=zuid_holland&sort=date_desc&limit=24',
    kind: 'json',
    documentTypes: ['council-document', 'council decision', 'motion', 'meeting'],
    languages: ['nl'],
    refreshMinutes: 720,
    grade: 'B',
    quirks: ['Read through OpenBesluitvorming.'],
    ...openBesluitvormingAnswer('zuid_holland'),
  }),
  defineSource({
    id: 'provincie-zuid-holland-gs-besluiten',
    title: 'Gedeputeerde Staten Zuid-Holland: besluiten',
    publisher: 'Provincie Zuid-Holland',
    organisation: 'https://identifier.overheid.nl/tooi/id/provincie/pv28',
    level: 'regional',
    homepage: 'https://www.zuid-holland.nl',
    url: 'https://www.zuid-holland.nl/politiek-bestuur/bestuur-zh/gedeputeerde-staten/besluiten/',
    ...NEWS_CARDS,
    item: 'main li:has(a[href*="gedeputeerde-staten"]), main article:has(a[href*="gedeputeerde-staten"])',
    titleSelector: 'h2, h3, a',
    linkContains: 'gedeputeerde-staten',
    documentTypes: ['decision'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'B',
    quirks: [
      'List page, documents below /politiek-bestuur/gedeputeerde-staten...',
      'Older evidence.',
    ],
  }),
]
