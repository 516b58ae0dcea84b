import { describe, expect, it } from 'vitest'
import { parseSitemap } from '../../../crawler/adapters/sitemap.ts'
import { titleFromAddress } from '../../../crawler/text/title-from-address.ts'
import { documentOf, sourceOf } from '../support/documents.ts'

const url = 'https://stad.test/sitemap.xml'
const read = (text: string, definition: object = {}, document: object = {}) =>
  parseSitemap(documentOf(text, { url, ...document }), sourceOf('sitemap', { url, ...definition }))
const urlset = (entries: string) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="n" xmlns:image="i" xmlns:diwoo="d">${entries}</urlset>`

const DIWOO = urlset(`<url>
  <loc>https://stad.test/woo/besluit-1.pdf</loc><lastmod>2026-11-20T10:00:00+01:00</lastmod>
  <diwoo:Document><diwoo:DiWoo>
    <diwoo:creatiedatum>2026-11-18</diwoo:creatiedatum>
    <diwoo:publisher resource="https://identifier.overheid.nl/tooi/id/gemeente/gm0637">gemeente Zoetermeer</diwoo:publisher>
    <diwoo:titelcollectie><diwoo:officieleTitel>Besluit over sensoren</diwoo:officieleTitel></diwoo:titelcollectie>
    <diwoo:classificatiecollectie><diwoo:informatiecategorieen>
      <diwoo:informatiecategorie resource="https://identifier.overheid.nl/tooi/def/thes/kern/c_3baef532">Woo-verzoeken en -besluiten</diwoo:informatiecategorie>
    </diwoo:informatiecategorieen></diwoo:classificatiecollectie>
  </diwoo:DiWoo></diwoo:Document></url>`)

describe('a sitemap', () => {
  it('gives what DiWoo says of a document, recognised by its address', () => {
    expect(read(DIWOO)).toEqual({
      items: [
        {
          title: 'Besluit over sensoren',
          url: 'https://stad.test/woo/besluit-1.pdf',
          guid: 'https://stad.test/woo/besluit-1.pdf',
          published: '2026-11-18',
          updated: '2026-11-20T10:00:00+01:00',
          type: 'Woo-verzoeken en -besluiten',
        },
      ].map(({ type, ...item }) => ({ ...item, documentType: type })),
      total: 1,
    })
  })

  it('gives the title and date of a news sitemap, not those of its pictures', () => {
    const { items } = read(
      urlset(
        '<url><image:image><image:loc>https://x.test/p.png</image:loc><image:title>Foto</image:title></image:image><loc>https://stad.test/n/1</loc><news:news><news:publication><news:name>Stad</news:name><news:language>nl</news:language></news:publication><news:publication_date>2026-11-23T08:00:00Z</news:publication_date><news:title>Raad kiest</news:title></news:news></url>',
      ),
    )
    expect(items).toEqual([
      {
        title: 'Raad kiest',
        url: 'https://stad.test/n/1',
        guid: 'https://stad.test/n/1',
        published: '2026-11-23T08:00:00Z',
        language: 'nl',
      },
    ])
  })

  it('names an entry by its address where nothing else does, newest first, within its paths', () => {
    const entry = (path: string, day: string) =>
      `<url><loc>https://stad.test${path}</loc><lastmod>${day}</lastmod></url>`
    const { items, total } = read(
      urlset(
        entry('/nieuws/oude-zaak.html', '2026-11-01') +
          entry('/nieuws/slimme%20straat/', '2026-11-20') +
          entry('/contact', '2026-11-21') +
          entry('/nieuws/archief/x', '2026-11-22'),
      ),
      { linkContains: ['/nieuws/'], linkExcludes: ['/archief/'] },
    )
    expect(items.map(({ title }) => title)).toEqual(['Slimme straat', 'Oude zaak'])
    expect(total).toBe(2)
  })

  it('that breaks off gives only whole entries', () => {
    const torn = urlset('<url><loc>https://stad.test/a</loc></url>').replace(
      '</urlset>',
      '<url><loc>https://stad.test/hal',
    )
    expect(read(torn).items.map((item) => item.url)).toEqual(['https://stad.test/a'])
  })

  it.each([
    [
      'an index',
      '<sitemapindex><sitemap><loc> https://stad.test/a.xml </loc></sitemap><sitemap><loc>/b.xml</loc></sitemap></sitemapindex>',
      ['https://stad.test/a.xml', 'https://stad.test/b.xml'],
    ],
    [
      'robots.txt',
      'User-agent: *\nSitemap: https://stad.test/s.xml\nSITEMAP: /t.xml',
      ['https://stad.test/s.xml', 'https://stad.test/t.xml'],
    ],
    [
      'robots.txt with indexes of DiWoo, which are the ones meant',
      'Sitemap: https://stad.test/s.xml\nSitemap: https://stad.test/sitemapindex-diwoo-infocat001.xml',
      ['https://stad.test/sitemapindex-diwoo-infocat001.xml'],
    ],
  ])('may be found by %s', (_, text, expected) => {
    const { items, branches } = read(text)
    expect(items).toEqual([])
    expect(branches?.map((branch) => branch.url)).toEqual(expected)
  })

  it.each([
    ['other XML', '<rss><channel/></rss>', 'no sitemap'],
    ['a robots.txt without any', 'User-agent: *\nDisallow:', 'names no sitemap'],
  ])('is not %s', (_, text, message) => {
    expect(() => read(text)).toThrow(message)
  })
})

it.each([
  ['https://stad.test/nieuws/slimme-straat.html', 'Slimme straat'],
  ['https://stad.test/a/100%', '100%'],
  ['https://stad.test/', undefined],
  ['geen adres', undefined],
])('an address names a page: %s', (address, expected) => {
  expect(titleFromAddress(address)).toBe(expected)
})
