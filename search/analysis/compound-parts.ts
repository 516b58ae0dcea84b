import { isTerm, termStem } from './term-pairs.ts'

/**
 * Words of the field that Dutch glues together. Each may stand first, middle or last in a compound
 * (`gemeente·raad·s·verkiezing`); its plural and linking forms are derived. Irregular ones are listed.
 */
const PARTS = `
  aanbesteding advies adviezen afval afspraak afspraken agenda algoritme ambtenaar analyse archief
  archieven artikel autoriteit basis begroting beheer beleid bericht bescherming besluit bestuur
  betrokkene beveiliging bewoner biometrie bouw brief brieven burger burgemeester camera categorie
  commissie communicatie consultatie controle coalitie crisis criterium criteria cyber data deel
  deelname dienst document dossier doel doelgroep duurzaamheid economie effect energie ethiek
  experiment fonds fraude gebied gebouw gebruik gebruiker gegeven gegevens geluid gemeente gezicht
  gezichtsherkenning gezondheid governance griffie handel herkenning huis huizen huishouden
  identiteit impact informatie infrastructuur innovatie inkoop inkomen inspectie instrument
  inwoner jeugd kader kamer kennis klimaat kunst kwaliteit landbouw lantaarn leefbaarheid
  leverancier lid leden licentie lucht maatregel markt meting milieu minister mobiliteit model
  modellen monitor monitoring motie nemer netwerk nood norm omgeving onderneming onderwijs
  onderzoek ontwerp ontwikkeling organisatie overheid ouder paal palen parkeer participatie
  perceel persoon personen pilot plan planning platform portaal privacy procedure proces programma
  project proef provincie publicatie raad raden rapport recht register regel regeling regio
  regelgeving rekening richtlijn risico ruimte samenleving samenwerking schaarste school scan
  sector sensor service slag software stad steden stads stal standaard statistiek stelsel stoffen
  straat strategie stroom subsidie systeem systemen taal technologie telling termijn tekst toegang
  toegankelijkheid toepassing toets toezicht toezichthouder traject transitie transparantie uitvoering
  update veiligheid vergunning vergadering verkeer verkiezing verklaring verordening verslag
  vervoer verwerker verwerking vesting visie voertuig voorstel voorziening vraag vragen warmte
  water website werk werkgever wet wetten wetgeving wethouder wijk wijziging woning zaak zaken
  zone zorg
  aanpak aansluiting aanslag aanvraag adaptatie akkoord ambulance apparaat arbeid armoede arts
  asiel auto bank bedrijf bedrijven belang belasting bemiddelaar besparing bestrijding betaling
  bevolking bibliotheek bijstand binnenstad bodem boete brand brandweer buurt centrum chip cliënt
  cijfer code college computer congestie contract corporatie crimineel criminaliteit debat
  deskundige detectie diensten digitalisering discriminatie drone druk eigenaar eis elektriciteit
  etiket evaluatie examen fabriek factuur fiets financiering functie gas gebruiks gemeenschap
  gevaar gezin glasvezel grens grond haven handhaving hulp huur huurder huisvesting incident
  industrie ingenieur inzage inzet jongeren justitie kans kaart kern kind kinderen klacht klant
  koolstof koop korting kosten laad landschap lening lijst loket loon luchthaven macht media
  meldpunt melding meter migratie misbruik motor museum nacht natuur noodplan notaris nummer
  ondersteuning ongeval opdracht opleiding opslag opvang overlast overstroming overeenkomst partij
  patiënt pensioen plaats plein plicht politie pomp praktijk premie prestatie prijs publiek punt
  raamwerk rechter rechtbank reiziger rekenkamer ring riool robot route ruimten samenwerkings
  schade schuld sectoren sensoren slachtoffer speler sport spoor staat station stem stikstof stoep
  storing student studie taak tarief team tekort telefoon test toelating toeslag toeristen
  toerisme tocht tram trein tunnel universiteit uitgaven uitkering uitstoot verbod verbruik
  verhuur verlening vermogen versterking verzekering vliegtuig voedsel volk voorzitter vrijheid
  vrijwilliger vuurwerk waarde wacht wapen waterschap wegen weg wetenschap wind winkel zekerheid
  ziekenhuis zonne zorgverzekeraar`

const LINKS = ['', 's', 'en', 'n', 'e']
const ENDINGS = ['', 's', 'en', 'n', 'es', 'nen', 'len', 'ken']
const SHORTEST_PART = 3
const SHORTEST_COMPOUND = 7
/** A part whose stem is this long may stand beside a word that is not in the list. */
const TELLING_PART = 5
const SHORTEST_STRANGER = 5

/** Words with linking sounds that may begin a compound, and words with endings that may end one. */
const firsts = new Map<string, string>()
const lasts = new Map<string, string>()
const stems = new Set<string>()
for (const part of PARTS.trim().split(/\s+/)) {
  stems.add(termStem(part))
  for (const link of LINKS) firsts.set(part + link, termStem(part))
  for (const ending of ENDINGS) lasts.set(part + ending, termStem(part))
}

/** Whether a stem is one that compounds are made of. */
export function isCompoundPart(wordStem: string): boolean {
  return stems.has(wordStem)
}

/** The stems of the parts of a compound, in order; none when the word is not one. */
export function compoundParts(form: string): readonly string[] {
  if (form.length < SHORTEST_COMPOUND || firsts.has(form) || lasts.has(form)) return []
  return splitKnown(form, lasts) ?? splitWithStranger(form)
}

/**
 * Terms inside a longer compound: `cyberbeveiliging` in `cyberbeveiligingswet`, so that it is found
 * under all names of the term.
 */
export function innerTerms(form: string): readonly string[] {
  const found: string[] = []
  for (let at = SHORTEST_COMPOUND; at <= form.length - SHORTEST_PART; at++) {
    const head = termStem(form.slice(0, at))
    if (isTerm(head) && lasts.has(form.slice(at))) found.push(head)
  }
  for (let at = SHORTEST_PART; at <= form.length - SHORTEST_COMPOUND; at++) {
    const tail = termStem(form.slice(at))
    if (isTerm(tail) && firsts.has(form.slice(0, at))) found.push(tail)
  }
  return found
}

/** Every part known: the longest last part whose beginning can be split as well. */
function splitKnown(form: string, tails: ReadonlyMap<string, string>): string[] | undefined {
  for (let at = SHORTEST_PART; at <= form.length - SHORTEST_PART; at++) {
    const tail = tails.get(form.slice(at))
    if (!tail) continue
    const head = form.slice(0, at)
    const known = firsts.get(head)
    if (known) return [known, tail]
    const parts = splitKnown(head, firsts)
    if (parts) return [...parts, tail]
  }
  return undefined
}

/** One telling part known, at the end or else at the beginning. */
function splitWithStranger(form: string): string[] {
  for (let at = SHORTEST_STRANGER; at <= form.length - TELLING_PART; at++) {
    const tail = lasts.get(form.slice(at))
    if (tail && tail.length >= TELLING_PART) return [termStem(form.slice(0, at)), tail]
  }
  for (let at = form.length - SHORTEST_STRANGER; at >= TELLING_PART; at--) {
    const head = firsts.get(form.slice(0, at))
    if (head && head.length >= TELLING_PART) return [head, termStem(form.slice(at))]
  }
  return []
}
