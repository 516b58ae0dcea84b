import type { ItemDraft } from '../../../model/item.ts'
import type { Level } from '../../../model/level.ts'
import type { EvidenceField, Tag } from '../../../model/tag.ts'

/** A sample item and the source it comes from. */
export interface Sample {
  readonly id: string
  readonly source: { readonly id: string; readonly level: Level; readonly publisher: string }
  readonly draft: ItemDraft
  readonly clusterKey?: string
}

const COMMISSION = { id: 'eu-press-corner', level: 'eu', publisher: 'Europese Commissie' } as const
const PARLIAMENT = { id: 'tweede-kamer', level: 'national', publisher: 'Tweede Kamer' } as const
const CITY = { id: 'gemeenteraad-helmond', level: 'g40', publisher: 'Gemeente Helmond' } as const
const PAPER = {
  id: 'binnenlands-bestuur',
  level: 'media',
  publisher: 'Binnenlands Bestuur',
} as const

/** A tag whose evidence is where `quote` stands in the text. */
export function tagOf(id: string, field: EvidenceField, text: string, quote: string): Tag {
  const start = text.indexOf(quote)
  const evidence = [{ field, start, end: start + quote.length, quote }]
  return { id, score: 0.92, rule: `${id}/naam`, version: '2026.11', evidence }
}

/** An item without tags, dated 23 November 2026, to be changed at will. */
export function draftOf(change: Partial<ItemDraft> & { readonly title: string }): ItemDraft {
  return {
    url: 'https://bron.test/bericht',
    hasOwnUrl: true,
    summary: '',
    text: '',
    language: 'nl',
    type: 'news',
    publishedAt: '2026-11-23',
    dateSuspect: false,
    identifiers: [],
    domains: [],
    regulations: [],
    themes: [],
    ...change,
  }
}

const ACT_TITLE = 'Commission proposes simpler rules under the AI Act for public authorities'
const ACT_SUMMARY =
  'Cities that use high-risk AI systems get until December 2027 to comply with Regulation (EU) 2024/1689. The Commission asks for views until 15 January 2027.'
const LETTER_TITLE = 'Kamerbrief over het algoritmeregister: registreren wordt verplicht'
const LETTER_SUMMARY =
  'Het kabinet wil dat overheden alle hoogrisico-algoritmen opnemen in het Algoritmeregister. Gemeenten krijgen daarvoor een jaar de tijd en hulp van de VNG.'
const MOTION_TITLE = 'Motie: slimme verkeerslichten alleen met een DPIA'
const MOTION_SUMMARY =
  'De raad vraagt het college om bij elke nieuwe iVRI eerst een DPIA te doen en de uitkomst openbaar te maken.'

/** Items as they come in, from four tiers, one of them in English and two about one development. */
export const SAMPLE_ITEMS: readonly Sample[] = [
  {
    id: 'aa11bb22cc33dd44',
    source: COMMISSION,
    clusterKey: 'ec.europa.test/ai-act',
    draft: draftOf({
      url: 'https://ec.europa.test/press/ip_26_1234',
      title: ACT_TITLE,
      summary: ACT_SUMMARY,
      text: `${ACT_SUMMARY} National authorities keep their task of market surveillance.`,
      language: 'en',
      type: 'press-release',
      publishedAt: '2026-11-24T09:30:00Z',
      identifiers: [{ scheme: 'celex', value: '32024R1689', quote: 'Regulation (EU) 2024/1689' }],
      domains: [tagOf('smart-governance', 'title', ACT_TITLE, 'public authorities')],
      regulations: [tagOf('ai-act', 'title', ACT_TITLE, 'AI Act')],
      themes: [tagOf('ai-algorithms', 'summary', ACT_SUMMARY, 'high-risk AI systems')],
    }),
  },
  {
    id: 'bb22cc33dd44ee55',
    source: PARLIAMENT,
    draft: draftOf({
      url: 'https://tweedekamer.test/brieven/2026Z12345',
      title: LETTER_TITLE,
      summary: LETTER_SUMMARY,
      text: `Geachte voorzitter,\n\n${LETTER_SUMMARY}\n\nDe regels gelden ook voor gemeenten.`,
      type: 'parliamentary-document',
      domains: [tagOf('smart-governance', 'summary', LETTER_SUMMARY, 'overheden')],
      regulations: [tagOf('algoritmeregister', 'title', LETTER_TITLE, 'algoritmeregister')],
      themes: [tagOf('ai-algorithms', 'summary', LETTER_SUMMARY, 'hoogrisico-algoritmen')],
    }),
  },
  {
    id: 'cc33dd44ee55ff66',
    source: CITY,
    draft: draftOf({
      url: 'https://raad.helmond.test/moties/2026-118',
      title: MOTION_TITLE,
      summary: MOTION_SUMMARY,
      type: 'motion',
      publishedAt: '2026-11-20',
      domains: [tagOf('smart-mobility', 'title', MOTION_TITLE, 'slimme verkeerslichten')],
      themes: [tagOf('privacy', 'summary', MOTION_SUMMARY, 'DPIA')],
    }),
  },
  {
    id: 'dd44ee55ff661177',
    source: PAPER,
    clusterKey: 'ec.europa.test/ai-act',
    draft: draftOf({
      url: 'https://binnenlandsbestuur.test/ai-verordening-uitstel',
      title: 'Brussel geeft gemeenten langer de tijd voor de AI-verordening',
      summary: 'Strenge eisen voor hoogrisico-AI gelden pas vanaf december 2027.',
      publishedAt: null,
      regulations: [
        tagOf(
          'ai-act',
          'title',
          'Brussel geeft gemeenten langer de tijd voor de AI-verordening',
          'AI-verordening',
        ),
      ],
    }),
  },
]
