/** Characters that show nothing or turn the order of text around. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu
const CONTROL = /[\p{Cc}\u2028\u2029]/gu

/**
 * Text from outside as one line that can do nothing in a mail: no line breaks that would begin a
 * header (SEC-31), no invisible or reversing characters, and no `{{`, which marks our secret links.
 */
export function plainLine(text: string): string {
  const visible = text.toWellFormed().replace(INVISIBLE, '').replace(CONTROL, ' ')
  return visible
    .replace(/\s+/g, ' ')
    .replace(/\{(?=\{)/g, '{ ')
    .trim()
}

/** The beginning of a line, whole words, with an ellipsis where it was cut. */
export function shorten(line: string, maxLength: number): string {
  if (line.length <= maxLength) return line
  const start = line.slice(0, maxLength - 1).toWellFormed()
  const wholeWords = start.replace(/\s+\S*$/, '')
  return `${(wholeWords || start).replace(/[\s,;:.–-]+$/, '')}…`
}
