/**
 * A web address that may be linked to from a mail, or undefined: http(s) only, no user name in
 * front, and no braces, which mark our secret links.
 */
export function safeAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  if (url.username !== '' || url.password !== '') return undefined
  return url.href.replaceAll('{', '%7B').replaceAll('}', '%7D')
}
