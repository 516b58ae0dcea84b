import { describe, expect, it } from 'vitest'
import { decodeDocument } from '../../../crawler/decode-document.ts'

const SENTENCE = 'Coördinatie €'
const XML = `<rss><title>${SENTENCE}</title></rss>`
const prolog = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`

const utf8 = (text: string) => Buffer.from(text, 'utf8')
const utf16le = (text: string) => Buffer.from(text, 'utf16le')
const utf16be = (text: string) => utf16le(text).swap16()
/** One byte a character, with € where the charset has it. */
const latin = (text: string, euro: number) =>
  Buffer.from(text.replaceAll('€', String.fromCharCode(euro)), 'latin1')
const windows1252 = (text: string) => latin(text, 0x80)
const iso15 = (text: string) => latin(text, 0xa4)
const utf32 = (text: string, isLittle: boolean) => {
  const bytes = Buffer.alloc([...text].length * 4)
  for (const [index, character] of [...text].entries()) {
    const code = character.codePointAt(0) ?? 0
    if (isLittle) bytes.writeUInt32LE(code, index * 4)
    else bytes.writeUInt32BE(code, index * 4)
  }
  return bytes
}
const page = (meta: string, filler = '') =>
  `<!doctype html><html><head>${filler}${meta}<title>${SENTENCE}</title></head></html>`
const longComment = `<!-- ${'x'.repeat(3000)} -->`

describe('decodeDocument', () => {
  it.each<[string, Buffer, string]>([
    ['UTF-8 without any label', utf8(XML), ''],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${XML}`), 'text/xml'],
    ['UTF-8 with a mark under a wrong header', utf8(`\ufeff${XML}`), 'text/xml; charset=utf-16'],
    ['UTF-16 little-endian with a mark', utf16le(`\ufeff${XML}`), ''],
    ['UTF-16 big-endian with a mark', utf16be(`\ufeff${XML}`), ''],
    ['UTF-16 little-endian by its shape', utf16le(prolog('utf-16') + XML), ''],
    ['UTF-16 big-endian by its shape', utf16be(prolog('utf-16') + XML), 'text/xml; charset=utf-8'],
    ['UTF-32 little-endian', utf32(XML, true), ''],
    ['UTF-32 big-endian with a mark', utf32(`\ufeff${XML}`, false), ''],
    ['iso-8859-1 that is windows-1252', windows1252(prolog('ISO-8859-1') + XML), ''],
    ['iso-8859-15 by its declaration', iso15(prolog('iso-8859-15') + XML), 'application/xml'],
    ['iso-8859-15 by the header', iso15(XML), 'text/xml; charset="ISO-8859-15"'],
    ['windows-1252 by the header', windows1252(XML), 'text/xml;charset=windows-1252'],
    ['windows-1252 without any label', windows1252(XML), 'text/xml'],
    [
      'windows-1252 declared as utf-8',
      windows1252(prolog('utf-8') + XML),
      'text/xml; charset=utf-8',
    ],
    ['windows-1252 declared as iso-8859-15', windows1252(prolog('iso-8859-15') + XML), ''],
    ['windows-1252 declared as utf-16', windows1252(prolog('utf-16') + XML), 'text/xml'],
    ['UTF-8 declared as iso-8859-1', utf8(prolog('iso-8859-1') + XML), 'text/xml; charset=latin1'],
    ['UTF-8 declared as utf-16', utf8(prolog('UTF-16') + XML), ''],
    ['an unknown label over UTF-8', utf8(prolog('x-user-defined') + XML), ''],
    ['an unknown label over windows-1252', windows1252(XML), 'text/xml; charset=x-user-defined'],
    [
      'a label nobody knows, then a known one',
      iso15(prolog('iso-8859-15') + XML),
      'a/b; charset=x',
    ],
    ['a page with a meta charset', iso15(page('<meta charset="iso-8859-15">')), 'text/html'],
    [
      'a page with an old meta charset, late',
      iso15(
        page(
          '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">',
          longComment,
        ),
      ),
      'text/html',
    ],
  ])('reads %s', (_, bytes, contentType) => {
    const text = decodeDocument(bytes, contentType)

    expect(text).toContain(SENTENCE)
    expect(text).not.toContain('\ufffd')
    expect(text.charCodeAt(0)).not.toBe(0xfeff)
  })

  it('reads curly quotes and dashes of windows-1252', () => {
    const bytes = Buffer.from([0x3c, 0x61, 0x3e, 0x93, 0x68, 0x69, 0x94, 0x96, 0x85])

    expect(decodeDocument(bytes, '')).toBe('<a>“hi”–…')
  })

  it('reads what is before a character that was cut in half at the end', () => {
    expect(decodeDocument(utf8('<p>Coördinatie €').subarray(0, -1), '')).toBe('<p>Coördinatie ')
  })

  it('keeps the rest of UTF-8 sound when one summary was cut by bytes', () => {
    const bytes = Buffer.concat([
      utf8('<p>Coördinatie, privé, €, één, reële kopie'),
      Buffer.from([0xeb]),
      utf8('…'),
    ])

    expect(decodeDocument(bytes, 'text/xml; charset=utf-8')).toBe(
      '<p>Coördinatie, privé, €, één, reële kopieë…',
    )
  })

  it('reads other charsets that a label names', () => {
    expect(decodeDocument(Buffer.from([0x3c, 0xc0, 0xe0, 0x3e]), 'text/xml; charset=koi8-r')).toBe(
      '<юЮ>',
    )
  })

  it('is not misled by a charset that a feed only tells about', () => {
    const feed =
      '<rss><description>&lt;meta charset="koi8-r"> <meta charset="koi8-r">\xeb</description></rss>'

    expect(decodeDocument(Buffer.from(feed, 'latin1'), 'text/xml')).toContain('ë')
  })

  it.each([
    ['a PDF', '%PDF-1.7\n%\xe2\xe3', 'not_a_feed'],
    ['a zip archive', 'PK\x03\x04\x14\0\0\0', 'not_a_feed'],
    ['an image', '\x89PNG\r\n\x1a\n', 'not_a_feed'],
    ['what is still compressed', '\x1f\x8b\x08\0\0\0', 'not_a_feed'],
    ['other binary', '\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11', 'encoding'],
  ])('refuses %s', (_, start, kind) => {
    const bytes = Buffer.from(start, 'latin1')

    expect(() => decodeDocument(bytes, 'text/xml')).toThrow(expect.objectContaining({ kind }))
  })

  it('makes nothing of nothing', () => {
    expect(decodeDocument(new Uint8Array(), 'text/xml')).toBe('')
  })

  it('reads a million broken bytes without choking', () => {
    expect(decodeDocument(Buffer.alloc(1_000_000, 0x92), '')).toHaveLength(1_000_000)
    expect(
      decodeDocument(Buffer.alloc(1_000_000, Buffer.from([0xc3, 0xb6, 0xff])), ''),
    ).toHaveLength(1_000_000)
  })
})
