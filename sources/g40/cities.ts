import { type Municipality, municipalityByName } from '../municipalities.ts'

/** A municipality of which we know where it and its council publish. */
export interface City extends Municipality {
  readonly councilSupplier: CouncilSupplier
  /** Its name at OpenBesluitvorming; absent where it is not read there. */
  readonly councilKey?: string
  readonly homepage: string
  readonly membership: Membership
}

type CouncilSupplier = 'ibabs' | 'notubiz' | 'gemeenteoplossingen' | 'parlaeus' | 'unknown'
type Membership = 'g40' | 'large' | 'neighbour'

/** Name, supplier of the council's papers, key at OpenBesluitvorming, site. */
type Row = readonly [name: string, supplier: CouncilSupplier, key: string, host: string]

/** The 41 members of the network that calls itself G40. */
const G40: readonly Row[] = [
  ['Alkmaar', 'notubiz', 'alkmaar', 'www.alkmaar.nl'],
  ['Almelo', 'ibabs', 'almelo', 'www.almelo.nl'],
  ['Almere', 'notubiz', 'almere', 'www.almere.nl'],
  ['Alphen aan den Rijn', 'unknown', '', 'www.alphenaandenrijn.nl'],
  ['Amersfoort', 'notubiz', 'amersfoort', 'www.amersfoort.nl'],
  ['Amstelveen', 'ibabs', 'amstelveen', 'www.amstelveen.nl'],
  ['Apeldoorn', 'parlaeus', 'apeldoorn', 'www.apeldoorn.nl'],
  ['Arnhem', 'ibabs', 'arnhem', 'www.arnhem.nl'],
  ['Assen', 'ibabs', 'assen', 'www.assen.nl'],
  ['Breda', 'notubiz', 'breda', 'www.breda.nl'],
  ['Delft', 'notubiz', 'delft', 'www.delft.nl'],
  ['Deventer', 'notubiz', 'deventer', 'www.deventer.nl'],
  ['Dordrecht', 'gemeenteoplossingen', 'dordrecht', 'www.dordrecht.nl'],
  ['Ede', 'notubiz', 'ede', 'www.ede.nl'],
  ['Eindhoven', 'notubiz', 'eindhoven', 'www.eindhoven.nl'],
  ['Emmen', 'ibabs', 'emmen', 'gemeente.emmen.nl'],
  ['Enschede', 'ibabs', 'enschede', 'www.enschede.nl'],
  ['Gouda', 'ibabs', 'gouda', 'www.gouda.nl'],
  ['Groningen', 'gemeenteoplossingen', 'groningen', 'gemeente.groningen.nl'],
  ['Haarlem', 'notubiz', 'haarlem', 'haarlem.nl'],
  ['Haarlemmermeer', 'ibabs', 'haarlemmermeer', 'haarlemmermeergemeente.nl'],
  ['Heerlen', 'ibabs', 'heerlen', 'www.heerlen.nl'],
  ['Helmond', 'notubiz', 'helmond', 'www.helmond.nl'],
  ['Hengelo', 'unknown', '', 'www.hengelo.nl'],
  ["'s-Hertogenbosch", 'notubiz', 'den_bosch', 'www.s-hertogenbosch.nl'],
  ['Hilversum', 'ibabs', 'hilversum', 'www.hilversum.nl'],
  ['Hoorn', 'ibabs', 'hoorn', 'www.hoorn.nl'],
  ['Leeuwarden', 'ibabs', 'leeuwarden', 'www.leeuwarden.nl'],
  ['Leiden', 'notubiz', 'leiden', 'gemeente.leiden.nl'],
  ['Lelystad', 'ibabs', 'lelystad', 'www.lelystad.nl'],
  ['Maastricht', 'parlaeus', 'maastricht', 'www.gemeentemaastricht.nl'],
  ['Nijmegen', 'ibabs', 'nijmegen', 'www.nijmegen.nl'],
  ['Oss', 'ibabs', 'oss', 'www.oss.nl'],
  ['Roosendaal', 'gemeenteoplossingen', 'roosendaal', 'www.roosendaal.nl'],
  ['Schiedam', 'notubiz', 'schiedam', 'www.schiedam.nl'],
  ['Sittard-Geleen', 'ibabs', 'sittard_geleen', 'www.sittard-geleen.nl'],
  ['Tilburg', 'notubiz', 'tilburg', 'www.tilburg.nl'],
  ['Venlo', 'gemeenteoplossingen', 'venlo', 'www.venlo.nl'],
  ['Zaanstad', 'notubiz', 'zaanstad', 'www.zaanstad.nl'],
  ['Zoetermeer', 'ibabs', 'zoetermeer', 'www.zoetermeer.nl'],
  ['Zwolle', 'ibabs', 'zwolle', 'www.zwolle.nl'],
]

/** The four largest cities, which are no members. */
const LARGE: readonly Row[] = [
  ['Amsterdam', 'unknown', 'amsterdam', 'www.amsterdam.nl'],
  ['Den Haag', 'unknown', 'den_haag', 'www.denhaag.nl'],
  ['Rotterdam', 'unknown', 'rotterdam', 'www.rotterdam.nl'],
  ['Utrecht', 'unknown', 'utrecht', 'www.utrecht.nl'],
]

/** Neighbours of Zoetermeer. */
const NEIGHBOURS: readonly Row[] = [
  ['Lansingerland', 'unknown', 'lansingerland', 'www.lansingerland.nl'],
  ['Leidschendam-Voorburg', 'unknown', 'leidschendam-voorburg', 'www.lv.nl'],
  ['Pijnacker-Nootdorp', 'unknown', 'pijnacker_nootdorp', 'www.pijnacker-nootdorp.nl'],
]

/** Every municipality of which we know more than its name. */
export const CITIES: readonly City[] = [
  ...G40.map((row) => cityOf(row, 'g40')),
  ...LARGE.map((row) => cityOf(row, 'large')),
  ...NEIGHBOURS.map((row) => cityOf(row, 'neighbour')),
]

const BY_SLUG: ReadonlyMap<string, City> = new Map(CITIES.map((city) => [city.slug, city]))

/** What we know of a municipality besides its name. */
export function cityOfMunicipality({ slug }: Municipality): City | undefined {
  return BY_SLUG.get(slug)
}

/** @throws Error for a name that is not in the table of municipalities */
function cityOf([name, councilSupplier, councilKey, host]: Row, membership: Membership): City {
  const municipality = municipalityByName(name)
  if (!municipality) throw new Error(`${name} is no municipality`)
  return {
    ...municipality,
    councilSupplier,
    ...(councilKey && { councilKey }),
    homepage: `https://${host}`,
    membership,
  }
}
