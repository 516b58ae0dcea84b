import type { Dispatcher } from 'undici'
import type { FetchLimits } from '../fetch-limits.ts'
import { HostUnavailableError } from './host-unavailable-error.ts'
import { exchangeFailure, isBroken } from './network-failure.ts'
import { readBody } from './read-body.ts'
import type { Route } from './routes.ts'
import { StaleConnectionError } from './stale-connection-error.ts'

const NO_BODY = new Uint8Array()
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
/** Of a page that is not what we asked for only its beginning is looked at. */
const PEEK_BYTES = 256 * 2 ** 10

/** One request, ready to be sent. */
export interface Outgoing {
  readonly url: URL
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  readonly maxBytes: number
  /** Instead of the usual limit. */
  readonly headersMs?: number
  /** `cut`: only the first `maxBytes` are wanted. */
  readonly excess?: 'cut'
}

/** What came back, decoded. The body is empty for redirects and 304. */
export interface Answer {
  readonly status: number
  /** Lower-case names; several lines of one name are joined by a comma. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/**
 * One request and its answer, whatever its status, within all limits but the total one, which is the
 * signal's. No redirect is followed.
 * @param answered called when the answer begins or has failed to
 * @throws CrawlError of a kind that names the stage
 */
export async function exchange(
  request: Outgoing,
  route: Route,
  limits: FetchLimits,
  signal: AbortSignal,
  answered: () => void,
): Promise<Answer> {
  try {
    const response = await send(request, route, limits, signal).finally(answered)
    refuseProxyLogin(response, route)
    const headers = joinedHeaders(response.headers)
    const body = await readAnswer(response, headers, request, limits)
    signal.throwIfAborted()
    return { status: response.statusCode, headers, body }
  } catch (error) {
    if (signal.aborted) throw signal.reason
    const by = route.proxy ? ` by way of proxy ${route.proxy}` : ''
    throw exchangeFailure(request.url.href + by, error)
  }
}

async function send(request: Outgoing, route: Route, limits: FetchLimits, signal: AbortSignal) {
  const connectionCount = route.connectionCount?.()
  const sent = {
    origin: route.origin,
    path: route.path,
    method: request.method,
    headers: { ...request.headers, ...route.headers },
    body: request.body ?? null,
    headersTimeout: request.headersMs ?? limits.headersMs,
    bodyTimeout: limits.bodyIdleMs,
    signal,
  }
  return route.dispatcher.request(sent).catch((cause: unknown) => {
    const isReused = connectionCount !== undefined && connectionCount === route.connectionCount?.()
    throw isReused && isBroken(cause) ? new StaleConnectionError(request.url.href, cause) : cause
  })
}

/** To a plain request a proxy answers in the name of the host. */
function refuseProxyLogin({ statusCode, body }: Dispatcher.ResponseData, { proxy }: Route): void {
  if (!proxy || statusCode !== 407) return
  body.on('error', () => {}).destroy()
  throw new HostUnavailableError('connect', `proxy ${proxy} answers 407: it wants a password`)
}

function joinedHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const entries = Object.entries(headers)
  return Object.fromEntries(
    entries.map(([name, value = '']) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )
}

async function readAnswer(
  { statusCode, body }: Dispatcher.ResponseData,
  headers: Readonly<Record<string, string>>,
  { maxBytes, excess }: Outgoing,
  limits: FetchLimits,
): Promise<Uint8Array> {
  const coding = headers['content-encoding'] ?? ''
  if (statusCode === 304 || REDIRECTS.has(statusCode)) {
    await body.dump({ limit: PEEK_BYTES })
    return NO_BODY
  }
  if (statusCode === 200) return readBody(body, coding, { ...limits, maxBytes, excess })
  // The status has said that this is no document: a page that cannot be read takes nothing away.
  const peek = { ...limits, maxBytes: PEEK_BYTES, excess: 'cut' } as const
  return readBody(body, coding, peek).catch(() => NO_BODY)
}
