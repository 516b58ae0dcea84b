import type { FacetName } from '../search-index.ts'

type FieldName = 'title' | Exclude<FacetName, 'month'> | 'after' | 'before'

/** What may stand before a colon, in English and Dutch. */
const FIELDS: Readonly<Record<FieldName, string>> = {
  title: 'title titel intitle',
  publisher: 'publisher uitgever',
  source: 'source bron',
  domain: 'domain domein',
  regulation: 'regulation regeling wet',
  theme: 'theme thema',
  level: 'level niveau bestuurslaag',
  type: 'type soort',
  language: 'language taal lang',
  after: 'after na vanaf since',
  before: 'before voor until',
}

const BY_NAME = new Map(
  Object.entries(FIELDS).flatMap(([field, names]) =>
    names.split(' ').map((name): [string, FieldName] => [name, field as FieldName]),
  ),
)

/** What values of fields are called in Dutch, where their ids are English. */
const VALUES: Readonly<Partial<Record<FieldName, Readonly<Record<string, string>>>>> = {
  level: {
    europa: 'eu',
    europees: 'eu',
    rijk: 'national',
    nationaal: 'national',
    regio: 'regional',
    regionaal: 'regional',
    provincie: 'regional',
    gemeente: 'g40',
    gemeenten: 'g40',
    kennis: 'knowledge',
  },
  language: {
    nederlands: 'nl',
    dutch: 'nl',
    engels: 'en',
    english: 'en',
    duits: 'de',
    german: 'de',
    frans: 'fr',
    french: 'fr',
  },
  type: {
    nieuws: 'news',
    persbericht: 'press release',
    nieuwsbrief: 'newsletter',
    toespraak: 'speech',
    rapport: 'report',
    onderzoek: 'study',
    advies: 'advisory',
    handreiking: 'guidance',
    brief: 'letter',
    kamerstuk: 'parliamentary paper',
    raadsbesluit: 'council decision',
    motie: 'motion',
    amendement: 'amendment',
    vergadering: 'meeting',
    verslag: 'minutes',
    vergunning: 'permit',
    besluit: 'decision',
    bekendmaking: 'notice',
    wet: 'law',
    wetsvoorstel: 'bill',
    verordening: 'regulation',
    richtlijn: 'directive',
    voorstel: 'proposal',
    uitspraak: 'judgment',
    consultatie: 'consultation',
    aanbesteding: 'tender',
    subsidie: 'subsidy',
    standaard: 'standard',
  },
}

/** The field that a name before a colon means; undefined when it is none. */
export function readField(name: string): FieldName | undefined {
  return BY_NAME.get(name.toLowerCase())
}

/** A value as the field's ids have it. */
export function readFieldValue(field: FieldName, text: string): string {
  const names = VALUES[field] ?? {}
  const name = text.toLowerCase()
  return Object.hasOwn(names, name) ? (names[name] ?? text) : text
}
