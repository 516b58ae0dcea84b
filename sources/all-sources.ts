import { ConfigError } from '../model/errors.ts'
import type { Source } from '../model/source.ts'
import { ACER } from './eu/acer.ts'
import { ARTIFICIAL_INTELLIGENCE_ACT } from './eu/artificial-intelligence-act.ts'
import { BEREC } from './eu/berec.ts'
import { CELLAR } from './eu/cellar.ts'
import { CERT_EU } from './eu/cert-eu.ts'
import { CITY_NETWORKS } from './eu/city-networks.ts'
import { COMMISSION } from './eu/commission.ts'
import { COMMITTEE_OF_THE_REGIONS } from './eu/committee-of-the-regions.ts'
import { CORDIS } from './eu/cordis.ts'
import { COUNCIL } from './eu/council.ts'
import { COURT_OF_JUSTICE } from './eu/court-of-justice.ts'
import { DATA_EUROPA } from './eu/data-europa.ts'
import { DATA_PROTECTION } from './eu/data-protection.ts'
import { DIGITAL_STRATEGY } from './eu/digital-strategy.ts'
import { EESC } from './eu/eesc.ts'
import { ENISA } from './eu/enisa.ts'
import { ETSI } from './eu/etsi.ts'
import { EUDI_WALLET } from './eu/eudi-wallet.ts'
import { EURLEX } from './eu/eur-lex.ts'
import { EUROSTAT } from './eu/eurostat.ts'
import { FRA } from './eu/fra.ts'
import { FUNDING_TENDERS } from './eu/funding-tenders.ts'
import { HAVE_YOUR_SAY } from './eu/have-your-say.ts'
import { HOWTHEYVOTE } from './eu/howtheyvote.ts'
import { ITU } from './eu/itu.ts'
import { LAW_TRACKER } from './eu/law-tracker.ts'
import { NEWSROOMS } from './eu/newsrooms.ts'
import { OECD } from './eu/oecd.ts'
import { OEIL } from './eu/oeil.ts'
import { PARLIAMENT } from './eu/parliament.ts'
import { PARLTRACK } from './eu/parltrack.ts'
import { PRESS_CORNER } from './eu/press-corner.ts'
import { STANDARDS } from './eu/standards.ts'
import { TED } from './eu/ted.ts'
import { TRANSPARENCY_REGISTER } from './eu/transparency-register.ts'
import { TRIS } from './eu/tris.ts'
import { cityOfMunicipality } from './g40/cities.ts'
import { citySources } from './g40/city-sources.ts'
import { STEDENNETWERK } from './g40/stedennetwerk.ts'
import { ZOETERMEER } from './g40/zoetermeer.ts'
import { BITS_OF_FREEDOM } from './knowledge/bits-of-freedom.ts'
import { CIP } from './knowledge/cip.ts'
import { ECP } from './knowledge/ecp.ts'
import { ELAAD } from './knowledge/elaad.ts'
import { EUROPA_DECENTRAAL } from './knowledge/europa-decentraal.ts'
import { GEBRUIKER_CENTRAAL } from './knowledge/gebruiker-centraal.ts'
import { INFORMATIEBEVEILIGINGSDIENST } from './knowledge/informatiebeveiligingsdienst.ts'
import { KNOWLEDGE_CENTRES } from './knowledge/knowledge-centres.ts'
import { NETBEHEER } from './knowledge/netbeheer-nederland.ts'
import { OPEN_STATE } from './knowledge/open-state.ts'
import { OPENBESLUITVORMING } from './knowledge/openbesluitvorming.ts'
import { PIANOO } from './knowledge/pianoo.ts'
import { STAAT_VAN_DE_UITVOERING } from './knowledge/staat-van-de-uitvoering.ts'
import { VNG } from './knowledge/vng.ts'
import { BINNENLANDS_BESTUUR } from './media/binnenlands-bestuur.ts'
import { GEMEENTE_NU } from './media/gemeente-nu.ts'
import { IBESTUUR } from './media/ibestuur.ts'
import { SECURITY_NL } from './media/security-nl.ts'
import { TRADE_PRESS } from './media/trade-press.ts'
import { municipalityByName, unknownMunicipality } from './municipalities.ts'
import { ACM } from './national/acm.ts'
import { ACOI } from './national/acoi.ts'
import { ALGEMENE_REKENKAMER } from './national/algemene-rekenkamer.ts'
import { ALGORITMEREGISTER } from './national/algoritmeregister.ts'
import { AUTORITEIT_PERSOONSGEGEVENS } from './national/autoriteit-persoonsgegevens.ts'
import { BIO } from './national/bio.ts'
import { CBS } from './national/cbs.ts'
import { DATA_OVERHEID } from './national/data-overheid.ts'
import { DIGITALE_OVERHEID } from './national/digitale-overheid.ts'
import { EERSTE_KAMER } from './national/eerste-kamer.ts'
import { FORUM_STANDAARDISATIE } from './national/forum-standaardisatie.ts'
import { INTERNETCONSULTATIE } from './national/internetconsultatie.ts'
import { IPLO } from './national/iplo.ts'
import { KOOP } from './national/koop.ts'
import { LOGIUS } from './national/logius.ts'
import { LOKALE_REGELGEVING } from './national/lokale-regelgeving.ts'
import { NATIONALE_OMBUDSMAN } from './national/nationale-ombudsman.ts'
import { NCSC } from './national/ncsc.ts'
import { OPEN_OVERHEID } from './national/open-overheid.ts'
import { OPENTK } from './national/opentk.ts'
import { RAAD_VAN_STATE } from './national/raad-van-state.ts'
import { RDI } from './national/rdi.ts'
import { RIJKSOVERHEID } from './national/rijksoverheid.ts'
import { RVO } from './national/rvo.ts'
import { TENDERNED } from './national/tenderned.ts'
import { TWEEDE_KAMER } from './national/tweede-kamer.ts'
import { WETGEVINGSKALENDER } from './national/wetgevingskalender.ts'
import { WETTEN } from './national/wetten.ts'
import { DUTCH_INNOVATION_PARK } from './regional/dutch-innovation-park.ts'
import { FLEVOLAND } from './regional/flevoland.ts'
import { MRDH } from './regional/mrdh.ts'
import { RIJNLAND } from './regional/rijnland.ts'
import { SHARED_BODIES } from './regional/shared-bodies.ts'
import { STEDIN } from './regional/stedin.ts'
import { ZUID_HOLLAND } from './regional/zuid-holland.ts'

const EVERYWHERE: readonly Source[] = [
  ...CELLAR,
  ...EURLEX,
  ...COMMISSION,
  ...LAW_TRACKER,
  ...DIGITAL_STRATEGY,
  ...PRESS_CORNER,
  ...HAVE_YOUR_SAY,
  ...PARLIAMENT,
  ...COUNCIL,
  ...DATA_PROTECTION,
  ...ENISA,
  ...EESC,
  ...BEREC,
  ...ETSI,
  ...ITU,
  ...OECD,
  ...RIJKSOVERHEID,
  ...OPEN_OVERHEID,
  ...KOOP,
  ...TWEEDE_KAMER,
  ...INTERNETCONSULTATIE,
  ...WETGEVINGSKALENDER,
  ...LOKALE_REGELGEVING,
  ...DATA_OVERHEID,
  ...ALGORITMEREGISTER,
  ...AUTORITEIT_PERSOONSGEGEVENS,
  ...NCSC,
  ...ACM,
  ...DIGITALE_OVERHEID,
  ...FORUM_STANDAARDISATIE,
  ...RVO,
  ...TENDERNED,
  ...VNG,
  ...OPENBESLUITVORMING,
  ...NETBEHEER,
  ...BITS_OF_FREEDOM,
  ...EUROPA_DECENTRAAL,
  ...IBESTUUR,
  ...BINNENLANDS_BESTUUR,
  ...SECURITY_NL,
  ...ZUID_HOLLAND,
  ...MRDH,
  ...SHARED_BODIES,
  ...STEDENNETWERK,
  ...WETTEN,
  ...OPENTK,
  ...EERSTE_KAMER,
  ...CBS,
  ...RDI,
  ...RAAD_VAN_STATE,
  ...ALGEMENE_REKENKAMER,
  ...NATIONALE_OMBUDSMAN,
  ...ACOI,
  ...STAAT_VAN_DE_UITVOERING,
  ...LOGIUS,
  ...BIO,
  ...CIP,
  ...IPLO,
  ...PIANOO,
  ...OPEN_STATE,
  ...INFORMATIEBEVEILIGINGSDIENST,
  ...ECP,
  ...ELAAD,
  ...KNOWLEDGE_CENTRES,
  ...GEMEENTE_NU,
  ...TRADE_PRESS,
  ...RIJNLAND,
  ...DUTCH_INNOVATION_PARK,
  ...FLEVOLAND,
  ...ZOETERMEER,
  ...NEWSROOMS,
  ...DATA_EUROPA,
  ...CORDIS,
  ...EUROSTAT,
  ...TRIS,
  ...OEIL,
  ...HOWTHEYVOTE,
  ...PARLTRACK,
  ...COMMITTEE_OF_THE_REGIONS,
  ...CERT_EU,
  ...FRA,
  ...ACER,
  ...COURT_OF_JUSTICE,
  ...CITY_NETWORKS,
  ...EUDI_WALLET,
  ...STANDARDS,
  ...ARTIFICIAL_INTELLIGENCE_ACT,
  ...TRANSPARENCY_REGISTER,
  ...GEBRUIKER_CENTRAAL,
  ...STEDIN,
  ...FUNDING_TENDERS,
  ...TED,
]

/**
 * Every source, with the sources of `municipality` as the own one's.
 * @throws ConfigError when there is no such municipality
 */
export function allSources(municipality: string): Source[] {
  const own = municipalityByName(municipality)
  if (!own) throw new ConfigError([`EINDER_MUNICIPALITY: ${unknownMunicipality(municipality)}`])
  return [...EVERYWHERE, ...citySources(own)]
}

/** The website of a municipality, where we know it. */
export function siteOfMunicipality(name: string): string | undefined {
  const municipality = municipalityByName(name)
  return municipality && cityOfMunicipality(municipality)?.homepage
}
