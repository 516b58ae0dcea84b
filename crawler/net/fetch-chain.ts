import { CrawlError } from '../../model/errors.ts'
import type { Redirect } from '../fetch-gate.ts'
import type { Answer } from './exchange.ts'
import { type Hop, nextHop } from './next-hop.ts'

/** The answer at the end of a chain of redirects. */
export interface ChainEnd {
  readonly answer: Answer
  readonly url: URL
  readonly redirects: readonly Redirect[]
}

export interface ChainRules {
  readonly maxRedirects: number
  /** `host:port` that may be internal. */
  readonly allowed: ReadonlySet<string>
}

/**
 * Asks one address after the other until one does not redirect (REL-11).
 * @param visit does one request
 * @throws CrawlError of a redirect_… kind or ssrf, and whatever `visit` throws
 */
export async function fetchChain(
  start: Hop,
  { maxRedirects, allowed }: ChainRules,
  visit: (hop: Hop) => Promise<Answer>,
): Promise<ChainEnd> {
  const redirects: Redirect[] = []
  const seen = new Set<string>()
  for (let hop = start; ; ) {
    seen.add(`${hop.method} ${hop.url.href}`)
    const answer = await visit(hop)
    const next = nextHop(hop, answer, allowed)
    if (!next) return { answer, url: hop.url, redirects }
    const to = next.url.href
    redirects.push({ status: answer.status, to })
    if (seen.has(`${next.method} ${to}`)) {
      throw new CrawlError('redirect_loop', `${start.url.href}: comes back to ${to}`)
    }
    if (redirects.length > maxRedirects) {
      throw new CrawlError(
        'redirect_limit',
        `${start.url.href}: more than ${maxRedirects} redirects`,
      )
    }
    hop = next
  }
}
