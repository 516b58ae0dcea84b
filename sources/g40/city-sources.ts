import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import type { Municipality } from '../municipalities.ts'
import { NEWS_CARDS } from '../news-cards.ts'
import { noticesFeed } from '../notices-feed.ts'
import { OPEN_OVERHEID_ANSWER } from '../open-overheid-answer.ts'
import {
  openBesluitvormingAnswer,
  openBesluitvormingChanges,
} from '../openbesluitvorming-answer.ts'
import { CITIES, type City, cityOfMunicipality } from './cities.ts'

/** Seen working in 2026; the others are the same service with another name filled in. */
const SEEN_WORKING: ReadonlySet<string> = new Set([
  'g40-amersfoort-gemeenteblad',
  'g40-haarlem-raad',
  'g40-zaanstad-gemeenteblad',
  'raad-utrecht',
])

/** Also read through the search of its council papers when another municipality is the own one. */
const ALSO_SEARCHED = 'zoetermeer'

const COUNCIL_TYPES = [
  'council-document',
  'council decision',
  'motion',
  'meeting',
  'council memo',
] as const

interface Family {
  /** Also one of which we know no more than its name. */
  readonly city: Municipality & Partial<City>
  readonly isOwn: boolean
}

/**
 * Council, Gemeenteblad and news of the own municipality and of every city we know. What was
 * disclosed under the Woo, and a search of the council's papers, only of the own one.
 */
export function citySources(own: Municipality): Source[] {
  const ownFamily = { city: cityOfMunicipality(own) ?? own, isOwn: true }
  const others = CITIES.filter(({ slug }) => slug !== own.slug)
  return [
    ...familyOf(ownFamily),
    disclosuresOf(ownFamily),
    ...councilSearchOf(ownFamily),
    ...councilChangesOf(ownFamily),
    ...others.flatMap((city) => familyOf({ city, isOwn: false })),
    ...others
      .filter(({ slug }) => slug === ALSO_SEARCHED)
      .flatMap((city) => councilSearchOf({ city, isOwn: false })),
  ]
}

function familyOf(family: Family): Source[] {
  const isWholeFamily = family.isOwn || family.city.membership === 'g40'
  return [...councilOf(family), ...(isWholeFamily ? [gazetteOf(family), ...newsOf(family)] : [])]
}

function sharedBy({ city, isOwn }: Family, id: string) {
  return {
    id,
    publisher: `Gemeente ${city.name}`,
    organisation: city.organisation,
    level: isOwn || city.membership === 'g40' ? ('g40' as const) : ('regional' as const),
    languages: ['nl'],
    refreshMinutes: isOwn ? 360 : 1440,
    grade: SEEN_WORKING.has(id) ? ('A' as const) : ('B' as const),
    ...(city.homepage && { homepage: city.homepage }),
  }
}

function councilOf(family: Family): Source[] {
  const { name, slug, councilKey, councilSupplier, membership } = family.city
  if (councilKey === undefined) return []
  return [
    defineSource({
      ...sharedBy(family, membership === 'g40' ? `g40-${slug}-raad` : `raad-${slug}`),
      ...openBesluitvormingAnswer(councilKey),
      title: `Gemeenteraad ${name}`,
      kind: 'json',
      url: `https://openbesluitvorming.nl/api/search?organization=${councilKey}&sort=date_desc&limit=24`,
      documentTypes: [...COUNCIL_TYPES],
      quirks: [
        `Read through OpenBesluitvorming; the council’s own supplier is ${councilSupplier}.`,
      ],
    }),
  ]
}

/** Papers of the council about data, also those that are older than the newest two dozen. */
function councilSearchOf(family: Family): Source[] {
  const { name, slug, councilKey } = family.city
  if (councilKey === undefined) return []
  return [
    defineSource({
      ...sharedBy(family, `${slug}-raad-documenten`),
      ...openBesluitvormingAnswer(councilKey),
      title: `${name} raadsstukken: zoekterm data`,
      kind: 'json',
      url: `https://openbesluitvorming.nl/api/search?query=data&organization=${councilKey}&entityType=Document&sort=date_desc&limit=24`,
      documentTypes: ['council-document', 'council memo', 'council decision'],
      refreshMinutes: 720,
      enabled: family.isOwn,
      ...(!family.isOwn && { status: 'off: only the papers of the own council are searched' }),
      quirks: [
        'Also decision lists of the executive, memos, written questions and press releases.',
      ],
    }),
  ]
}

/** Every paper of the own council, none skipped. */
function councilChangesOf(family: Family): Source[] {
  const { name, slug, councilKey } = family.city
  if (councilKey === undefined) return []
  return [
    defineSource({
      ...sharedBy(family, `${slug}-raad-export`),
      ...openBesluitvormingChanges(councilKey),
      title: `Gemeenteraad ${name}: alle stukken, ook wat wijzigt`,
      kind: 'json',
      documentTypes: [...COUNCIL_TYPES],
      enabled: false,
      status:
        'off: begins with the whole archive of the council, 300 papers a crawl; turn it on where no paper may be missed',
      quirks: [
        'A cursor that is too old makes the export be read anew. Lines end in a line feed only.',
      ],
    }),
  ]
}

function gazetteOf(family: Family): Source {
  const { name, slug, creator } = family.city
  return defineSource({
    ...sharedBy(family, `g40-${slug}-gemeenteblad`),
    ...noticesFeed({ organisationType: 'gemeente', journal: 'Gemeenteblad', creator }),
    title: `Gemeenteblad ${name}`,
    documentTypes: ['notice', 'local regulation', 'permit', 'traffic decision'],
    quirks: ['Mostly permits. The feed is short: older notices need the SRU interface.'],
  })
}

function newsOf(family: Family): Source[] {
  const { name, slug, homepage } = family.city
  if (homepage === undefined) return []
  return [
    defineSource({
      ...sharedBy(family, `g40-${slug}-nieuws`),
      ...NEWS_CARDS,
      title: `Gemeente ${name}: nieuws`,
      url: `${homepage}/nieuws`,
      grade: 'C',
      enabled: family.isOwn,
      ...(!family.isOwn && {
        status:
          'off: nobody was seen reading this page, its path and markup are conventions; on for the own municipality, where it has to prove itself',
      }),
      quirks: ['Look for a feed at first contact: link rel=alternate, /rss, /nieuws/rss, /feed/.'],
    }),
  ]
}

/** Nobody was seen using this filter with a municipality: what is of others does not count. */
function disclosuresOf(family: Family): Source {
  const organisation = `gemeente ${family.city.creator}`
  // The service decodes the values of this filter twice.
  const filter = encodeURIComponent(encodeURIComponent(organisation))
  return defineSource({
    ...sharedBy(family, `g40-${family.city.slug}-woo`),
    ...OPEN_OVERHEID_ANSWER,
    title: `Woo-openbaarmakingen ${organisation}`,
    kind: 'json',
    url: `https://open.overheid.nl/overheid/openbaarmakingen/api/v0/zoek?zoektekst=&start=0&aantalResultaten=50&sort=publicatiedatum&publicatiedatumVan={since:dmy}&organisatie=${filter}`,
    where: { 'document.publisher': organisation },
    quirks: [
      'The value of `organisatie` is encoded twice, and has the form of `publisher` in the answer.',
    ],
  })
}
