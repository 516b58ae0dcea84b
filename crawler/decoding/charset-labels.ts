import { sniffDocument } from '../sniff-document.ts'

/** How far into a page its `<meta charset>` is looked for; the standard says 1,024, pages do not. */
const PAGE_HEAD_BYTES = 65_536
const XML_HEAD_BYTES = 1024

const XML_ENCODING = /<\?xml[^>]{0,200}?\sencoding\s{0,5}=\s{0,5}["']([\w.:-]{1,40})/i
const META_CHARSET = /<meta\s[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{1,40})/i

/** The charset of a Content-Type: `text/xml; charset="utf-8"`. */
export function headerCharset(contentType: string): string | undefined {
  return /charset\s{0,5}=\s{0,5}["']?([\w.:-]{1,40})/i.exec(contentType.slice(0, 500))?.[1]
}

/** The charset that an XML declaration or, in a web page, a meta element gives. */
export function declaredCharset(bytes: Uint8Array, contentType: string): string | undefined {
  const start = asciiOf(bytes.subarray(0, XML_HEAD_BYTES))
  const inProlog = XML_ENCODING.exec(start)?.[1]
  if (inProlog) return inProlog
  if (sniffDocument(start, contentType) !== 'html') return undefined
  return META_CHARSET.exec(asciiOf(bytes.subarray(0, PAGE_HEAD_BYTES)))?.[1]
}

function asciiOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
