/** An address that older lists still have, and what is read instead. */
export interface DeadAddress {
  readonly address: string
  readonly state: string
  /** Ids of sources. */
  readonly instead: readonly string[]
}

const ROWS: readonly (readonly [address: string, state: string, instead: string])[] = [
  ['feeds.rijksoverheid.nl/*.rss', 'the host is gone (June 2026)', 'rijksoverheid-nieuws'],
  [
    'opendata.rijksoverheid.nl/v1: documents, news, subjects, ministries',
    '404 since 2 June 2026',
    'rijksoverheid-nieuws, open-overheid-woo',
  ],
  [
    'www.rijksoverheid.nl/actueel/nieuws as a list',
    'made in the browser: no links for a program',
    'rijksoverheid-nieuws',
  ],
  [
    'www.rijksoverheid.nl/onderwerpen/…',
    'partly moved to /themas/…',
    'rijksoverheid-zoek-slimme-stad',
  ],
  [
    'zoek.officielebekendmakingen.nl/sru/Search, x-connection=oep',
    '500, 404 or an error page',
    'koop-rss-smart-city, koop-sru-officielepublicaties',
  ],
  [
    'api.openraadsinformatie.nl/v1/elastic',
    'ended on 1 November 2026',
    'openbesluitvorming-landelijk',
  ],
  [
    'zoek.openraadsinformatie.nl/api/v1/search, /v1/search',
    'never existed: older programs guessed it',
    'openbesluitvorming-landelijk',
  ],
  [
    'id.openraadsinformatie.nl/…',
    'old numbers were not carried over',
    'openbesluitvorming-landelijk',
  ],
  ['Notubiz with application_token', 'removed in March 2026', 'openbesluitvorming-landelijk'],
  [
    'opendata.eerstekamer.nl, gegevens.eerstekamer.nl',
    'never a working interface',
    'eerstekamer-stemmingen',
  ],
  ['feeds.english.ncsc.nl/news.rss', '400, the host is not known', 'ncsc-nieuws'],
  ['autoriteitpersoonsgegevens.nl/nl/rss.xml', 'a stale path', 'ap-nieuws'],
  [
    'www.digitaleoverheid.nl: its pages',
    'challenge programs (August 2026)',
    'digitaleoverheid-nieuws, digitaleoverheid-evenementen',
  ],
  ['feeds of AFM and CPB, some themes of CBS', '404 or 500 (September 2026)', 'cbs-datasets-odata'],
  ['opendata.cbs.nl/ODataApi', 'closed by robots.txt', 'cbs-datasets-odata'],
  [
    'www.tenderned.nl/tenderned-rss-web/…',
    'redirects through a path that robots.txt closes',
    'tenderned-api',
  ],
  [
    'open.overheid.nl: documentrelaties in the details of a document',
    'may be absent since May 2026',
    'open-overheid-woo',
  ],
  ['edi.pleio.nl, agenda of VNG', 'no route for a program', 'digitaleoverheid-evenementen'],
  [
    'www.enisa.europa.eu: rss.xml and other feeds',
    '404 since its new site',
    'enisa-news, enisa-publications',
  ],
  [
    'eur-lex.europa.eu/rss/rss.xml, /oj/daily-view/…/rss.xml',
    'challenged, or never existed',
    'eurlex-oj-l-rss, cellar-sparql-oj-l',
  ],
  [
    'eur-lex.europa.eu: text and procedure pages',
    'answer 202 with a challenge',
    'cellar-sparql-oj-l, eu-law-tracker-proposals',
  ],
  ['eur-lex.europa.eu rssId=165 as journal L', 'what it holds is not known', 'eurlex-oj-l-rss'],
  ['www.europarl.europa.eu/thinktank/en/rss.xml', '404 (February 2026)', 'ep-thinktank-portal-rss'],
  [
    'www.europarl.europa.eu/rss/doc/top-20-rss.xml and variants',
    'nobody was seen reading them',
    'ep-press-releases-rss',
  ],
  ['oeil.secure.europarl.europa.eu', 'redirects', 'oeil-search-export-rss'],
  [
    'www.consilium.europa.eu/en/press/press-releases/rss, /en/rss/',
    '403 or wrong',
    'council-press-rss',
  ],
  [
    'edpb.europa.eu/rss.xml, /rss_en, /news/rss_en',
    'one works for some, the others were never seen working',
    'edpb-news-rss, edpb-publications-rss',
  ],
  [
    'ec.europa.eu/commission/presscorner/api/rss without parameters',
    'one digest a day',
    'ec-presscorner-latestnews',
  ],
  [
    'ec.europa.eu/commission/presscorner/api/files/RSS',
    'a guess of older programs',
    'ec-presscorner-latestnews',
  ],
  [
    'Have Your Say: brpapi/allFeedback, webgate.ec.europa.eu/backwards',
    '404',
    'hys-open, hys-digital',
  ],
  [
    'parltrack.org: dumps as news',
    'frozen since 24 July 2026',
    'ep-odp-procedures-feed, oeil-search-export-rss',
  ],
  ['Eurostat: feed of news releases', '404', 'eurostat-updates-rss'],
  ['cordis.europa.eu/rss/*.xml', 'there is no feed', 'cordis-news'],
  ['data.europa.eu/api/3 (CKAN)', 'gone', 'data-europa-search'],
  [
    'curia.europa.eu/juris/liste.jsf',
    'redirects to a page made in the browser (October 2026)',
    'cellar-sparql-case-law',
  ],
  [
    'ec.europa.eu/dgs/jrc/rss.cfm, joinup.ec.europa.eu',
    'retired, moved',
    'ec-jrc-news-rss, interoperable-europe-portal',
  ],
  [
    'feeds of CEN-CENELEC, URBACT, OASC, Living-in.EU, Interoperable Europe',
    'none was ever seen',
    'cen-cenelec-news, urbact-news, oasc-news, living-in-eu, interoperable-europe-portal',
  ],
  ['iec.ch: news', 'a bot wall and no feed, as at ISO', 'etsi-rss, itu-news'],
]

/** Addresses that are dead, moved or misleading, so that nobody adds them again. */
export const DEAD_ADDRESSES: readonly DeadAddress[] = ROWS.map(([address, state, instead]) => ({
  address,
  state,
  instead: instead.split(', '),
}))
