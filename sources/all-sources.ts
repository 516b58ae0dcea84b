import { ConfigError } from '../model/errors.ts'
import type { Source } from '../model/source.ts'
import { BEREC } from './eu/berec.ts'
import { CELLAR } from './eu/cellar.ts'
import { COMMISSION } from './eu/commission.ts'
import { COUNCIL } from './eu/council.ts'
import { DATA_PROTECTION } from './eu/data-protection.ts'
import { EESC } from './eu/eesc.ts'
import { ENISA } from './eu/enisa.ts'
import { ETSI } from './eu/etsi.ts'
import { EURLEX } from './eu/eur-lex.ts'
import { HAVE_YOUR_SAY } from './eu/have-your-say.ts'
import { ITU } from './eu/itu.ts'
import { OECD } from './eu/oecd.ts'
import { PARLIAMENT } from './eu/parliament.ts'
import { cityOfMunicipality } from './g40/cities.ts'
import { citySources } from './g40/city-sources.ts'
import { STEDENNETWERK } from './g40/stedennetwerk.ts'
import { BITS_OF_FREEDOM } from './knowledge/bits-of-freedom.ts'
import { EUROPA_DECENTRAAL } from './knowledge/europa-decentraal.ts'
import { NETBEHEER } from './knowledge/netbeheer-nederland.ts'
import { OPENBESLUITVORMING } from './knowledge/openbesluitvorming.ts'
import { VNG } from './knowledge/vng.ts'
import { BINNENLANDS_BESTUUR } from './media/binnenlands-bestuur.ts'
import { IBESTUUR } from './media/ibestuur.ts'
import { SECURITY_NL } from './media/security-nl.ts'
import { municipalityByName, unknownMunicipality } from './municipalities.ts'
import { ACM } from './national/acm.ts'
import { ALGORITMEREGISTER } from './national/algoritmeregister.ts'
import { AUTORITEIT_PERSOONSGEGEVENS } from './national/autoriteit-persoonsgegevens.ts'
import { DATA_OVERHEID } from './national/data-overheid.ts'
import { DIGITALE_OVERHEID } from './national/digitale-overheid.ts'
import { FORUM_STANDAARDISATIE } from './national/forum-standaardisatie.ts'
import { INTERNETCONSULTATIE } from './national/internetconsultatie.ts'
import { KOOP } from './national/koop.ts'
import { LOKALE_REGELGEVING } from './national/lokale-regelgeving.ts'
import { NCSC } from './national/ncsc.ts'
import { OPEN_OVERHEID } from './national/open-overheid.ts'
import { RIJKSOVERHEID } from './national/rijksoverheid.ts'
import { RVO } from './national/rvo.ts'
import { TENDERNED } from './national/tenderned.ts'
import { TWEEDE_KAMER } from './national/tweede-kamer.ts'
import { WETGEVINGSKALENDER } from './national/wetgevingskalender.ts'
import { MRDH } from './regional/mrdh.ts'
import { ZUID_HOLLAND } from './regional/zuid-holland.ts'

const EVERYWHERE: readonly Source[] = [
  ...CELLAR,
  ...EURLEX,
  ...COMMISSION,
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
  ...STEDENNETWERK,
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
