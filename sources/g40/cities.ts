/** One of the larger cities below the four largest, and where its council publishes. */
export interface City {
  readonly name: string
  /** Part of the ids of its sources. */
  readonly slug: string
  /** Of Statistics Netherlands. */
  readonly cbsCode: string
  readonly province: string
  readonly councilSupplier: CouncilSupplier
  /** Its name at OpenBesluitvorming; absent where it is not read there. */
  readonly councilKey?: string
  readonly homepage: string
}

type CouncilSupplier = 'ibabs' | 'notubiz' | 'gemeenteoplossingen' | 'parlaeus' | 'unknown'

/** Name, CBS code, province, supplier of the council's papers, key at OpenBesluitvorming, site. */
type Row = readonly [string, string, string, CouncilSupplier, string, string]

const ROWS: readonly Row[] = [
  ['Alkmaar', 'GM0361', 'Noord-Holland', 'notubiz', 'alkmaar', 'www.alkmaar.nl'],
  ['Almelo', 'GM0141', 'Overijssel', 'ibabs', 'almelo', 'www.almelo.nl'],
  ['Almere', 'GM0034', 'Flevoland', 'notubiz', 'almere', 'www.almere.nl'],
  ['Alphen aan den Rijn', 'GM0484', 'Zuid-Holland', 'unknown', '', 'www.alphenaandenrijn.nl'],
  ['Amersfoort', 'GM0307', 'Utrecht', 'notubiz', 'amersfoort', 'www.amersfoort.nl'],
  ['Amstelveen', 'GM0362', 'Noord-Holland', 'ibabs', 'amstelveen', 'www.amstelveen.nl'],
  ['Apeldoorn', 'GM0200', 'Gelderland', 'parlaeus', 'apeldoorn', 'www.apeldoorn.nl'],
  ['Arnhem', 'GM0202', 'Gelderland', 'ibabs', 'arnhem', 'www.arnhem.nl'],
  ['Assen', 'GM0106', 'Drenthe', 'ibabs', 'assen', 'www.assen.nl'],
  ['Breda', 'GM0758', 'Noord-Brabant', 'notubiz', 'breda', 'www.breda.nl'],
  ['Delft', 'GM0503', 'Zuid-Holland', 'notubiz', 'delft', 'www.delft.nl'],
  ['Deventer', 'GM0150', 'Overijssel', 'notubiz', 'deventer', 'www.deventer.nl'],
  ['Dordrecht', 'GM0505', 'Zuid-Holland', 'gemeenteoplossingen', 'dordrecht', 'www.dordrecht.nl'],
  ['Ede', 'GM0228', 'Gelderland', 'notubiz', 'ede', 'www.ede.nl'],
  ['Eindhoven', 'GM0772', 'Noord-Brabant', 'notubiz', 'eindhoven', 'www.eindhoven.nl'],
  ['Emmen', 'GM0114', 'Drenthe', 'ibabs', 'emmen', 'gemeente.emmen.nl'],
  ['Enschede', 'GM0153', 'Overijssel', 'ibabs', 'enschede', 'www.enschede.nl'],
  ['Gouda', 'GM0513', 'Zuid-Holland', 'ibabs', 'gouda', 'www.gouda.nl'],
  ['Groningen', 'GM0014', 'Groningen', 'gemeenteoplossingen', 'groningen', 'gemeente.groningen.nl'],
  ['Haarlem', 'GM0392', 'Noord-Holland', 'notubiz', 'haarlem', 'haarlem.nl'],
  [
    'Haarlemmermeer',
    'GM0394',
    'Noord-Holland',
    'ibabs',
    'haarlemmermeer',
    'haarlemmermeergemeente.nl',
  ],
  ['Heerlen', 'GM0917', 'Limburg', 'ibabs', 'heerlen', 'www.heerlen.nl'],
  ['Helmond', 'GM0794', 'Noord-Brabant', 'notubiz', 'helmond', 'www.helmond.nl'],
  ['Hengelo', 'GM0164', 'Overijssel', 'unknown', '', 'www.hengelo.nl'],
  ["'s-Hertogenbosch", 'GM0796', 'Noord-Brabant', 'notubiz', 'den_bosch', 'www.s-hertogenbosch.nl'],
  ['Hilversum', 'GM0402', 'Noord-Holland', 'ibabs', 'hilversum', 'www.hilversum.nl'],
  ['Hoorn', 'GM0405', 'Noord-Holland', 'ibabs', 'hoorn', 'www.hoorn.nl'],
  ['Leeuwarden', 'GM0080', 'Friesland', 'ibabs', 'leeuwarden', 'www.leeuwarden.nl'],
  ['Leiden', 'GM0546', 'Zuid-Holland', 'notubiz', 'leiden', 'gemeente.leiden.nl'],
  ['Lelystad', 'GM0995', 'Flevoland', 'ibabs', 'lelystad', 'www.lelystad.nl'],
  ['Maastricht', 'GM0935', 'Limburg', 'parlaeus', 'maastricht', 'www.gemeentemaastricht.nl'],
  ['Nijmegen', 'GM0268', 'Gelderland', 'ibabs', 'nijmegen', 'www.nijmegen.nl'],
  ['Oss', 'GM0828', 'Noord-Brabant', 'ibabs', 'oss', 'www.oss.nl'],
  [
    'Roosendaal',
    'GM1674',
    'Noord-Brabant',
    'gemeenteoplossingen',
    'roosendaal',
    'www.roosendaal.nl',
  ],
  ['Schiedam', 'GM0606', 'Zuid-Holland', 'notubiz', 'schiedam', 'www.schiedam.nl'],
  ['Sittard-Geleen', 'GM1883', 'Limburg', 'ibabs', 'sittard_geleen', 'www.sittard-geleen.nl'],
  ['Tilburg', 'GM0855', 'Noord-Brabant', 'notubiz', 'tilburg', 'www.tilburg.nl'],
  ['Venlo', 'GM0983', 'Limburg', 'gemeenteoplossingen', 'venlo', 'www.venlo.nl'],
  ['Zaanstad', 'GM0479', 'Noord-Holland', 'notubiz', 'zaanstad', 'www.zaanstad.nl'],
  ['Zoetermeer', 'GM0637', 'Zuid-Holland', 'ibabs', 'zoetermeer', 'www.zoetermeer.nl'],
  ['Zwolle', 'GM0193', 'Overijssel', 'ibabs', 'zwolle', 'www.zwolle.nl'],
]

/** The G40. */
export const CITIES: readonly City[] = ROWS.map(
  ([name, cbsCode, province, councilSupplier, councilKey, host]) => ({
    name,
    slug: slugOf(name),
    cbsCode,
    province,
    councilSupplier,
    ...(councilKey && { councilKey }),
    homepage: `https://${host}`,
  }),
)

/** The TOOI identifier of a city: a stable address for the organisation. */
export function tooiOf({ cbsCode }: City): string {
  return `https://identifier.overheid.nl/tooi/id/gemeente/${cbsCode.toLowerCase()}`
}

/** A city by its name, whatever the capitals, accents and blanks around it. */
export function cityByName(name: string): City | undefined {
  const slug = slugOf(name)
  return CITIES.find((city) => city.slug === (OTHER_NAMES[slug] ?? slug))
}

/** What people call a city besides its official name. */
const OTHER_NAMES: Readonly<Record<string, string>> = { 'den-bosch': 's-hertogenbosch' }

/** The website of a city we know. */
export function homepageOf(name: string): string | undefined {
  return cityByName(name)?.homepage
}

/** A name as part of an id: `'s-Hertogenbosch` is `s-hertogenbosch`; one without Latin letters is `gemeente`. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return slug || 'gemeente'
}
