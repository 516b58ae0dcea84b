import type { Dispatcher } from 'undici'
import type { FetchLimits } from '../fetch-limits.ts'
import { exchangeFailure } from './network-failure.ts'
import { readBody } from './read-body.ts'
import type { Route } from './routes.ts'

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
    const headers = joinedHeaders(response.headers)
    const body = await readAnswer(response, headers, request, limits)
    signal.throwIfAborted()
    return { status: response.statusCode, headers, body }
  } catch (error) {
    if (signal.aborted) throw signal.reason
    throw exchangeFailure(request.url.href, error)
  }
}

function send(request: Outgoing, route: Route, limits: FetchLimits, signal: AbortSignal) {
  return route.dispatcher.request({
    origin: route.origin,
    path: route.path,
    method: request.method,
    headers: { ...request.headers, ...route.headers },
    body: request.body ?? null,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyIdleMs,
    signal,
  })
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
