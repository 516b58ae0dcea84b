/** A text as it reads, for where markup is taken out: what looks like a tag in it is none. */
export function escapedText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
