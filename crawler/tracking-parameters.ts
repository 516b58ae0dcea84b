/** Parameters that tell where a reader came from; lower case. Seen in feeds and newsletters. */
const TRACKING: ReadonlySet<string> = new Set([
  // Google, Meta, Microsoft, X, TikTok, LinkedIn, Yandex, Instagram
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  '_ga',
  '_gl',
  'fbclid',
  'fb_action_ids',
  'fb_action_types',
  'fb_source',
  'fb_ref',
  'msclkid',
  'twclid',
  'ttclid',
  'li_fat_id',
  'yclid',
  'ysclid',
  '_openstat',
  'igshid',
  'igsh',
  // newsletters and campaigns
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  '_hsenc',
  '_hsmi',
  'hsctatracking',
  'vero_conv',
  'vero_id',
  'oly_anon_id',
  'oly_enc_id',
  'wickedid',
  'rb_clickid',
  's_cid',
  'cmpid',
  'ml_subscriber',
  'ml_subscriber_hash',
  'dm_i',
  'sc_channel',
  'sc_campaign',
  'sc_content',
  'sc_medium',
  'sc_outcome',
  'sc_geo',
  'sc_country',
  // AT Internet, used by public broadcasters
  'xtor',
  'at_medium',
  'at_campaign',
  'at_custom1',
  'at_custom2',
  'at_custom3',
  'at_custom4',
  'at_creation',
  'at_link_id',
  'at_link_type',
  'at_link_origin',
  'at_format',
  'at_bbc_team',
  'at_ptr_name',
])

/** Urchin and Google Analytics, Piwik, Matomo, HubSpot, IBM, Webtrekk. */
const TRACKING_PREFIX =
  /^(?:utm_|pk_|piwik_|mtm_|matomo_|hsa_|spm_|ns_(?:mchannel|source|campaign|linkname|fee))/

const SESSION: ReadonlySet<string> = new Set([
  'jsessionid',
  'phpsessid',
  'sessionid',
  'session_id',
  'sessid',
  'cfid',
  'cftoken',
])
const ASP_SESSION = /^aspsessionid[a-z]*$/
/** A `sid` is a visit when it looks drawn by lot; else it may well number a page. */
const DRAWN_BY_LOT = /^[0-9a-f]{16,}$/i

/** Whether a query parameter (lower-case name) only tells how the reader came here. */
export function isTrackingParameter(name: string): boolean {
  return TRACKING.has(name) || TRACKING_PREFIX.test(name)
}

/** Whether a query parameter (lower-case name) names a visit rather than a page. */
export function isSessionParameter(name: string, value: string): boolean {
  return (
    SESSION.has(name) ||
    ASP_SESSION.test(name) ||
    ((name === 'sid' || name === 's') && DRAWN_BY_LOT.test(value))
  )
}
