import type { FailureKind } from '../../model/errors.ts'

const WAIT = 'U hoeft niets te doen: we proberen het vanzelf opnieuw.'
const LOOK = 'Open het adres in een browser. Is de pagina veranderd, pas dan de bron aan.'
const MOVED = 'Zoek het nieuwe adres van deze publicatie en pas de bron aan.'
const ASK = 'Vraag de uitgever of we mogen lezen, of zoek een ander adres van dezelfde publicatie.'
const REPORT = 'Dit is een fout in Einder. Meld hem bij de beheerder.'

interface Explanation {
  readonly what: string
  readonly advice: string
}

const EXPLANATIONS: Readonly<Record<FailureKind, Explanation>> = {
  dns: { what: 'De naam van de site is niet gevonden.', advice: MOVED },
  connect: { what: 'De site neemt niet op.', advice: WAIT },
  tls: {
    what: 'De beveiligde verbinding lukt niet.',
    advice: 'Het certificaat van de site klopt niet. Meld het bij de uitgever.',
  },
  timeout_connect: { what: 'De site neemt niet op tijd op.', advice: WAIT },
  timeout_headers: { what: 'De site antwoordt te laat.', advice: WAIT },
  timeout_body: { what: 'De site viel stil tijdens het antwoord.', advice: WAIT },
  timeout_total: { what: 'Het antwoord duurde te lang.', advice: WAIT },
  too_large: { what: 'Het antwoord is te groot.', advice: LOOK },
  ratio: { what: 'Het ingepakte antwoord wordt onmogelijk groot.', advice: LOOK },
  encoding: { what: 'Het antwoord is niet uit te pakken.', advice: WAIT },
  http_401_403: { what: 'De site laat ons niet toe.', advice: ASK },
  http_404: { what: 'Het adres bestaat niet.', advice: MOVED },
  http_410: { what: 'De uitgever zegt dat deze publicatie weg is.', advice: MOVED },
  http_429: { what: 'De site vraagt om te wachten.', advice: WAIT },
  http_4xx: { what: 'De site weigert het verzoek.', advice: LOOK },
  http_5xx: { what: 'De site heeft een storing.', advice: WAIT },
  robots_denied: { what: 'De site vraagt programma’s om deze pagina niet te lezen.', advice: ASK },
  robots_unreachable: {
    what: 'De leesregels van de site (robots.txt) zijn niet te lezen.',
    advice: WAIT,
  },
  ssrf: { what: 'Het adres wijst naar een intern netwerk; daar lezen we niet.', advice: LOOK },
  redirect_loop: { what: 'Het adres verwijst naar zichzelf.', advice: MOVED },
  redirect_limit: { what: 'Het adres verwijst te vaak door.', advice: MOVED },
  redirect_downgrade: { what: 'Het adres verwijst naar een onveilige verbinding.', advice: MOVED },
  redirect_invalid: { what: 'Het adres verwijst naar iets dat geen adres is.', advice: MOVED },
  not_a_feed: {
    what: 'Er kwam een gewone webpagina in plaats van een lijst met berichten.',
    advice: LOOK,
  },
  parse: { what: 'Het antwoord is niet te lezen.', advice: LOOK },
  parse_timeout: { what: 'Het lezen duurde te lang.', advice: LOOK },
  parse_memory: { what: 'Het lezen kostte te veel geheugen.', advice: LOOK },
  empty: { what: 'Er stond niets in het antwoord.', advice: LOOK },
  challenge_page: { what: 'De site wil weten of wij een mens zijn.', advice: ASK },
  aborted: { what: 'Het lezen is afgebroken.', advice: WAIT },
  internal: { what: 'Er ging bij ons iets mis.', advice: REPORT },
}

/** What a failure means and what a person can do about it, in plain words. */
export function explainFailure(kind: FailureKind): Explanation {
  return EXPLANATIONS[kind]
}
