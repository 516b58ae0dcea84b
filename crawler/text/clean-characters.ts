/** Control and format characters (bidi marks, zero widths, soft hyphens), but not blanks. */
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Cc}\p{Cf}]/gu
/** The C1 control that stands for a new line. */
const NEXT_LINE = /\u0085/g
/** Stacked marks: more than any language needs, and quadratic to normalise. */
const STACKED_MARKS = /(\p{M}{8})\p{M}+/gu
/** Nothing below needs composing. */
const MAY_NEED_COMPOSING = /[\u0300-\u{10ffff}]/u

/** Takes out characters that nobody sees or that turn the reading order (SEC-18); gives NFC. */
export function cleanCharacters(text: string): string {
  const visible = text.replace(NEXT_LINE, ' ').replace(INVISIBLE, '')
  if (!MAY_NEED_COMPOSING.test(visible)) return visible
  return visible.toWellFormed().replace(STACKED_MARKS, '$1').normalize('NFC')
}
