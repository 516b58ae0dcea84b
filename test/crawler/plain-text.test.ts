import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../crawler/plain-text.ts'

const line = (text: string) => plainText(text, { max: 500 })
const lines = (text: string) => plainText(text, { max: 10_000, lines: true })

describe('one line', () => {
  it.each([
    ['markup', '<p>Een <b>vette</b>\n <i>kop</i></p>', 'Een vette kop'],
    ['words that touch across inline tags', '<span>AI</span>-<em>wet</em>', 'AI-wet'],
    [
      'words in cells and list items',
      '<li>een</li><li>twee</li><td>a</td><td>b</td>',
      'een twee a b',
    ],
    ['a script in a title', '<script>alert(1)</script>Nieuws', 'Nieuws'],
    ['a script that is never closed', 'Nieuws <script>alert(1)', 'Nieuws'],
    [
      'styles, drawings and frames',
      'a<style>p{}</style><svg><title>x</title></svg><iframe>y</iframe>b',
      'ab',
    ],
    ['a drawing that is never closed', 'a <svg> b', 'a b'],
    ['a drawing that closes itself', 'a <svg/> b <svg>x</svg> c', 'a b c'],
    ['comments and declarations', 'a<!-- <b> -->b<!doctype html><?php x ?>', 'ab'],
    ['CDATA that was left in', '<![CDATA[Een <b>kop</b>]]>', 'Een kop'],
    ['a sign between words', 'a < b en c > d', 'a < b en c > d'],
    ['a sign at the end of what is no tag', 'als a <b dan', 'als a <b dan'],
    ['hearts and arrows', 'I <3 data <- hier', 'I <3 data <- hier'],
    ['a bare ampersand', 'AT&T en R&D', 'AT&T en R&D'],
    ['entities', 'R&amp;D &eacute;&#233;n &#8364;5 &euro;6 &ndash; &nbsp;x', 'R&D één €5 €6 – x'],
    ['old numbers of quotes', '&#147;citaat&#148;', '“citaat”'],
    ['entities that were escaped twice', 'R&amp;amp;D &amp;euro;5', 'R&D €5'],
    ['markup that was escaped', '&lt;p&gt;Een &amp;lt;b&amp;gt;kop&lt;/p&gt;', 'Een < b>kop'],
    ['a script that was escaped', '&lt;script&gt;alert(1)&lt;/script&gt;Kop', 'Kop'],
    [
      'a tag put together from pieces',
      '<<b>script>alert(1)<<b>/script>',
      '< script>alert(1)< /script>',
    ],
    ['a tag put together by invisible letters', '<\u200bscript>x', '< script>x'],
    ['the same, escaped', '&lt;&#8203;script&gt;x', '< script>x'],
    ['quotes around a bracket', '<a title="a > b">Kop</a>', 'Kop'],
    [
      'control, bidi and invisible characters',
      'a\u0000b\u202ec\u2066d\u200be\ufefff\u00adg\u2028h\u0085i\u007fj',
      'abcdefg h ij',
    ],
    ['line breaks of every kind', ' a\r\n\tb\u2029c\vd ', 'a b c d'],
    ['letters with loose marks', 'cafe\u0301', 'café'],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
    ['nothing', '', ''],
    ['only markup', '<p><img src=x onerror=alert(1)></p>', ''],
  ])('is made of %s', (_, text, expected) => {
    expect(line(text)).toBe(expected)
  })
})

describe('lines', () => {
  it('keep paragraphs, list items and rows apart', () => {
    const html =
      '<h2>Kop</h2>\n<p>Een\n alinea<br>regel</p><ul><li>a</li><li>b</li></ul><table><tr><td>1</td><td>2</td></tr></table>'
    expect(lines(html)).toBe('Kop\nEen alinea\nregel\na\nb\n1 2')
  })

  it('are those of the text where there is no markup', () => {
    expect(lines('Een\r\n\r\n twee\u2028drie &amp; vier')).toBe('Een\ntwee\ndrie & vier')
  })
})

describe('length', () => {
  it('ends in an ellipsis, never in half a character', () => {
    const cut = plainText('😀'.repeat(400), { max: 500 })
    expect(cut.length).toBeLessThanOrEqual(500)
    expect(cut.isWellFormed()).toBe(true)
    expect(cut.endsWith('😀…')).toBe(true)
  })

  it('counts what is left, not the markup around it', () => {
    expect(line(`${'<i></i>'.repeat(5000)}einde`)).toBe('einde')
    expect(line(`<img src="data:image/png;base64,${'A'.repeat(900_000)}">einde`)).toBe('einde')
  })

  it('shows nothing of a picture larger than that', () => {
    expect(line(`kop <img src="data:image/png;base64,${'A'.repeat(2_000_000)}">einde`)).toBe('kop')
  })
})

describe('whatever comes in', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '&',
    ';',
    '"',
    "'",
    '/',
    '!',
    '-',
    '?',
    '=',
    ' ',
    '\n',
    'a',
    'b',
    'script',
    'style',
    'svg',
    'p',
    'br',
    'lt',
    'gt',
    'amp',
    '#60',
    '#x3c',
    '<b>',
    '</b>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<plaintext>',
    '<title>',
    '<textarea>',
    '<svg/>',
    '\u202e',
    '\u200b',
    '\u00ad',
    '\u0301',
    '\ufffe',
    '😀',
    '\ud800',
  )
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  )
  const SHOWS_MARKUP = /<[a-z/!?][^<]*>|&(?:#\d|#x[\da-f]|[a-z][a-z\d]*;?)/i

  it('no browser finds a tag in what goes out', () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(line(input)).not.toMatch(/<[a-z/!?][\s\S]*>/i)
        expect(lines(input)).not.toMatch(/<[a-z/!?][\s\S]*>/i)
      }),
      { numRuns: 2000 },
    )
  })

  it('nothing invisible and no stray blank goes out', () => {
    fc.assert(
      fc.property(text, (input) => {
        const output = line(input)
        expect(output).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u)
        expect(output).toBe(output.trim())
        expect(output.isWellFormed()).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('a second time changes nothing, unless the text itself shows markup', () => {
    fc.assert(
      fc.property(text, (input) => {
        const once = line(input)
        fc.pre(!SHOWS_MARKUP.test(once))
        expect(line(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('five megabytes', () => {
  const large = (piece: string) => piece.repeat(Math.ceil((5 * 2 ** 20) / piece.length))
  it.each([
    '<',
    '<a',
    '<a b="',
    '<!--',
    '<svg>',
    '<script>',
    '<?',
    'x<p',
    '&',
    '&lt;',
    '&amp;lt;script&amp;gt;',
    '<plaintext>',
    '\u0301\u0327',
    '\u202e',
    '<b>vet</b> ',
    '\n ',
  ])('of %j end, and leave no tag', (piece) => {
    expect(plainText(large(piece), { max: 200 * 1024, lines: true })).not.toMatch(
      /<[a-z/!?][^<]*>/i,
    )
  })
})
