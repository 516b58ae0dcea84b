import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { NEWS_CARDS } from '../news-cards.ts'

/** Staat van de Uitvoering. */
export const STAAT_VAN_DE_UITVOERING: readonly Source[] = [
  defineSource({
    id: 'staatvandeuitvoering-agenda',
    title: 'Staat van de Uitvoering: agenda',
    publisher: 'ICTU / BZK',
    level: 'knowledge',
    homepage: 'https://staatvandeuitvoering.nl',
    url: 'https://staatvandeuitvoering.nl/agenda/',
    ...NEWS_CARDS,
    item: 'main article, main li:has(a[href*="/evenement/"])',
    titleSelector: 'h2, h3, a',
    linkContains: '/evenement/',
    documentTypes: ['event'],
    languages: ['nl'],
    refreshMinutes: 2880,
    grade: 'A',
    quirks: ['Links match /evenement/<slug>/.'],
    enabled: false,
    status: 'off: a handful of events a year, about national agencies',
  }),
]
