/** So many sound bytes must stand against one broken byte, or it is another charset. */
const SOUND_PER_BROKEN = 8

const CONTINUED = '[\\x80-\\xbf]'
const CHARACTER = [
  `[\\xc2-\\xdf]${CONTINUED}`,
  `\\xe0[\\xa0-\\xbf]${CONTINUED}`,
  `[\\xe1-\\xec\\xee\\xef]${CONTINUED}{2}`,
  `\\xed[\\x80-\\x9f]${CONTINUED}`,
  `\\xf0[\\x90-\\xbf]${CONTINUED}{2}`,
  `[\\xf1-\\xf3]${CONTINUED}{3}`,
  `\\xf4[\\x80-\\x8f]${CONTINUED}{2}`,
].join('|')
const SOUND_OR_BROKEN = new RegExp(`((?:${CHARACTER}){1,64})|[\\x80-\\xff]`, 'g')

const UPPER_HALF = Array.from({ length: 128 }, (_, index) => index + 0x80)

/**
 * UTF-8 in which some characters are broken, as when a summary was cut by bytes or a text was
 * pasted from elsewhere. Broken bytes are read as windows-1252. Undefined when it is not mostly UTF-8.
 */
export function decodeDamagedUtf8(bytes: Uint8Array): string | undefined {
  const byteText = latinText(bytes)
  const windows1252 = new TextDecoder('windows-1252').decode(Uint8Array.from(UPPER_HALF))
  let sound = 0
  let broken = 0
  const text = byteText.replace(SOUND_OR_BROKEN, (found: string, characters?: string) => {
    if (!characters) {
      broken++
      return windows1252.charAt(found.charCodeAt(0) - 0x80)
    }
    sound += found.length
    return Buffer.from(found, 'latin1').toString('utf8')
  })
  return sound >= broken * SOUND_PER_BROKEN ? text : undefined
}

/** One character a byte, with the byte's value. */
function latinText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
