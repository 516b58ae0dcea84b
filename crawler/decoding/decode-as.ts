/** Labels that say nothing: a browser's trick, and charsets that their bytes already betray. */
const SAYS_NOTHING = /^(?:x-user-defined|utf-?(?:8|16|32)|us-ascii|ascii|unicode)/i
/** € and curly quotes stand at 0x80–0x9F in windows-1252, where the ISO charsets have nothing. */
const C1_CONTROLS = /[\x80-\x9f]/

/**
 * The bytes as text in the charset that a label names, or undefined when the label is unknown or
 * contradicts the bytes. `iso-8859-1` means windows-1252, as everywhere on the web.
 */
export function decodeAs(label: string | undefined, bytes: Uint8Array): string | undefined {
  if (!label || SAYS_NOTHING.test(label)) return undefined
  const text = decodeStrictly(label, bytes)
  const isIso = /^iso-8859-(?!1$)/i.test(label)
  return isIso && text && C1_CONTROLS.test(text) ? undefined : text
}

/** Undefined when unknown or invalid; a character cut in half at the very end is neither. */
export function decodeStrictly(charset: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true })
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return undefined
    throw error
  }
}
