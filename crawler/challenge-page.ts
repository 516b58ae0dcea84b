/** A page of a guard against robots, though it came with status 200. */
export interface ChallengePage {
  readonly guard: string
}

interface Sign {
  readonly guard: string
  readonly pattern: RegExp
  /** Guards also leave this in good pages, so it counts only where there is hardly anything else. */
  readonly onlyInSmallPage?: boolean
}

const LOOKED_AT = 65_536
const SMALL_PAGE = 8_000

const SIGNS: readonly Sign[] = [
  {
    guard: 'Cloudflare',
    pattern:
      /<title>\s{0,9}(?:Just a moment|Een moment geduld|Attention Required! \| Cloudflare|Please Wait\.\.\. \| Cloudflare|Access denied \| [^<]{1,99} used Cloudflare)|_cf_chl_opt|cf-browser-verification|id="cf-error-details"/i,
  },
  { guard: 'AWS WAF', pattern: /awsWafCookieDomainList|gokuProps|AwsWafIntegration/ },
  { guard: 'AWS WAF', pattern: /token\.awswaf\.com|captcha\.awswaf\.com/, onlyInSmallPage: true },
  {
    guard: 'Akamai',
    pattern:
      /errors\.edgesuite\.net|<title>\s{0,9}Access Denied\s{0,9}<\/title>|sec-if-cpt-container/i,
  },
  { guard: 'Akamai', pattern: /bm-verify=|\/_sec\/(?:verify|cp_challenge)/, onlyInSmallPage: true },
  {
    guard: 'Imperva',
    pattern:
      /Incapsula incident ID|<title>\s{0,9}Pardon Our Interruption|id="distilIdentificationBlock"/i,
  },
  { guard: 'Imperva', pattern: /_Incapsula_Resource/, onlyInSmallPage: true },
  { guard: 'DataDome', pattern: /captcha-delivery\.com/, onlyInSmallPage: true },
  { guard: 'PerimeterX', pattern: /id="px-captcha"|_pxAppId/, onlyInSmallPage: true },
  { guard: 'Sucuri', pattern: /sucuri_cloudproxy_js|<title>\s{0,9}Sucuri WebSite Firewall/i },
  {
    guard: 'DDoS-Guard',
    pattern: /<title>\s{0,9}DDOS-GUARD|\.well-known\/ddos-guard\/js-challenge/i,
  },
  {
    guard: 'F5',
    pattern: /The requested URL was rejected\. Please consult with your administrator/i,
  },
  { guard: 'F5', pattern: /\/TSPD\/|window\._?bobcmn/i, onlyInSmallPage: true },
  {
    guard: 'Anubis',
    pattern: /id="anubis_challenge"|<title>\s{0,9}Making sure you(?:'|&#39;|’)re not a bot/i,
  },
  {
    guard: 'a guard against robots',
    pattern:
      /<title>[^<]{0,80}(?:captcha|security check|are you (?:a )?(?:human|robot)|bent u een (?:mens|robot)|human verification|bot verification|checking your browser|ddos protection|robot check)/i,
  },
  {
    guard: 'a guard against robots',
    pattern:
      /checking your browser before|verify(?:ing)? (?:that )?you are (?:a )?human|bevestig dat u een mens|enable javascript and cookies to continue|class="(?:g-recaptcha|h-captcha|cf-turnstile)"/i,
    onlyInSmallPage: true,
  },
]

/** Recognises by its text the page of a guard in place of the document; for web pages only. */
export function findChallengePage(html: string): ChallengePage | undefined {
  const start = html.slice(0, LOOKED_AT)
  const sign = SIGNS.find(
    ({ pattern, onlyInSmallPage }) =>
      (!onlyInSmallPage || html.length <= SMALL_PAGE) && pattern.test(start),
  )
  return sign && { guard: sign.guard }
}
