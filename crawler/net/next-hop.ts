import { CrawlError } from '../../model/errors.ts'
import type { Answer } from './exchange.ts'
import { readUrl, refuseForbidden } from './url-rules.ts'

/** What a fetch asks at one address of a chain of redirects. */
export interface Hop {
  readonly url: URL
  readonly method: 'GET' | 'POST'
  readonly body?: string | undefined
  /** The caller's own headers; they may hold keys. */
  readonly headers: Readonly<Record<string, string>>
}

/** Headers that say what we can read; another origin may see them. */
const HARMLESS: ReadonlySet<string> = new Set(['accept', 'accept-language', 'content-type'])

/**
 * Where a redirect leads, or undefined when the answer is none (REL-11). The new address passes the
 * same rules as the first; only harmless headers go to another origin.
 * @throws CrawlError of kind redirect_invalid, redirect_downgrade or ssrf
 */
export function nextHop(hop: Hop, answer: Answer, allowed: ReadonlySet<string>): Hop | undefined {
  if (!isRedirect(answer.status)) return undefined
  const url = readTarget(hop.url, answer)
  refuseForbidden(url, allowed)
  if (hop.url.protocol === 'https:' && url.protocol === 'http:') {
    throw new CrawlError('redirect_downgrade', `${hop.url.href}: leads from https to ${url.href}`)
  }
  const headers = hop.url.origin === url.origin ? hop.headers : harmless(hop.headers)
  const isKept = hop.method === 'GET' || answer.status === 307 || answer.status === 308
  return isKept ? { ...hop, url, headers } : { url, method: 'GET', headers: withoutType(headers) }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status)
}

function readTarget(from: URL, { status, headers }: Answer): URL {
  const location = headers.location ?? ''
  const url = readUrl(asUtf8(location), from)
  if (url) return url
  const said = location ? `to "${location.slice(0, 200)}"` : 'to nowhere'
  throw new CrawlError('redirect_invalid', `${from.href}: ${status} ${said}`)
}

/** Headers arrive as Latin-1; servers that write raw letters in an address mean UTF-8. */
function asUtf8(header: string): string {
  const bytes = Buffer.from(header, 'latin1')
  const text = bytes.toString('utf8')
  return text.includes('\uFFFD') ? header : text
}

function harmless(headers: Hop['headers']): Hop['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => HARMLESS.has(name)))
}

function withoutType({ 'content-type': _, ...headers }: Hop['headers']): Hop['headers'] {
  return headers
}
