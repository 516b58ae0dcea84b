type WideCharset = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be'

/** Marks first (the longer before the shorter), then an ASCII character and how it is padded. */
const SHAPES: readonly (readonly [WideCharset, RegExp])[] = [
  ['utf-32le', /^(?:\xff\xfe\0\0|[\t-~]\0\0\0)/],
  ['utf-32be', /^(?:\0\0\xfe\xff|\0\0\0[\t-~])/],
  ['utf-16le', /^(?:\xff\xfe|[\t-~]\0[\t-~]\0)/],
  ['utf-16be', /^(?:\xfe\xff|\0[\t-~]\0[\t-~])/],
]

/**
 * UTF-16 or UTF-32, by mark or by the zero bytes around the markup with which every document
 * begins; undefined when the bytes have neither. No label is asked: one could only be wrong.
 */
export function decodeWideText(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  const charset = SHAPES.find(([, shape]) => shape.test(start))?.[0]
  if (!charset) return undefined
  if (charset === 'utf-16le' || charset === 'utf-16be') {
    return new TextDecoder(charset).decode(bytes, { stream: true })
  }
  return decodeUtf32(bytes, charset === 'utf-32le')
}

function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let index = 0; index + 4 <= bytes.length; index += 4) {
    const code = view.getUint32(index, isLittleEndian)
    const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    if (code !== 0xfeff) parts.push(isCharacter ? String.fromCodePoint(code) : '\ufffd')
  }
  return parts.join('')
}
