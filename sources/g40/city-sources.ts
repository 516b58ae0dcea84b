import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { OPEN_OVERHEID_ANSWER } from '../open-overheid-answer.ts'
import { openBesluitvormingAnswer } from '../openbesluitvorming-answer.ts'
import { CITIES, type City, cityByName, slugOf } from './cities.ts'

/** Watched besides the own city, from different provinces and with different suppliers. */
const OTHER_CITIES: ReadonlySet<string> = new Set(['Amersfoort', 'Eindhoven', 'Zaanstad', 'Zwolle'])

/** Seen working in 2026; the others are the same service with another name filled in. */
const SEEN_WORKING: ReadonlySet<string> = new Set([
  'g40-amersfoort-gemeenteblad',
  'g40-haarlem-raad',
  'g40-zaanstad-gemeenteblad',
])

/** Names under which a municipality publishes, where that is not its own. */
const CREATOR_NAMES: Readonly<Record<string, string>> = { 'den-haag': "'s-Gravenhage" }

/** A municipality, also one that is not of the G40: then only its name is known. */
type Municipality = Pick<City, 'name' | 'slug'> & Partial<City>

interface Family {
  readonly city: Municipality
  readonly isOwn: boolean
}

/**
 * Council and Gemeenteblad of every city; switched on for the own city and a few others. What was
 * disclosed under the Woo only of the own city.
 */
export function citySources(ownName: string): Source[] {
  const own = cityByName(ownName) ?? { name: ownName.trim(), slug: slugOf(ownName) }
  const others = CITIES.filter(({ slug }) => slug !== own.slug)
  return [
    ...familyOf({ city: own, isOwn: true }),
    disclosuresOf({ city: own, isOwn: true }),
    ...others.flatMap((city) => familyOf({ city, isOwn: false })),
  ]
}

function familyOf(family: Family): Source[] {
  const { councilKey } = family.city
  return [...(councilKey ? [councilOf(family, councilKey)] : []), gazetteOf(family)]
}

function sharedBy({ city, isOwn }: Family, part: string) {
  const id = `g40-${city.slug}-${part}`
  const isWatched = isOwn || OTHER_CITIES.has(city.name)
  return {
    id,
    publisher: `Gemeente ${city.name}`,
    level: 'g40' as const,
    languages: ['nl'],
    refreshMinutes: isOwn ? 360 : 1440,
    grade: SEEN_WORKING.has(id) ? ('A' as const) : ('B' as const),
    enabled: isWatched,
    ...(!isWatched && { status: 'off: only the own city and four others are watched for now' }),
    ...(city.homepage && { homepage: city.homepage }),
  }
}

function councilOf(family: Family, key: string): Source {
  const { name, councilSupplier } = family.city
  return defineSource({
    ...sharedBy(family, 'raad'),
    ...openBesluitvormingAnswer(key),
    title: `Gemeenteraad ${name}`,
    kind: 'json',
    url: `https://openbesluitvorming.nl/api/search?organization=${key}&sort=date_desc&limit=24`,
    documentTypes: ['council-document', 'council decision', 'motion', 'meeting', 'council memo'],
    quirks: [`Read through OpenBesluitvorming; the council’s own supplier is ${councilSupplier}.`],
  })
}

function gazetteOf(family: Family): Source {
  const { name, slug } = family.city
  const creator = CREATOR_NAMES[slug] ?? name
  const query = [
    'c.product-area=="officielepublicaties"',
    'w.organisatietype=="gemeente"',
    'w.publicatienaam=="Gemeenteblad"',
    `dt.creator=="${creator.replaceAll('"', '')}"`,
  ]
  const q = query.map((clause) => `(${encodeURIComponent(clause)})`).join('and')
  return defineSource({
    ...sharedBy(family, 'gemeenteblad'),
    title: `Gemeenteblad ${name}`,
    kind: 'feed',
    titleFrom: 'description',
    url: `https://zoek.officielebekendmakingen.nl/rss?q=${q}`,
    documentTypes: ['notice', 'local regulation', 'permit', 'traffic decision'],
    quirks: ['Mostly permits. The feed is short: older notices need the SRU interface.'],
  })
}

/** Nobody was seen using this filter with a municipality: what is of others does not count. */
function disclosuresOf(family: Family): Source {
  const organisation = `gemeente ${family.city.name}`
  // The service decodes the values of this filter twice.
  const filter = encodeURIComponent(encodeURIComponent(organisation))
  return defineSource({
    ...sharedBy(family, 'woo'),
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
