/** How one kind of identifier is written, and its normal form (undefined: it is none after all). */
interface IdentifierPattern {
  readonly scheme: string
  /** With the g flag; every repetition is bounded, so that matching stays linear. */
  readonly regex: RegExp
  readonly normalise: (match: RegExpMatchArray) => string | undefined
}

const group = (match: RegExpMatchArray, index: number) => match[index] ?? ''
const number = (digits: string) => String(Number(digits))
const asWritten = (match: RegExpMatchArray) => match[0]

const COMMUNITY = '(?:EU|EG|EEG|EC|EEC|UE|CE|CEE|EWG|Euratom|GBVB|CFSP|GASP|JBZ|JHA)'
const ACT =
  '(?:(?:uitvoerings|durchführungs)?(?:verordening|verordnung|richtlijn|richtlinie|besluit|beschluss)|kaderbesluit|r[eè]glement|directive|d[eé]cision|regulation|framework decision)'
const NR = '(?:(?:nr|no|n°|nº)\\.?[\\s\\u00a0]?)?'
const AMOUNT =
  '(?![\\s\\u00a0]?(?:euro|eur|inwoners|woningen|huishoudens|mensen|leden|stuks|km|m2|m3|ha|procent|%|keer|jaar|banen|bomen|bezoekers|residents|people|homes))'
const DOSSIER = `(?<!\\d|\\d[\\s\\u00a0.,/-]|[€$£][\\s\\u00a0]?)(\\d{2})[\\s\\u00a0.]?(\\d{3})(?![\\d%]|[\\s\\u00a0.,-]\\d)`
const ADDITION =
  '(?:[-\\s\\u00a0]([IVXLC]{1,6}|[A-Z])(?![\\p{L}\\d]))?(?:[\\s\\u00a0]?\\(R\\d{4}\\))?'

/** In order of strength: what an earlier pattern took, a later one does not read again. */
export const IDENTIFIER_PATTERNS: readonly IdentifierPattern[] = [
  {
    scheme: 'eli',
    regex:
      /https?:\/\/(?:data\.europa\.eu|eur-lex\.europa\.eu)\/eli\/([a-z_]{1,20}|C)\/(\d{4})\/(\d{1,5})(?:\/\d{4}-\d{2}-\d{2})?(?:\/corrigendum\/\d{4}-\d{2}-\d{2}(?:\/\d{1,3})?)?(?:\/oj)?(?:\/[a-z]{2,3})?/g,
    normalise: (m) =>
      `http://data.europa.eu/eli/${group(m, 1)}/${group(m, 2)}/${number(group(m, 3))}/oj`,
  },
  {
    scheme: 'ecli',
    regex: /\bECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,25}(?<!\.)/gi,
    normalise: (m) => m[0].toUpperCase(),
  },
  {
    scheme: 'celex',
    regex:
      /(?:(?<![0-9A-Za-z])|(?<=%3A))(?:0[12]\d{3}[A-Z]{1,2}\d{4}-\d{8}|7[12]\d{3}L\d{4}[A-Z]{3}_\d{4,9}|[1-689CE](?:19|20)\d{2}[A-Z]{1,2}\d{4,5}(?:[R(]?\(\d{2}\))?)(?![0-9A-Za-z])/g,
    normalise: (m) => baseAct(m[0]),
  },
  {
    scheme: 'com',
    regex: /\b(COM|SWD|JOIN|SEC|C)(?::|%3A)(\d{4})(?::|%3A)(\d{1,4})(?::|%3A)(?:FIN|REV\d?)\b/g,
    normalise: commissionDocument,
  },
  {
    scheme: 'com',
    regex:
      /\b(COM|SWD|JOIN|SEC)[\s\u00a0]?[(/][\s\u00a0]?(\d{4})[\s\u00a0]?[)/][\s\u00a0]?(\d{1,4})(?!\d)(?:[\s\u00a0]?(?:final|def\.?|\/\d))?/gi,
    normalise: commissionDocument,
  },
  {
    scheme: 'com',
    regex: /\b(COM|SWD|JOIN)[\s\u00a0](20\d{2})[\s\u00a0/-](\d{2,4})(?!\d)(?:[\s\u00a0]?final)?/g,
    normalise: commissionDocument,
  },
  {
    scheme: 'com',
    regex: /\b(C)[\s\u00a0]?\((20\d{2})\)[\s\u00a0]?(\d{1,4})(?!\d)(?:[\s\u00a0]?final)?/g,
    normalise: commissionDocument,
  },
  {
    scheme: 'procedure',
    regex:
      /\b((?:19|20)\d{2})\/(\d{4}[A-Z]?)[\s\u00a0]?\(?(COD|CNS|NLE|APP|AVC|SYN|CNC|BUD|BUI|DEC|INI|INL|INS|RSP|DEA|RSO|REG|IMM|ACI|RPS|GBD|DCE)\b\)?/g,
    normalise: (m) => `${group(m, 1)}/${group(m, 2)}(${group(m, 3)})`,
  },
  {
    scheme: 'oj',
    regex:
      /\b(?:OJ|PB|PbEU|ABl\.|JO)\s{1,2}(L|C),\s?(?:[LC]\/)?(\d{4})\/(\d{1,5})(?:,\s?\d{1,2}\.\d{1,2}\.\d{4})?/g,
    normalise: (m) => `OJ ${group(m, 1)} ${group(m, 2)}/${number(group(m, 3))}`,
  },
  {
    scheme: 'oj',
    regex: /\bOJ(?::|%3A)(L|C)_(\d{4})(\d{5})\b/g,
    normalise: (m) => `OJ ${group(m, 1)} ${group(m, 2)}/${number(group(m, 3))}`,
  },
  {
    scheme: 'oj',
    regex:
      /\b(?:OJ|PB|PbEU|ABl\.|JO)\s{1,2}(L|C)\s?(\d{1,4})(?:\s?A|I{1,3})?(?:,|\svan)\s(\d{1,2}\.\d{1,2}\.\d{4}),\s(?:p\.|blz\.|S\.)\s?(\d{1,5})/g,
    normalise: (m) => `OJ ${group(m, 1)} ${group(m, 2)} ${group(m, 3)} p${group(m, 4)}`,
  },
  {
    scheme: 'ep-document',
    regex:
      /\b(?:[ABC]\d{1,2}-\d{4}\/\d{4}|P\d{1,2}_TA(?:-PROV)?\(\d{4}\)\d{4}|T\d{1,2}-\d{4}\/\d{4}|(?:TA|A|B|RC)-\d{1,2}-\d{4}-\d{4})\b/g,
    normalise: parliamentDocument,
  },
  {
    scheme: 'ep-thinktank',
    regex: /\b[A-Z]{4}_(?:ATA|BRI|IDA|STU)\(\d{4}\)\d{6}\b/g,
    normalise: asWritten,
  },
  { scheme: 'ares', regex: /\bAres\(\d{4}\)\d{4,9}\b/g, normalise: asWritten },
  {
    scheme: 'press',
    regex: /\b(?:IP|MEMO|QANDA|STATEMENT|SPEECH|MEX|INF|CLDR|FS|AC|READ|WM)\/\d{2}\/\d{1,5}\b/g,
    normalise: asWritten,
  },
  {
    scheme: 'hys-initiative',
    regex: /have-your-say\/initiatives\/(\d{3,6})(?![\d])/g,
    normalise: (m) => group(m, 1),
  },
  {
    scheme: 'eu-number',
    regex: new RegExp(
      `(?<![\\p{L}\\d])(?:(${ACT})[\\s\\u00a0]{1,2})?\\(?${COMMUNITY}(?:,[\\s]?Euratom)?\\)?[\\s\\u00a0]{1,2}${NR}(\\d{1,4})/(\\d{1,4})(?![\\d/])`,
      'giu',
    ),
    normalise: euNumber,
  },
  {
    scheme: 'eu-number',
    regex: new RegExp(
      `(?<![\\p{L}\\d])(?:(${ACT})[\\s\\u00a0]{1,2}${NR})?(\\d{2,4})/(\\d{1,4})/${COMMUNITY}(?![\\p{L}\\d])`,
      'giu',
    ),
    normalise: euNumber,
  },
  {
    scheme: 'eu-number',
    regex: new RegExp(
      `(?<![\\p{L}\\d])(${ACT})(?:en|n|s)?[\\s\\u00a0]{1,2}${NR}(\\d{1,4})/(\\d{1,4})(?![\\d/])`,
      'giu',
    ),
    normalise: euNumber,
  },
  {
    scheme: 'cjeu-case',
    regex: /\b([CTF])[\u2011-](\d{1,4})\/(\d{2})(?:\s?(?:P|R|RENV|PPU|OP))?(?![\d/])\b/g,
    normalise: (m) => `${group(m, 1)}-${group(m, 2)}/${group(m, 3)}`,
  },
  {
    scheme: 'council-document',
    regex:
      /\b(ST|CM|PE)[ -](\d{3,5})[/-](\d{2,4})(?:[ -](?:INIT|REV ?\d{1,2}|ADD ?\d{1,2}|COR ?\d{1,2}))?\b/g,
    normalise: (m) => `${group(m, 1)}-${group(m, 2)}-${fourDigitYear(group(m, 3))}`,
  },
  {
    scheme: 'standardisation-request',
    regex: /(?<![\p{L}\d])M\/(\d{3})(?:\s?(?:Amd|amendment)\s?\d{1,2})?(?![\d/])/gu,
    normalise: (m) => `M/${group(m, 1)}`,
  },
  {
    scheme: 'kamerstuk',
    regex:
      /\bkst-(\d{5})(?:-([0-9]{0,2}[A-Z]{1,6}|\(R\d{4}\)))?-(\d{1,4}|[A-Z]{1,3}|[a-z]\d{1,4})\b/g,
    normalise: (m) => [group(m, 1), group(m, 2), group(m, 3)].filter(Boolean).join('-'),
  },
  publication('stb', 'stb', 'Stb|Staatsblad'),
  publicationId('stb', 'stb'),
  publication('stcrt', 'stcrt', 'Stcrt|Staatscourant'),
  publicationId('stcrt', 'stcrt'),
  publication('trb', 'trb', 'Trb|Tractatenblad'),
  publicationId('trb', 'trb'),
  publication('gemeenteblad', 'gmb', 'Gmb|Gemeenteblad'),
  publicationId('gemeenteblad', 'gmb'),
  publicationId('provinciaal-blad', 'prb'),
  publicationId('waterschapsblad', 'wsb'),
  publicationId('blad-gemeenschappelijke-regeling', 'bgr'),
  { scheme: 'bwbr', regex: /\bBWB[RVW]\d{7}\b/g, normalise: asWritten },
  {
    scheme: 'cvdr',
    regex: /\bCVDR(\d{3,7})(?:[_/](\d{1,4}))?\b/g,
    normalise: (m) => `CVDR${group(m, 1)}${m[2] ? `/${m[2]}` : ''}`,
  },
  {
    scheme: 'tooi',
    regex: /\b(?:gm|GM)(\d{4})\b/g,
    normalise: (m) => `gm${group(m, 1)}`,
  },
  {
    scheme: 'parliamentary',
    regex:
      /\b(?:ah|kv|h|blg|ag)-(?:tk-|ek-)?(?:\d{8}-\d{1,5}(?:-\d{1,4})?|\d{4}[ZD]\d{4,6}|\d{4,8}(?:-\d{1,4})?)\b|\b20\d{2}[DZ]\d{5}\b/g,
    normalise: asWritten,
  },
  {
    scheme: 'kamerstuk',
    regex: new RegExp(
      `(?<!\\d|\\d[\\s\\u00a0.,/-]|[€$£][\\s\\u00a0]?)(\\d{2})[\\s\\u00a0.]?(\\d{3})${ADDITION}(?:[\\s,(]{0,3}[A-Z]\\d?)?,[\\s\\u00a0]?nr\\.?[\\s\\u00a0]?(\\d{1,4}|[A-Z]{1,3})(?![\\p{L}\\d])`,
      'gu',
    ),
    normalise: kamerstuk,
  },
  {
    scheme: 'kamerstuk',
    regex: new RegExp(
      `(?<=(?:kamerstuk(?:ken)?|kamerdossier|dossier(?:nummer)?|wetsvoorstel|kst\\.?)(?:[\\s\\u00a0(:,]{1,3}|[\\s\\u00a0](?:nr\\.?|nummer|met|de|het|II|I|TK|EK|met nummer|van wet)[\\s\\u00a0]|[\\s\\u00a0]I{1,2}[\\s\\u00a0]\\d{4}[/-]\\d{2,4},[\\s\\u00a0])?)${DOSSIER}${AMOUNT}${ADDITION}(?:,[\\s\\u00a0]([A-Z]{1,2})(?![\\p{L}\\d]))?`,
      'giu',
    ),
    normalise: kamerstuk,
  },
]

/** Read only when the value is one we know: bare, these could be anything. */
export const KNOWN_ONLY_PATTERNS: readonly IdentifierPattern[] = [
  {
    scheme: 'kamerstuk',
    regex: new RegExp(
      `${DOSSIER}${AMOUNT}(?=[:;),.]|[\\s\\u00a0]?$|[\\s\\u00a0](?:in|over|van|naar|bij|is|wordt|aangenomen|besproken))`,
      'gu',
    ),
    normalise: kamerstuk,
  },
  {
    scheme: 'eu-number',
    regex: /(?<![\p{L}\d/.-])()(20\d{2}|\d{3,4})\/(\d{3,4})(?![\d/]|\s?\()/gu,
    normalise: euNumber,
  },
  {
    scheme: 'procedure-number',
    regex: /(?<![\p{L}\d/.-])(20\d{2})\/(0\d{3})(?![\d/])/gu,
    normalise: (m) => `${group(m, 1)}/${group(m, 2)}`,
  },
]

/** A corrigendum or consolidated text belongs to the act itself. */
function baseAct(celex: string): string {
  const base = celex.replace(/R?\(\d{2}\)$/, (suffix) => (suffix.startsWith('R') ? '' : suffix))
  const consolidated = /^0(\d{4}[A-Z]{1,2}\d{4})-\d{8}$/.exec(base)
  return consolidated ? `3${consolidated[1]}` : base
}

function commissionDocument(match: RegExpMatchArray): string {
  return `${group(match, 1).toUpperCase()}(${group(match, 2)}) ${number(group(match, 3))}`
}

function parliamentDocument(match: RegExpMatchArray): string {
  const adopted = /^(?:P|T)(\d{1,2})(?:_TA(?:-PROV)?\((\d{4})\)(\d{4})|-(\d{4})\/(\d{4}))$/.exec(
    match[0],
  )
  if (adopted) {
    const [, term, year = adopted[5], serial = adopted[4]] = adopted
    return `TA-${term}-${year}-${serial}`
  }
  const report = /^([ABC])(\d{1,2})-(\d{4})\/(\d{4})$/.exec(match[0])
  return report ? `${report[1]}-${report[2]}-${report[4]}-${report[3]}` : match[0]
}

/**
 * Year first (2024/1689, 2014/24), except regulations up to 2014, which are always cited number
 * first (910/2014). Two-digit years are of the last century.
 */
function euNumber(match: RegExpMatchArray): string | undefined {
  const act = group(match, 1)
  const [first, second] = [group(match, 2), group(match, 3)]
  if (isYear(first)) return `${first}/${number(second)}`
  if (isYear(second)) return `${number(first)}/${second}`
  if (/^\d{2}$/.test(first) && !/verord|regul|r[eè]gl/i.test(act))
    return `19${first}/${number(second)}`
  return /^\d{2}$/.test(second) && act ? `${number(first)}/19${second}` : undefined
}

function isYear(digits: string): boolean {
  return /^(?:19[5-9]\d|20\d{2})$/.test(digits)
}

function fourDigitYear(digits: string): string {
  return digits.length === 2 ? `20${digits}` : digits
}

function kamerstuk(match: RegExpMatchArray): string {
  const dossier = `${group(match, 1)}${group(match, 2)}`
  return [dossier, group(match, 3), group(match, 4)].filter(Boolean).join('-')
}

function publication(scheme: string, prefix: string, names: string): IdentifierPattern {
  return {
    scheme,
    regex: new RegExp(
      `(?<![\\p{L}\\d])(?:${names})\\.?[\\s\\u00a0]{1,2}((?:18|19|20)\\d{2})[,\\s\\u00a0]{1,3}(?:nr\\.?[\\s\\u00a0]?)?(\\d{1,6})(?![\\d/])`,
      'giu',
    ),
    normalise: (m) => `${prefix}-${group(m, 1)}-${number(group(m, 2))}`,
  }
}

function publicationId(scheme: string, prefix: string): IdentifierPattern {
  return {
    scheme,
    regex: new RegExp(`\\b${prefix}-(\\d{4})-(\\d{1,6})(?:-n\\d)?\\b`, 'g'),
    normalise: (m) => `${prefix}-${group(m, 1)}-${number(group(m, 2))}`,
  }
}
