/** At most `max` UTF-16 units, ending in `…` when something was cut; never half a character. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text
  return `${wholeCharacters(text, max - 1).trimEnd()}…`
}

/** At most `maxBytes` of UTF-8, never half a character. */
export function cutBytes(text: string, maxBytes: number): string {
  if (text.length * 3 <= maxBytes || Buffer.byteLength(text) <= maxBytes) return text
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(maxBytes))
  return text.slice(0, read).trimEnd()
}

/** The first words of a text, at most `max` UTF-16 units. */
export function firstWords(text: string, max: number): string {
  if (text.length <= max) return text
  const start = wholeCharacters(text, max - 1)
  const blank = start.lastIndexOf(' ')
  return `${blank > max / 2 ? start.slice(0, blank) : start}…`
}

function wholeCharacters(text: string, length: number): string {
  const last = text.charCodeAt(length - 1)
  const splitsPair = last >= 0xd800 && last <= 0xdbff
  return text.slice(0, splitsPair ? length - 1 : length)
}
