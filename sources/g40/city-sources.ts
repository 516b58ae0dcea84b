import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { OPENBESLUITVORMING_ANSWER } from '../openbesluitvorming-answer.ts'
import { CITIES, type City, cityByName, slugOf } from './cities.ts'

/** Watched besides the own city, from different provinces and with different suppliers. */
const OTHER_CITIES: ReadonlySet<string> = new Set(['Amersfoort', 'Eindhoven', 'Zaanstad', 'Zwolle'])

/** A municipality, also one that is not of the G40: then only its name is known. */
type Municipality = Pick<City, 'name' | 'slug'> & Partial<City>

/** Council and Gemeenteblad of every city; switched on for the own city and a few others. */
export function citySources(ownName: string): Source[] {
  const own = cityByName(ownName) ?? { name: ownName, slug: slugOf(ownName) }
  const others = CITIES.filter(({ slug }) => slug !== own.slug)
  return [
    ...sourcesOf(own, { isOwn: true }),
    ...others.flatMap((city) => sourcesOf(city, { isOwn: false })),
  ]
}

function sourcesOf(city: Municipality, { isOwn }: { isOwn: boolean }): Source[] {
  const isWatched = isOwn || OTHER_CITIES.has(city.name)
  const shared = {
    publisher: `Gemeente ${city.name}`,
    level: 'g40' as const,
    languages: ['nl'],
    refreshMinutes: isOwn ? 360 : 1440,
    grade: 'B' as const,
    enabled: isWatched,
    ...(!isWatched && { status: 'off: only the own city and four others are watched for now' }),
  }
  const council = city.councilKey
    ? [councilOf({ ...city, councilKey: city.councilKey }, shared)]
    : []
  return [...council, gazetteOf(city, shared)]
}

function councilOf(city: Municipality & { councilKey: string }, shared: object): Source {
  const query = `organization=${city.councilKey}&sort=date_desc&limit=24`
  return defineSource({
    ...(shared as Parameters<typeof defineSource>[0]),
    ...OPENBESLUITVORMING_ANSWER,
    id: `g40-${city.slug}-raad`,
    title: `Gemeenteraad ${city.name}`,
    kind: 'json',
    homepage: 'https://openbesluitvorming.nl/',
    url: `https://openbesluitvorming.nl/api/search?${query}`,
    documentTypes: ['council document'],
    quirks: [
      `Read through OpenBesluitvorming; the council’s own supplier is ${city.councilSupplier}.`,
    ],
  })
}

function gazetteOf(city: Municipality, shared: object): Source {
  const creator = CREATOR_NAMES[city.name] ?? city.name
  const query = [
    'c.product-area=="officielepublicaties"',
    'w.organisatietype=="gemeente"',
    'w.publicatienaam=="Gemeenteblad"',
    `dt.creator=="${creator.replaceAll('"', '')}"`,
  ]
  const q = query.map((clause) => `(${encodeURIComponent(clause)})`).join('and')
  return defineSource({
    ...(shared as Parameters<typeof defineSource>[0]),
    id: `g40-${city.slug}-gemeenteblad`,
    title: `Gemeenteblad ${city.name}`,
    kind: 'feed',
    titleFrom: 'description',
    homepage: 'https://www.officielebekendmakingen.nl/',
    url: `https://zoek.officielebekendmakingen.nl/rss?q=${q}`,
    documentTypes: ['official notice'],
    quirks: ['Mostly permits. The feed is short: older notices need the SRU interface.'],
  })
}

/** Names under which a municipality publishes, where that is not its own. */
const CREATOR_NAMES: Readonly<Record<string, string>> = { 'Den Haag': "'s-Gravenhage" }
