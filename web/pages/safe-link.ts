/** An address a page may link to, with the host people will really arrive at (SEC-19). */
export interface SafeLink {
  readonly href: string
  /** As resolved: in punycode where letters of other scripts could mislead. */
  readonly host: string
}

/** Undefined for anything but a plain http(s) address: no other schemes, no user names in front. */
export function safeLink(address: string): SafeLink | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  if (url.username !== '' || url.password !== '') return undefined
  return { href: url.href, host: url.host }
}
