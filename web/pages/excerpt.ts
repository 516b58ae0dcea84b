/** The beginning of a text, whole words, with an ellipsis where it was cut. */
export function excerpt(text: string, maxLength: number): string {
  const plain = text.trim()
  if (plain.length <= maxLength) return plain
  const cut = plain.slice(0, maxLength)
  const words = cut.replace(/\s+\S*$/, '')
  return `${(words || cut).toWellFormed()}…`
}
