import { describe, expect, it } from 'vitest'
import { parseHtmlList } from '../../../crawler/adapters/html.ts'
import { documentOf, sourceOf } from '../support/documents.ts'

const url = 'https://www.gemeente.test/nieuws/overzicht'
const NEWS = { item: 'article', titleSelector: 'h2', linkSelector: 'a' }
const read = (html: string, definition: Partial<Parameters<typeof sourceOf<'html'>>[1]> = {}) =>
  parseHtmlList(documentOf(html, { url }), sourceOf('html', { url, ...NEWS, ...definition }))

const article = (inner: string) => `<main><article>${inner}</article></main>`

describe('a row', () => {
  it('gives title, absolute link, date as printed, summary and type', () => {
    const html = article(
      '<h2><a href=" slim-verkeer "> Slim\n <b>verkeer</b></a></h2><time datetime="2026-08-01">gisteren</time><p>Kort <br>verhaal</p><i class=t>Nieuws</i>',
    )
    const selectors = {
      dateSelector: 'time',
      dateAttribute: 'datetime',
      summarySelector: 'p',
      typeSelector: '.t',
    }
    expect(read(html, selectors).items).toEqual([
      {
        title: 'Slim verkeer',
        url: 'https://www.gemeente.test/nieuws/slim-verkeer',
        published: '2026-08-01',
        summary: 'Kort verhaal',
        documentType: 'Nieuws',
      },
    ])
  })

  it('keeps a relative date as it is printed', () => {
    const html = article('<h2>Een</h2><a href="/1">x</a><time>3 dagen geleden</time>')
    expect(read(html, { dateSelector: 'time' }).items[0]?.published).toBe('3 dagen geleden')
  })

  it('may itself be what a selector means', () => {
    const html = '<ul><li><a class=card href="/1"><span>Een</span></a></li></ul>'
    const selectors = { item: 'a.card', titleSelector: 'span', linkSelector: 'a.card' }
    expect(read(html, selectors).items).toEqual([
      { title: 'Een', url: 'https://www.gemeente.test/1' },
    ])
  })

  it('takes the first link that has words as the title, and the first date with the prefix', () => {
    const html = article(
      '<a href="/1 "><img alt="foto"></a><h3><a href="/1">Titel: Een</a></h3><ul><li>Status: Actief</li><li>Sluitingsdatum:  14-12-2026</li></ul>',
    )
    const selectors = {
      titleSelector: 'a',
      titlePrefix: 'titel:',
      dateSelector: 'li',
      datePrefix: 'Sluitingsdatum:',
    }
    expect(read(html, selectors).items).toEqual([
      { title: 'Een', url: 'https://www.gemeente.test/1', published: '14-12-2026' },
    ])
  })

  it('takes title and link from attributes when told so', () => {
    const html = article('<a data-url="/x" title="Acess to: Rapport">lees</a>')
    const selectors = {
      titleSelector: 'a',
      titleAttribute: 'title',
      titlePrefix: 'Acess to:',
      linkAttribute: 'data-url',
    }
    expect(read(html, selectors).items).toEqual([
      { title: 'Rapport', url: 'https://www.gemeente.test/x' },
    ])
  })

  it('keeps apart words that stand on lines of their own, and leaves scripts out', () => {
    const html = article(
      '<h2><div>Een</div><div>twee</div><script>x()</script></h2><a href=/1>x</a>',
    )
    expect(read(html).items[0]?.title).toBe('Een twee')
  })
})

describe('links', () => {
  it('are resolved against <base href>', () => {
    const html = `<head><base href="https://curia.test/jcms/"></head>${article('<h2>C</h2><a href="upload/cp1.pdf">x</a>')}`
    expect(read(html).items[0]?.url).toBe('https://curia.test/jcms/upload/cp1.pdf')
  })

  it.each(['javascript:void(0)', 'data:text/html,x', '::not a base::'])(
    'are resolved against the page when <base href="%s"> is no web address',
    (base) => {
      const html = `<base href="${base}">${article('<h2>C</h2><a href="/x">x</a>')}`
      expect(read(html).items[0]?.url).toMatch(/^https:\/\/www\.gemeente\.test\//)
    },
  )

  it('that are not the wanted ones make a row not count', () => {
    const row = (href: string) => article(`<h2>${href}</h2><a href="${href}">x</a>`)
    const html = row('/nieuws/een') + row('/contact') + row('/nieuws/archief')
    const result = read(html, { linkContains: '/nieuws/', linkExcludes: ['archief'] })
    expect(result.items.map(({ title }) => title)).toEqual(['/nieuws/een'])
    expect(result.rejections).toEqual([])
  })

  it('lose a suffix that is not part of the address', () => {
    const html = article('<h2>W</h2><a href="/wetslimmestad/b1">x</a>')
    expect(read(html, { linkSuffix: '/b1' }).items[0]?.url).toBe(
      'https://www.gemeente.test/wetslimmestad',
    )
  })
})

describe('poison', () => {
  it('costs only its own row, and is told', () => {
    const html =
      article('<h2>Goed</h2><a href="/1">x</a>') +
      article('<h2>Zonder link</h2>') +
      article('<h2></h2><a href="/3"></a>') +
      article('<h2>Geen adres</h2><a href="https://[">x</a>') +
      article('<h2>Script</h2><a href="javascript:alert(1)">x</a>')
    const result = read(html)
    expect(result.items.map(({ title }) => title)).toEqual(['Goed'])
    expect(result.rejections).toEqual([
      { reason: 'bad_url', title: 'Zonder link' },
      { reason: 'empty', url: '/3' },
      { reason: 'bad_url', title: 'Geen adres', url: 'https://[' },
      { reason: 'bad_url', title: 'Script' },
    ])
  })

  it.each([
    ['nothing matches', '<main></main>', {}, 'no element matches "article"'],
    ['every row lacks its link', article('<h2>x</h2>'), {}, 'none of 1 × "article"'],
    ['a selector is no selector', article('<h2>x</h2>'), { titleSelector: 'h2[' }, '"h2["'],
    ['the item selector is no selector', article('x'), { item: ':::' }, '":::"'],
  ])('of the whole page is an error: %s', (_, html, definition, message) => {
    expect(() => read(html, definition)).toThrow(message)
  })

  it.each([
    ['tags that are never closed', '<div>'.repeat(100_000), 'deeper than 200'],
    ['a sea of elements', '<i></i>'.repeat(300_000), 'more than 200000 elements'],
    ['a sea of attributes', `<a ${'x=1 y=2 '.repeat(50_000)}>`, 'attributes'],
    [
      'a sea of attributes without values',
      `<a ${Array.from({ length: 400 }, (_, i) => `a${i}`).join(' ')}>`,
      'attributes',
    ],
  ])('is refused before a tree is built: %s', (_, html, message) => {
    expect(() => read(html)).toThrow(message)
  })

  it('leaves sloppy pages alone: unclosed paragraphs, list items and cells', () => {
    const html = `${'<p>a<li>b<td>c<br>'.repeat(1000)}${article('<h2>E</h2><a href=/1>x</a>')}`
    expect(read(html).items).toHaveLength(1)
  })
})
