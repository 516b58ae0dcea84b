import { NAMES_BY_PROVINCE } from './municipality-names.ts'

/** One of the 342 municipalities. */
export interface Municipality {
  readonly name: string
  /** Part of the ids of its sources. */
  readonly slug: string
  /** Of Statistics Netherlands. */
  readonly cbsCode: string
  readonly province: string
  /** Its stable address as an organisation, in the register of government organisations. */
  readonly organisation: string
  /** Its name as `creator` of official notices. */
  readonly creator: string
}

/** Names under which a municipality publishes, where that is not what people call it. */
const CREATOR_NAMES: Readonly<Record<string, string>> = { 'Den Haag': "'s-Gravenhage" }

/** What people call a municipality besides the name in our table, as slugs. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  's-gravenhage': 'den-haag',
  gravenhage: 'den-haag',
  'the-hague': 'den-haag',
  'den-bosch': 's-hertogenbosch',
  hertogenbosch: 's-hertogenbosch',
  'bergen-noord-holland': 'bergen-nh',
  'bergen-limburg': 'bergen-l',
  'hengelo-o': 'hengelo',
  'hengelo-overijssel': 'hengelo',
  'rijswijk-zh': 'rijswijk',
  'rijswijk-zuid-holland': 'rijswijk',
  'laren-nh': 'laren',
  'stein-l': 'stein',
  'beek-l': 'beek',
  'middelburg-z': 'middelburg',
  'zuidwest-friesland': 'sudwest-fryslan',
  'noordoost-friesland': 'noardeast-fryslan',
  'de-friese-meren': 'de-fryske-marren',
  tietjerksteradeel: 'tytsjerksteradiel',
  dantumadeel: 'dantumadiel',
  nuenen: 'nuenen-gerwen-en-nederwetten',
}

/** Every municipality. */
export const MUNICIPALITIES: readonly Municipality[] = Object.entries(NAMES_BY_PROVINCE).flatMap(
  ([province, names]) => names.split(';').map((entry) => municipalityOf(entry.trim(), province)),
)

const BY_SLUG: ReadonlyMap<string, Municipality> = new Map(
  MUNICIPALITIES.map((municipality) => [municipality.slug, municipality]),
)

/** A municipality by its name, whatever the capitals, accents and blanks, with or without `gemeente`. */
export function municipalityByName(name: string): Municipality | undefined {
  const slug = slugOf(name).replace(/^gemeente-/, '')
  return BY_SLUG.get(OTHER_NAMES[slug] ?? slug)
}

/** Says that there is no such municipality, and which names are like the one given. */
export function unknownMunicipality(name: string): string {
  const near = namesLike(name)
  const hint = near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ''
  return `"${name}" is no municipality of the Netherlands${hint}`
}

function municipalityOf(entry: string, province: string): Municipality {
  const code = entry.slice(0, 4)
  const name = entry.slice(5)
  return {
    name,
    slug: slugOf(name),
    cbsCode: `GM${code}`,
    province,
    organisation: `https://identifier.overheid.nl/tooi/id/gemeente/gm${code}`,
    creator: CREATOR_NAMES[name] ?? name,
  }
}

/** The three names that share most pairs of letters with the one given. */
function namesLike(name: string): string[] {
  const wanted = pairsOf(slugOf(name).replace(/^gemeente-/, ''))
  return MUNICIPALITIES.map((municipality) => ({
    name: municipality.name,
    likeness: likeness(wanted, pairsOf(municipality.slug)),
  }))
    .filter((entry) => entry.likeness >= 0.5)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, 3)
    .map((entry) => entry.name)
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return (2 * one.intersection(other).size) / (one.size + other.size)
}

function pairsOf(slug: string): ReadonlySet<string> {
  const framed = `^${slug}$`
  return new Set(Array.from({ length: framed.length - 1 }, (_, at) => framed.slice(at, at + 2)))
}

/** A name as part of an id: `'s-Hertogenbosch` is `s-hertogenbosch`. */
function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}
