/** The bytes of a text in windows-1252; what it lacks becomes a numeric reference, as in XML. */
export function encodeWindows1252(text: string): Uint8Array {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const signs = new TextDecoder('windows-1252').decode(all)
  const byteOf = new Map([...signs].map((sign, byte) => [sign, byte]))
  return Uint8Array.from(
    [...text].flatMap((sign) => byteOf.get(sign) ?? [...Buffer.from(reference(sign))]),
  )
}

function reference(sign: string): string {
  return `&#${sign.codePointAt(0)};`
}
