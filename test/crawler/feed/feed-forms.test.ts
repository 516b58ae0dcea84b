import { describe, expect, it } from 'vitest'
import { atom, feedSource, readFeed, rss } from './read-feed.ts'

describe('parseFeed', () => {
  it('reads RSS 2.0 with all we keep of it', async () => {
    const { items, repaired, freshForMs } = await readFeed(
      rss(
        `<item>
          <title>Sensoren in de wijk</title>
          <link>https://feed.test/1</link>
          <guid isPermaLink="false">nr-1</guid>
          <pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate>
          <description>&lt;p&gt;Kort &amp;amp; goed&lt;/p&gt;</description>
          <content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>Lang</p>]]></content:encoded>
        </item>`,
        '<ttl>90</ttl><image><title>Logo</title><url>x</url><link>https://feed.test/logo</link></image>',
      ),
    )

    expect(items).toEqual([
      {
        title: 'Sensoren in de wijk',
        url: 'https://feed.test/1',
        guid: 'nr-1',
        published: 'Fri, 20 Nov 2026 09:00:00 GMT',
        summary: '<p>Kort &amp; goed</p>',
        text: '<p>Lang</p>',
      },
    ])
    expect(repaired).toBeUndefined()
    expect(freshForMs).toBe(90 * 60_000)
  })

  it('reads RDF (RSS 1.0), whose items stand beside the channel', async () => {
    const { items, freshForMs } = await readFeed(`<?xml version="1.0"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dublin="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
        <channel rdf:about="https://feed.test/"><title>N</title>
          <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
          <items><rdf:Seq><rdf:li resource="https://feed.test/1"/></rdf:Seq></items></channel>
        <item rdf:about="https://feed.test/1"><title>Eén</title><dublin:date>2026-11-20</dublin:date>
          <dublin:language>nl</dublin:language><description>Tekst</description></item>
      </rdf:RDF>`)

    expect(items).toEqual([
      {
        title: 'Eén',
        url: 'https://feed.test/1',
        guid: 'https://feed.test/1',
        published: '2026-11-20',
        language: 'nl',
        summary: 'Tekst',
      },
    ])
    expect(freshForMs).toBe(6 * 3_600_000)
  })

  it.each(['0.90', '0.91', '0.92', '2.0', '', '3'])(
    'reads RSS of version "%s"',
    async (version) => {
      const text = `<rss version="${version}"><channel><title>N</title><item><title>A</title><link>/a</link></item></channel></rss>`

      expect((await readFeed(text)).items).toEqual([{ title: 'A', url: 'https://feed.test/a' }])
    },
  )

  it('reads Atom 1.0, with XHTML and what an entry quotes of another feed', async () => {
    const { items } = await readFeed(
      atom(`<entry xml:lang="nl" xml:base="https://feed.test/map/">
        <source><title>Elders</title><id>urn:elders</id><link href="https://elders.test/"/></source>
        <author><name>Redactie</name></author>
        <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Regels voor <em>AI</em> &amp; data</div></title>
        <id>urn:1</id>
        <link rel="self" href="https://feed.test/1.atom"/>
        <link rel="enclosure" href="https://feed.test/1.mp3"/>
        <link rel="alternate" type="application/json" href="1.json"/>
        <link rel="alternate" type="text/html" href=" 1.html?a=1&amp;b=2 "/>
        <published>2026-11-20T10:00:00+01:00</published><updated>2026-11-21T10:00:00+01:00</updated>
        <summary>Kort</summary>
        <content type="html">&lt;p&gt;Lang&lt;/p&gt;</content>
      </entry>`),
    )

    expect(items).toEqual([
      {
        title: '<div xmlns="http://www.w3.org/1999/xhtml">Regels voor <em>AI</em> &amp; data</div>',
        url: 'https://feed.test/map/1.html?a=1&b=2',
        guid: 'urn:1',
        published: '2026-11-20T10:00:00+01:00',
        updated: '2026-11-21T10:00:00+01:00',
        language: 'nl',
        summary: 'Kort',
        text: '<p>Lang</p>',
      },
    ])
  })

  it('reads Atom 0.3, and Atom under a prefix', async () => {
    const old = await readFeed(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>
      <title mode="escaped">A &amp;amp; B</title><id>urn:3</id><issued>2026-11-20</issued>
      <modified>2026-11-21</modified><link rel="alternate" href="https://feed.test/3"/></entry></feed>`)
    const prefixed = await readFeed(`<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry>
      <a:title>A</a:title><a:link href="/a"/><a:id>urn:a</a:id><a:updated>2026-11-20</a:updated></a:entry></a:feed>`)

    expect(old.items).toEqual([
      {
        title: 'A &amp; B',
        guid: 'urn:3',
        url: 'https://feed.test/3',
        published: '2026-11-20',
        updated: '2026-11-21',
      },
    ])
    expect(prefixed.items).toEqual([
      {
        title: 'A',
        guid: 'urn:a',
        url: 'https://feed.test/a',
        published: '2026-11-20',
        updated: '2026-11-20',
      },
    ])
  })

  it.each(['https://jsonfeed.org/version/1', 'https://jsonfeed.org/version/1.1'])(
    'reads a JSON Feed of version %s',
    async (version) => {
      const feed = {
        version,
        items: [
          {
            id: 7,
            url: '/7',
            title: 'Zeven',
            content_text: '1 < 2',
            summary: 'Kort',
            date_published: '2026-11-20T10:00:00Z',
            date_modified: '2026-11-21T10:00:00Z',
            language: 'nl',
          },
          { id: 'https://feed.test/8', content_html: '<p>Acht</p>' },
          'geen item',
        ],
      }

      expect((await readFeed(JSON.stringify(feed), { contentType: 'text/plain' })).items).toEqual([
        {
          guid: '7',
          url: 'https://feed.test/7',
          title: 'Zeven',
          text: '1 &lt; 2',
          summary: 'Kort',
          published: '2026-11-20T10:00:00Z',
          updated: '2026-11-21T10:00:00Z',
          language: 'nl',
        },
        { guid: 'https://feed.test/8', url: 'https://feed.test/8', text: '<p>Acht</p>' },
      ])
    },
  )

  it('takes the title from the description where the source says so, and keeps the other', async () => {
    const source = feedSource({ titleFrom: 'description' })
    const text = rss(
      '<item><title>Gemeenteblad 2026, 1: Zoetermeer</title><description>Beleidsregel sensoren</description></item>' +
        '<item><title>Gemeenteblad 2026, 2: Zoetermeer</title></item>',
    )

    expect((await readFeed(text, { source })).items).toEqual([
      { title: 'Beleidsregel sensoren', summary: 'Gemeenteblad 2026, 1: Zoetermeer' },
      { title: 'Gemeenteblad 2026, 2: Zoetermeer' },
    ])
  })

  it('finds no item in a feed that has none, which is no error here', async () => {
    expect(await readFeed(rss(''))).toEqual({ items: [] })
    expect(await readFeed(atom(''))).toEqual({ items: [] })
    expect(
      (await readFeed('{"version":"https://jsonfeed.org/version/1.1","items":[]}')).items,
    ).toEqual([])
  })
})

describe('the link of an item', () => {
  it.each([
    ['a link with blanks around it', '<link>\n  https://a.test/1 \n</link>', 'https://a.test/1'],
    ['a relative link', '<link>../1</link>', 'https://feed.test/1'],
    ['a link under xml:base', '<link xml:base="https://b.test/x/">1</link>', 'https://b.test/x/1'],
    ['a link without its scheme', '<link>www.a.test/1</link>', 'http://www.a.test/1'],
    ['a bare ampersand', '<link>https://a.test/?a=1&b=2</link>', 'https://a.test/?a=1&b=2'],
    [
      'a link in CDATA',
      '<link><![CDATA[https://a.test/?a=1&b=2]]></link>',
      'https://a.test/?a=1&b=2',
    ],
    ['an empty link and a permalink', '<link/><guid>https://a.test/1</guid>', 'https://a.test/1'],
    ['a guid that is no permalink', '<guid isPermaLink="false">https://a.test/1</guid>', undefined],
    ['a guid that is no address', '<guid>abc</guid>', undefined],
    [
      'only an Atom link',
      '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" href="https://a.test/1"/>',
      'https://a.test/1',
    ],
    [
      'an Atom link to the feed itself, then a link',
      '<atom:link rel="self" href="https://a.test/rss"/><link>https://a.test/1</link>',
      'https://a.test/1',
    ],
    ['only an enclosure', '<enclosure url="https://a.test/1.mp3"/>', undefined],
    [
      'a link to the web after one to elsewhere',
      '<link>urn:x</link><link>https://a.test/1</link>',
      'https://a.test/1',
    ],
  ])('is found with %s', async (_, fields, url) => {
    const { items } = await readFeed(rss(`<item><title>T</title>${fields}</item>`))

    expect(items[0]?.url).toBe(url)
  })
})

describe('the title of an item', () => {
  it.each([
    ['its own, not that of a medium', '<media:title>M</media:title><title>T</title>', 'T'],
    [
      'that of a medium, for want of another',
      '<media:group><media:title>M</media:title></media:group>',
      'M',
    ],
    ['its own, not that of its image', '<image><title>I</title></image><title>T</title>', 'T'],
    ['that of Dublin Core, for want of another', '<dc:title>D</dc:title>', 'D'],
    ['the first that says something', '<title> </title><title>T</title>', 'T'],
    ['with its markup in order', '<title>A <b>B</b> C</title>', 'A <b>B</b> C'],
    ['escaped twice, as it stands', '<title>A &amp;lt;b&amp;gt; B</title>', 'A &lt;b&gt; B'],
    ['that looks like our own sign', '<title>text-0</title>', 'text-0'],
  ])('is %s', async (_, fields, title) => {
    expect((await readFeed(rss(`<item>${fields}<link>/1</link></item>`))).items[0]?.title).toBe(
      title,
    )
  })
})

describe('the date of an item', () => {
  it.each([
    ['pubDate, as printed', '<pubDate> 3 mrt 2026 </pubDate>', '3 mrt 2026'],
    [
      'the first that can be read',
      '<pubDate>n.v.t.</pubDate><dc:date>2026-03-03</dc:date>',
      '2026-03-03',
    ],
    ['the only one, though it cannot be read', '<pubDate>n.v.t.</pubDate>', 'n.v.t.'],
    [
      'in the time element of its text, where it has no other',
      '<description>&lt;span&gt;&lt;time datetime="2026-07-16T13:53:00+02:00" class="d"&gt;16 July&lt;/time&gt;</description>',
      '2026-07-16T13:53:00+02:00',
    ],
    ['absent where the source gives none', '<description>Op 3 maart 2026</description>', undefined],
  ])('is %s', async (_, fields, published) => {
    const { items } = await readFeed(rss(`<item><title>T</title>${fields}</item>`))

    expect(items[0]?.published).toBe(published)
  })
})
