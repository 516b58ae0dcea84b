import { createHash } from 'node:crypto'

/** A number of law in its normal form, as one token: the same for every spelling. */
export function identifierToken(value: string): string {
  return `i0${value.toLowerCase().replace(/[^a-z0-9]+/g, 'x')}`
}

/** An address as a token, without what does not change the page; none when it is not an address. */
export function urlToken(address: string): string[] {
  if (!URL.canParse(address)) return []
  const url = new URL(address)
  for (const name of [...url.searchParams.keys()]) {
    if (/^(utm_|fbclid$|gclid$|mc_)/.test(name)) url.searchParams.delete(name)
  }
  const host = url.host.replace(/^www\./, '')
  const page = `${host}${url.pathname.replace(/\/+$/, '')}${url.search}`
  // A hash, because Meilisearch drops words of more than 250 bytes.
  return [`u0${createHash('sha256').update(page).digest('hex').slice(0, 24)}`]
}
