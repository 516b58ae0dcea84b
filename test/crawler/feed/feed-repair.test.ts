import { describe, expect, it } from 'vitest'
import { atom, readFeed, rss } from './read-feed.ts'

const A = '<item><title>A</title><link>https://feed.test/a</link></item>'
const B = '<item><title>B</title><link>https://feed.test/b</link></item>'
const READ_A = { title: 'A', url: 'https://feed.test/a' }
const READ_B = { title: 'B', url: 'https://feed.test/b' }
const BOTH = [READ_A, READ_B]

/** Sick documents, and the items a person would find in them (SEC-13). */
const SICK: readonly (readonly [string, string, readonly object[]])[] = [
  ['control characters', rss(A.replace('A', 'A\u0008\u0000') + B), BOTH],
  [
    'a bare ampersand',
    rss(A.replace('A', 'R&D & co') + B),
    [{ ...READ_A, title: 'R&D & co' }, READ_B],
  ],
  [
    'entities of HTML',
    rss(A.replace('A', 'Co&ouml;rdinatie&nbsp;&euro;')),
    [{ ...READ_A, title: 'Coördinatie\u00a0€' }],
  ],
  ['an entity nobody knows', rss(A.replace('A', 'A &foo; B')), [{ ...READ_A, title: 'A &foo; B' }]],
  ['blanks before the prolog', `\n\n  ${rss(A + B)}`, BOTH],
  ['words before the prolog', `Warning: foo() in bar.php on line 3\n${rss(A + B)}`, BOTH],
  ['two byte order marks', `\ufeff\ufeff${rss(A + B)}`, BOTH],
  [
    'a less-than sign in a title',
    rss(A.replace('A', '5 <6 en I <3 u') + B),
    [{ ...READ_A, title: '5 <6 en I <3 u' }, READ_B],
  ],
  [
    'the start of a tag that never ends',
    rss(A.replace('A', 'A <b') + B),
    [{ ...READ_A, title: 'A <b' }, READ_B],
  ],
  ['an item that is not closed', rss(A.replace('</item>', '') + B), BOTH],
  ['a title that is not closed', rss(A.replace('</title>', '') + B), BOTH],
  [
    'a link that is not closed',
    rss(`<item><link>https://feed.test/a<title>A</title></item>${B}`),
    BOTH,
  ],
  [
    'a description that is not closed',
    rss(A.replace('<link', '<description>D<link') + B),
    [{ ...READ_A, summary: 'D' }, READ_B],
  ],
  ['an end tag too many', rss(A.replace('<link', '</b></rss2><link') + B), BOTH],
  [
    'end tags in the wrong order',
    rss(A.replace('A</title>', '<b><i>A</b></i></title>')),
    [{ ...READ_A, title: '<b><i>A</i></b>' }],
  ],
  [
    'an element around the fields that is not closed',
    rss(A.replace('<title', '<foo><title') + B),
    BOTH,
  ],
  [
    'a quotation mark that is missing',
    atom(
      '<entry><link href="https://feed.test/a/><title>A</title></entry><entry><title type="text">B</title></entry>',
    ),
    [READ_A, { title: 'B' }],
  ],
  [
    'a CDATA section that is not closed',
    rss(
      `<item><title>A</title><link>https://feed.test/a</link><description><![CDATA[D</description></item>${B.replace('B', '<![CDATA[B]]>')}`,
    ),
    [{ ...READ_A, summary: 'D' }, READ_B],
  ],
  ['a comment that is not closed', rss(`${A}<!-- oud ${B}`), BOTH],
  [
    'markup in its text that is not escaped',
    rss(
      `<item><title>A</title><description>Een <p>twee<br>drie <img src="x"> & vier</description><link>https://feed.test/a</link></item>${B}`,
    ),
    [{ ...READ_A, summary: 'Een <p>twee<br>drie <img src="x"> & vier</p>' }, READ_B],
  ],
  ['a reference to no character', rss(A.replace('A', 'A&#0;&#xD800;&#9999999;') + B), BOTH],
]

/** Odd documents, but not sick. */
const ODD: typeof SICK = [
  [
    'a reference of old software',
    rss(A.replace('A', '&#147;A&#148;')),
    [{ ...READ_A, title: '“A”' }],
  ],
  ['words after the end', `${rss(A + B)}\n<!-- 0.2 s --> done`, [...BOTH]],
  [
    'tags in capitals, closed in small letters',
    rss(`<ITEM><Title>A</title><LINK>https://feed.test/a</Link></item>${B}`),
    BOTH,
  ],
  [
    'attributes without quotes',
    atom('<entry><title type=text>A</title><link href=https://feed.test/a></link></entry>'),
    [READ_A],
  ],
  [
    'prefixes that were not declared',
    rss(`<item><dc:title>A</dc:title><atom:link href="https://feed.test/a"/></item>${B}`),
    BOTH,
  ],
  ['no root', A + B, BOTH],
  ['no channel', `<rss version="2.0">${A}${B}</rss>`, BOTH],
  ['two roots', rss(A) + rss(B), BOTH],
  ['a page around it', `<!DOCTYPE html><html><body>${rss(A + B)}</body></html>`, BOTH],
]

describe('parseFeed', () => {
  it.each(SICK)('reads a feed with %s, and says that it repaired it', async (_, text, items) => {
    expect(await readFeed(text)).toEqual({ items, repaired: true })
  })

  it.each(ODD)('reads a feed with %s', async (_, text, items) => {
    expect((await readFeed(text)).items).toEqual(items)
  })

  it('does not say so of a sound feed with markup, CDATA and references', async () => {
    const text = rss(
      '<item><title>A &amp; &#8364;</title><description><![CDATA[1 <2 & <br> &nbsp;]]></description></item>',
    )

    expect(await readFeed(text)).toEqual({
      items: [{ title: 'A & €', summary: '1 <2 & <br> &nbsp;' }],
    })
  })

  it('reads the whole items before the place where a feed breaks off', async () => {
    const whole = rss(A + B)

    expect(await readFeed(whole.slice(0, whole.indexOf('</channel>')))).toEqual({
      items: BOTH,
      repaired: true,
    })
    expect((await readFeed(rss(A).replace('</channel></rss>', '<item><ti'))).items).toEqual([
      READ_A,
    ])
    expect((await readFeed(rss(A).replace('</channel></rss>', '<item><title>B'))).items).toEqual([
      READ_A,
    ])
    expect(
      (await readFeed(rss(A).replace('</channel></rss>', '<item><pubDate>2026-11-20</pubDate><')))
        .items,
    ).toEqual([READ_A])
  })

  it('keeps the item in which a feed breaks off, if it is known by its title or link', async () => {
    const text = rss(A).replace('</channel></rss>', '<item><title>B</title><link>https://fe')

    expect((await readFeed(text)).items).toEqual([READ_A, { title: 'B' }])
  })

  it('finds at any cut the same items, one after the other', async () => {
    const text = rss(A + B + A.replaceAll('a', 'c'))
    for (let length = text.indexOf('</item>') + 7; length < text.length; length += 3) {
      const { items } = await readFeed(text.slice(0, length))
      const whole = text.slice(0, length).split('</item>').length - 1
      expect(items.length).toBeGreaterThanOrEqual(whole)
      expect(items.slice(0, whole)).toEqual(
        [...BOTH, { title: 'A', url: 'https://feed.test/c' }].slice(0, whole),
      )
    }
  })

  it.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\t ', 'empty'],
    ['a web page', '<!doctype html><html><body><h1>Nieuws</h1></body></html>', 'not_a_feed'],
    [
      'XHTML',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p>x</p></html>',
      'not_a_feed',
    ],
    ['a sitemap', '<urlset><url><loc>https://feed.test/</loc></url></urlset>', 'not_a_feed'],
    ['other XML with items', '<order><item><title>Fiets</title></item></order>', 'not_a_feed'],
    [
      'other RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description/></rdf:RDF>',
      'not_a_feed',
    ],
    ['JSON that is no feed', '{"items":[{"name":"x"}]}', 'not_a_feed'],
    ['a JSON list', '[1,2]', 'not_a_feed'],
    ['broken JSON', '{"version":"https://jsonfeed.org/version/1","items":[{"id"', 'parse'],
    ['words', 'Service unavailable', 'not_a_feed'],
    ['a PDF', '%PDF-1.7', 'not_a_feed'],
    [
      'a feed that breaks off before its first item',
      '<rss version="2.0"><channel><title>N',
      'parse',
    ],
    [
      'the page of a guard',
      '<html><head><title>Just a moment...</title></head></html>',
      'challenge_page',
    ],
  ])('refuses %s', async (_, text, kind) => {
    await expect(readFeed(text)).rejects.toMatchObject({ name: 'CrawlError', kind })
  })
})
