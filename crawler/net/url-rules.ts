import { isIP } from 'node:net'
import { CrawlError } from '../../model/errors.ts'
import { isGlobalAddress } from './global-address.ts'

const PORTS: ReadonlySet<string> = new Set(['', '80', '443', '8080', '8443'])
const INTERNAL_SUFFIX = /\.(?:local|internal|localhost|localdomain|home\.arpa)$/
/** What parsers read in different ways: white space, control characters, backslashes. */
const AMBIGUOUS = /[\\\s\p{Cc}\p{Cf}]/u
const HAS_SCHEME = /^[a-z][a-z\d+.-]*:/i
/** The URL parser forgives a missing or superfluous slash, and an empty user name. */
const HAS_WEB_HOST = /^https?:\/\/(?!:?@)[^/]/i

/**
 * Reads an address once; the result is what is fetched (SEC-03).
 * @param base for a relative address, as in a redirect
 * @returns undefined when it is no absolute http(s) address, or one that parsers disagree on
 */
export function readUrl(raw: string, base?: URL): URL | undefined {
  if (raw === '' || AMBIGUOUS.test(raw)) return undefined
  if (HAS_SCHEME.test(raw) && !HAS_WEB_HOST.test(raw)) return undefined
  const url = URL.parse(raw, base?.href)
  if (!url) return undefined
  url.hash = ''
  return url
}

/**
 * Refuses what may not be asked for: user names, odd ports, internal names, internal addresses in any
 * notation. Names are looked up only when connecting.
 * @throws CrawlError of kind ssrf
 */
export function refuseForbidden(url: URL, allowed: ReadonlySet<string>): void {
  const reason = forbidden(url, allowed)
  if (reason) throw new CrawlError('ssrf', `${url.host}: ${reason}`)
}

function forbidden(url: URL, allowed: ReadonlySet<string>): string | undefined {
  if (url.username || url.password) return 'an address may not hold a user name or password'
  if (allowed.has(hostAndPort(url))) return undefined
  if (!PORTS.has(url.port)) return 'only ports 80, 443, 8080 and 8443 are asked'
  const host = bareHost(url.hostname)
  if (isIP(host)) return isGlobalAddress(host) ? undefined : 'not an address on the public internet'
  if (host.endsWith('.')) return 'a name may not end in a dot'
  if (!host.includes('.') || INTERNAL_SUFFIX.test(host)) return 'an internal name'
  return undefined
}

/** `host:port`, always with the port; IPv6 in brackets, as in the list of exceptions (SEC-04). */
export function hostAndPort(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? 443 : 80)}`
}

/** A host without the brackets of IPv6. */
export function bareHost(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
}

/** The list of exceptions in the notation that `hostAndPort` gives. */
export function allowList(entries: readonly string[]): ReadonlySet<string> {
  return new Set(entries.flatMap(allowedHost))
}

function allowedHost(entry: string): string[] {
  const url = URL.parse(`http://${entry.trim()}`)
  return url ? [hostAndPort(url)] : []
}
