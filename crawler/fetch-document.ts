import { CrawlError } from '../model/errors.ts'
import type { Validators } from '../model/source-state.ts'
import type { Deadline, Deadlines } from './deadline.ts'
import type { FetchDocument, FetchRequest, FetchResult } from './fetch-gate.ts'
import type { FetchLimits } from './fetch-limits.ts'
import type { HourlyHosts } from './hourly-hosts.ts'
import type { Answer } from './net/exchange.ts'
import { type ChainEnd, type ChainRules, fetchChain } from './net/fetch-chain.ts'
import type { Hop } from './net/next-hop.ts'
import { refuseAllButDocument, refuseChallenge } from './net/refuse-answer.ts'
import { requestHeaders } from './net/request-headers.ts'
import { readMaxAgeMs, readRetryAt, readValidators } from './net/server-hints.ts'
import { readUrl, refuseForbidden } from './net/url-rules.ts'
import { ALLOW_ALL, isAllowed } from './robots.ts'
import type { RobotsFor } from './robots-gate.ts'
import type { VisitHost } from './visit-host.ts'

const MINUTE = 60_000
/** A longer Crawl-delay than this makes us come once an hour instead (REL-05). */
const LONGEST_DELAY_SECONDS = 60
/** Of an answer that is an error, as much as is looked at. */
const LONGEST_ERROR = 16_384
/** An hour, with room for the scheduler's jitter. */
const LONG_DELAY_HINT_MS = 70 * MINUTE

export interface FetchDocumentContext {
  readonly visit: VisitHost
  readonly robotsFor: RobotsFor
  readonly hourlyHosts: HourlyHosts
  readonly chainRules: ChainRules
  readonly limits: FetchLimits
  /** Our own pause between two requests to the host of an address. */
  readonly gapMsFor: (url: URL) => number
  readonly deadlines: Deadlines
  readonly now: () => Date
}

/** The one way to a document: rules for addresses, robots, turns, redirects, limits, in that order. */
export function openFetchDocument(context: FetchDocumentContext): FetchDocument {
  const { limits, deadlines, chainRules, hourlyHosts, now } = context

  return async (request) => {
    const patienceMs = request.patienceMs ?? 0
    const deadline = deadlines.open(limits.totalMs + patienceMs, request.signal)
    const slowOrigins = new Set<string>()
    try {
      const start = firstHop(request, chainRules.allowed)
      const visit = (hop: Hop) => visitPage(hop, request, deadline, slowOrigins, context)
      const end = await fetchChain(start, chainRules, visit)
      return resultOf(end, request, slowOrigins.has(end.url.origin), now())
    } finally {
      deadline.release()
      await hourlyHosts.giveBack(slowOrigins)
    }
  }
}

function firstHop(request: FetchRequest, allowed: ReadonlySet<string>): Hop {
  const url = readUrl(request.url)
  if (!url) {
    const shown = request.url.slice(0, 200)
    throw new CrawlError('ssrf', `no http(s) address that may be fetched: ${JSON.stringify(shown)}`)
  }
  refuseForbidden(url, allowed)
  const { method = 'GET', body, headers = {} } = request
  return { url, method, body, headers: requestHeaders(headers) }
}

async function visitPage(
  hop: Hop,
  request: FetchRequest,
  deadline: Deadline,
  slowOrigins: Set<string>,
  { robotsFor, hourlyHosts, visit, gapMsFor, limits }: FetchDocumentContext,
): Promise<Answer> {
  const { url } = hop
  const rules = request.robots === 'obey' ? await robotsFor(url, deadline) : ALLOW_ALL
  if (!isAllowed(rules, url)) {
    throw new CrawlError('robots_denied', `${url.href}: robots.txt of ${url.origin} forbids it`)
  }
  const delaySeconds = rules.crawlDelaySeconds ?? 0
  const isSlow = delaySeconds > LONGEST_DELAY_SECONDS
  if (isSlow) await hourlyHosts.take(url.origin, slowOrigins)
  const gapMs = Math.max(gapMsFor(url), isSlow ? 0 : delaySeconds * 1000)
  const headers =
    hop.method === 'GET' ? { ...hop.headers, ...conditions(request.validators) } : hop.headers
  const maxBytes = request.maxBytes ?? limits.decodedBytes
  const headersMs = request.patienceMs ?? limits.headersMs
  return visit({ ...hop, headers, maxBytes, headersMs }, { gapMs }, deadline)
}

/** Validators go back as they came, byte for byte (REL-07). */
function conditions({ etag, lastModified }: Validators = {}): Record<string, string> {
  return {
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
  }
}

function resultOf(
  { answer, url, redirects }: ChainEnd,
  request: FetchRequest,
  isSlow: boolean,
  now: Date,
): FetchResult {
  const { status, headers, body } = answer
  const freshMs = readMaxAgeMs(headers, now)
  const maxAgeMs = isSlow ? Math.max(freshMs ?? 0, LONG_DELAY_HINT_MS) : freshMs
  const hint = maxAgeMs === undefined ? {} : { maxAgeMs }
  const validators = readValidators(headers)
  if (status === 304 && isConditional(request)) {
    return { status: 'not-modified', validators: { ...request.validators, ...validators }, ...hint }
  }
  const retryAt = readRetryAt(headers, now)
  refuseChallenge(answer, url, retryAt)
  if (saysNothingNew(answer, request)) return { status: 'quiet', ...hint }
  if (saysStaleCursor(answer, request)) return { status: 'stale-cursor' }
  refuseAllButDocument(answer, url, retryAt)
  const contentType = headers['content-type'] ?? ''
  const document = { url: url.href, bytes: body, contentType, headers }
  return { status: 'fetched', document, validators, redirects, ...hint }
}

function isConditional({ method, validators }: FetchRequest): boolean {
  return method !== 'POST' && Boolean(validators?.etag || validators?.lastModified)
}

function saysNothingNew({ status, body }: Answer, request: FetchRequest): boolean {
  const isEmpty = status === 200 && body.byteLength === 0
  return (isEmpty && request.mayBeEmpty) || Boolean(request.quietStatuses?.includes(status))
}

function saysStaleCursor({ status, body }: Answer, { staleCursorCode }: FetchRequest): boolean {
  if (status !== 400 || staleCursorCode === undefined) return false
  return Buffer.from(body.subarray(0, LONGEST_ERROR)).toString('latin1').includes(staleCursorCode)
}
