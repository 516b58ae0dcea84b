import type { Health } from '../../model/crawl-outcome.ts'
import type { Level } from '../../model/level.ts'
import type { EvidenceField, TagKind } from '../../model/tag.ts'
import type { FacetName } from '../../search/search-index.ts'
import type { WebContext } from '../web-context.ts'
import { monthText } from './dutch-dates.ts'

/** In the order in which people think of them: from near Brussels to near the reader. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  eu: 'Europa',
  national: 'Rijk',
  regional: 'Regio',
  g40: 'Gemeenten (G40)',
  knowledge: 'Kennis',
  media: 'Media',
}

export const FACET_NAMES: Readonly<Record<FacetName, string>> = {
  domain: 'Domein',
  regulation: 'Regeling',
  theme: 'Thema',
  level: 'Bestuurslaag',
  publisher: 'Uitgever',
  source: 'Bron',
  type: 'Soort',
  language: 'Taal',
  month: 'Maand',
}

export const FIELD_NAMES: Readonly<Record<EvidenceField, string>> = {
  title: 'de titel',
  summary: 'de samenvatting',
  text: 'de tekst',
  url: 'het webadres',
}

export const HEALTH_NAMES: Readonly<Record<Health, string>> = {
  ok: 'Werkt',
  degraded: 'Hapert',
  broken: 'Werkt niet',
  gone: 'Bestaat niet meer',
  suspect: 'Mogelijk fout',
  new: 'Nog niet gelezen',
}

/** The kinds of document that catalogue and publishers name; what is not here is shown as it is. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  news: 'Nieuws',
  'press-release': 'Persbericht',
  'daily-news': 'Nieuws van de dag',
  newsletter: 'Nieuwsbrief',
  blog: 'Blog',
  speech: 'Toespraak',
  statement: 'Verklaring',
  report: 'Rapport',
  study: 'Onderzoek',
  analysis: 'Analyse',
  advisory: 'Advies',
  opinion: 'Advies of mening',
  guidance: 'Handreiking',
  guideline: 'Richtsnoer',
  factsheet: 'Factsheet',
  letter: 'Brief',
  'parliamentary paper': 'Kamerstuk',
  'council decision': 'Raadsbesluit',
  'council memo': 'Raadsbrief',
  'council-document': 'Raadsstuk',
  motion: 'Motie',
  amendment: 'Amendement',
  agenda: 'Agenda',
  meeting: 'Vergadering',
  minutes: 'Verslag',
  'local regulation': 'Lokale regeling',
  permit: 'Vergunning',
  'traffic decision': 'Verkeersbesluit',
  decision: 'Besluit',
  'woo decision': 'Woo-besluit',
  notice: 'Bekendmaking',
  law: 'Wet',
  bill: 'Wetsvoorstel',
  regulation: 'Verordening of regeling',
  directive: 'Richtlijn',
  proposal: 'Voorstel',
  procedure: 'Procedure',
  judgment: 'Uitspraak',
  consultation: 'Consultatie',
  call: 'Oproep',
  'call-for-evidence': 'Oproep om informatie',
  tender: 'Aanbesteding',
  subsidy: 'Subsidie',
  dataset: 'Dataset',
  standard: 'Standaard',
  event: 'Bijeenkomst',
  document: 'Document',
}

/** What people call the value of a facet. Sources have their titles elsewhere. */
export function facetValueName(
  facet: FacetName,
  value: string,
  labelOf: WebContext['labelOf'],
): string {
  if (facet === 'domain' || facet === 'regulation' || facet === 'theme') {
    return labelOf(facet satisfies TagKind, value)
  }
  if (facet === 'level') return named(LEVEL_NAMES, value)
  if (facet === 'type') return named(TYPE_NAMES, value)
  if (facet === 'language') return languageName(value)
  if (facet === 'month') return monthText(value)
  return value
}

function named(names: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(names, value) ? (names[value] ?? value) : value
}

/** `Engels` for `en`. */
export function languageName(code: string): string {
  if (code === 'und' || languageCode(code) === undefined) return 'Onbekend'
  const name = new Intl.DisplayNames('nl', { type: 'language' }).of(code) ?? code
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** A code that may stand in a `lang` attribute, for text that is not Dutch. */
export function foreignLanguage(code: string): string | undefined {
  return code === 'nl' || code === 'und' ? undefined : languageCode(code)
}

function languageCode(code: string): string | undefined {
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(code) ? code : undefined
}
