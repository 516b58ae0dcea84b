/**
 * The name that the address of a page gives it: `/nieuws/slimme-straat.html` is `Slimme straat`.
 * Undefined where it names nothing, as that of a home page does.
 */
export function titleFromAddress(address: string): string | undefined {
  const name = URL.parse(address)?.pathname.split('/').findLast(Boolean)
  if (name === undefined) return undefined
  const words = decoded(name)
    .replace(/\.[a-z\d]{2,5}$/i, '')
    .replace(/[-_+\s]+/g, ' ')
    .trim()
  return words === '' ? undefined : words.slice(0, 1).toUpperCase() + words.slice(1)
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    // A stray per cent sign: the name as it stands is better than none.
    return name
  }
}
