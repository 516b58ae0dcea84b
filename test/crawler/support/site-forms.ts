/** Sites of invented publishers, each in another form that real ones have. */
export interface SiteForm {
  readonly name: string
  /** What each path answers: content type and body. `{origin}` is filled in. */
  readonly paths: Readonly<Record<string, readonly [type: string, body: string]>>
  /** What the best proposal must be. */
  readonly kind: string
  readonly path?: string
  readonly first: { readonly title: string; readonly publishedAt: string | null }
  readonly items: number
}

const HTML = 'text/html; charset=utf-8'
const RSS = 'application/rss+xml'

const TITLES = [
  'Gemeente zet sensoren in tegen wateroverlast',
  'Nieuw algoritmeregister voor alle afdelingen',
  'Raad stemt over de digitale agenda van 2027',
  'Proef met slimme verkeerslichten verlengd',
  'Inwoners testen het vernieuwde loket',
]
const days = (index: number) => String(20 - index).padStart(2, '0')

const rss = (count = 5) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Stad</title>${TITLES.slice(0, count)
    .map(
      (title, index) =>
        `<item><title>${title}</title><link>{origin}/n/${index}</link><guid>${index}</guid><pubDate>${days(index)} Nov 2026 09:00:00 +0100</pubDate></item>`,
    )
    .join('')}</channel></rss>`

const MENU = `<nav><ul><li><a href="/wonen">Wonen en bouwen in de stad</a></li><li><a href="/afval">Afval en milieu in uw buurt</a></li><li><a href="/zorg">Zorg, jeugd en ondersteuning</a></li><li><a href="/contact">Contact met de gemeente opnemen</a></li></ul></nav>`
const FOOT = `<footer><ul><li><a href="/privacy">Privacy en cookies op deze site</a></li><li><a href="/toegankelijk">Toegankelijkheid van deze site</a></li><li><a href="/proclaimer">Proclaimer en auteursrecht</a></li></ul></footer>`

const page = (main: string, head = '') =>
  `<!doctype html><html lang="nl"><head><title>Nieuws - Gemeente Stad</title>${head}</head><body><header><a href="/">Gemeente Stad</a></header>${MENU}<main>${main}</main>${FOOT}</body></html>`

const list = (row: (title: string, index: number) => string) => TITLES.map(row).join('\n')

const FROM_FEED = { title: TITLES[0] ?? '', publishedAt: '2026-11-20T08:00:00.000Z' }
const DAY = { title: TITLES[0] ?? '', publishedAt: '2026-11-20' }

export const SITE_FORMS: readonly SiteForm[] = [
  {
    name: 'a page that names its feed',
    paths: {
      '/nieuws': [
        HTML,
        page(
          '<h1>Nieuws</h1>',
          '<link rel="alternate" type="application/rss+xml" title="Nieuws" href="/feeds/nieuws.xml">',
        ),
      ],
      '/feeds/nieuws.xml': [RSS, rss()],
    },
    kind: 'feed',
    path: '/feeds/nieuws.xml',
    first: FROM_FEED,
    items: 5,
  },
  {
    name: 'the feed itself',
    paths: { '/nieuws': [RSS, rss()] },
    kind: 'feed',
    path: '/nieuws',
    first: FROM_FEED,
    items: 5,
  },
  {
    name: 'a page that names comments first and news second',
    paths: {
      '/nieuws': [
        HTML,
        page(
          '',
          '<link rel="alternate" type="application/rss+xml" href="/comments/feed/"><link rel="alternate" type="application/rss+xml" href="/feed/">',
        ),
      ],
      '/comments/feed/': [RSS, rss()],
      '/feed/': [RSS, rss()],
    },
    kind: 'feed',
    path: '/feed/',
    first: FROM_FEED,
    items: 5,
  },
  {
    name: 'a page that does not tell of the feed at a well-known path',
    paths: { '/nieuws': [HTML, page('<p>Welkom</p>')], '/rss.xml': [RSS, rss(3)] },
    kind: 'feed',
    path: '/rss.xml',
    first: FROM_FEED,
    items: 3,
  },
  {
    name: 'a JSON Feed',
    paths: {
      '/nieuws': [
        HTML,
        page('', '<link rel="alternate" type="application/feed+json" href="/feed.json">'),
      ],
      '/feed.json': [
        'application/feed+json',
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'Stad',
          items: TITLES.map((title, index) => ({
            id: String(index),
            url: `{origin}/n/${index}`,
            title,
            date_published: `2026-11-${days(index)}T09:00:00+01:00`,
          })),
        }),
      ],
    },
    kind: 'feed',
    path: '/feed.json',
    first: FROM_FEED,
    items: 5,
  },
  {
    name: 'WordPress without a feed',
    paths: {
      '/nieuws': [HTML, page('', '<link rel="https://api.w.org/" href="/wp-json/">')],
      '/wp-json/wp/v2/posts': [
        'application/json',
        JSON.stringify(
          TITLES.map((title, index) => ({
            id: index + 1,
            link: `{origin}/n/${index}`,
            title: { rendered: title },
            excerpt: { rendered: '<p>Kort</p>' },
            date_gmt: `2026-11-${days(index)}T08:00:00`,
          })),
        ),
      ],
    },
    kind: 'wordpress',
    path: '/wp-json/wp/v2/posts',
    first: FROM_FEED,
    items: 5,
  },
  {
    name: 'a list with machine-readable days',
    paths: {
      '/nieuws': [
        HTML,
        page(
          `<ul class="news-list">${list((title, index) => `<li class="news-list__item"><time datetime="2026-11-${days(index)}">${days(index)} november 2026</time><a href="/nieuws/${index}">${title}</a></li>`)}</ul>`,
        ),
      ],
    },
    kind: 'html',
    first: DAY,
    items: 5,
  },
  {
    name: 'cards with Dutch dates in words',
    paths: {
      '/nieuws': [
        HTML,
        page(
          `<div class="grid">${list((title, index) => `<div class="col col-${index}"><article class="card item-${index}"><h3 class="card-title"><a href="/nieuws/${index}">${title}</a></h3><span class="card-date">${days(index)} november 2026</span><p class="card-text">Een korte toelichting op dit bericht van de gemeente Stad.</p></article></div>`)}</div>`,
        ),
      ],
    },
    kind: 'html',
    first: DAY,
    items: 5,
  },
  {
    name: 'cards that are one link',
    paths: {
      '/nieuws': [
        HTML,
        page(
          `<section class="cards">${list((title, index) => `<a class="tile" href="/nieuws/${index}"><h2>${title}</h2><span class="date">${days(index)}-11-2026</span></a>`)}</section>`,
        ),
      ],
    },
    kind: 'html',
    first: DAY,
    items: 5,
  },
  {
    name: 'a table',
    paths: {
      '/nieuws': [
        HTML,
        page(
          `<table id="besluiten"><tr><th>Datum</th><th>Besluit</th></tr>${list((title, index) => `<tr><td>${days(index)}-11-2026</td><td><a href="/besluit?id=${index}">${title}</a></td></tr>`)}</table>`,
        ),
      ],
    },
    kind: 'html',
    first: DAY,
    items: 5,
  },
  {
    name: 'a list without names or dates',
    paths: {
      '/nieuws': [
        HTML,
        page(
          `<h1>Nieuws</h1><ul>${list((title, index) => `<li><a href="/n/${index}">${title}</a></li>`)}</ul>`,
        ),
      ],
    },
    kind: 'html',
    first: { title: TITLES[0] ?? '', publishedAt: null },
    items: 5,
  },
  {
    name: 'a feed that is broken, beside a list that is not',
    paths: {
      '/nieuws': [
        HTML,
        page(
          `<div id="news">${list((title, index) => `<div class="row"><div class="when">${days(index)} nov. 2026</div><div class="what"><a href="/n/${index}">${title}</a></div></div>`)}</div>`,
          '<link rel="alternate" type="application/rss+xml" href="/kapot.xml">',
        ),
      ],
      '/kapot.xml': [RSS, '<html><body>Storing</body></html>'],
    },
    kind: 'html',
    first: DAY,
    items: 5,
  },
]
