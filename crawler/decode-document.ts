import { CrawlError } from '../model/errors.ts'
import { binaryFormOf } from './decoding/binary-form.ts'
import { declaredCharset, headerCharset } from './decoding/charset-labels.ts'
import { decodeDamagedUtf8 } from './decoding/damaged-utf8.ts'
import { decodeAs, decodeStrictly } from './decoding/decode-as.ts'
import { decodeWideText } from './decoding/wide-text.ts'

/**
 * The text of a document in whatever charset (REL-15): by its byte order mark, the shape of UTF-16
 * and UTF-32, the HTTP header, the XML or HTML declaration, as UTF-8, or as windows-1252 at last.
 * A label that contradicts the bytes loses. What is UTF-8 beyond ASCII is hardly ever anything else,
 * so it is read as such whatever the label says.
 * @throws CrawlError of kind `not_a_feed` for PDF, images and the like, `encoding` for other binary
 */
export function decodeDocument(bytes: Uint8Array, contentType: string): string {
  const form = binaryFormOf(bytes)
  if (form) throw new CrawlError('not_a_feed', `the document is ${form}`)

  const text =
    decodeWideText(bytes) ??
    decodeStrictly('utf-8', bytes) ??
    decodeDamagedUtf8(bytes) ??
    decodeAs(headerCharset(contentType), bytes) ??
    decodeAs(declaredCharset(bytes, contentType), bytes) ??
    new TextDecoder('windows-1252').decode(bytes)

  if (isBinary(text)) throw new CrawlError('encoding', 'the document is binary, not text')
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

/** Text holds a stray control character or two; compressed and compiled data are full of them. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 1024)
  let controls = 0
  for (let index = 0; index < start.length; index++) {
    const code = start.charCodeAt(index)
    if (code < 9 || (code > 13 && code < 32)) controls++
  }
  return controls > 8 && controls > start.length / 20
}
