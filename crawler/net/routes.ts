import { Agent, buildConnector, type Dispatcher } from 'undici'
import type { FetchLimits } from '../fetch-limits.ts'
import { connectionOptions, guardedConnector, type Resolve } from './guarded-connector.ts'
import { parseNoProxy } from './no-proxy.ts'
import { openProxyPool, readProxy } from './proxy.ts'
import { tunnelConnector } from './tunnel-connector.ts'

/** The values of HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
export interface ProxySettings {
  readonly http?: string | undefined
  readonly https?: string | undefined
  readonly noProxy?: string | undefined
}

/** How a request for one URL leaves: by which connections, to whom, and in which form. */
export interface Route {
  readonly dispatcher: Dispatcher
  readonly origin: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** The proxy that a plain request is given to; for messages. */
  readonly proxy?: string
  /** How many connections were made to the host so far, where that is known. */
  readonly connectionCount?: () => number
}

export interface RouteOptions {
  readonly userAgent: string
  readonly allowed: ReadonlySet<string>
  readonly resolve: Resolve
  readonly proxies: ProxySettings
  readonly limits: FetchLimits
}

export interface Routes {
  routeTo(url: URL): Route
  close(): Promise<void>
}

/** One way out. */
interface Way {
  readonly dispatchers: readonly Dispatcher[]
  readonly route: (url: URL) => Route
}

/**
 * Keeps the connections: straight to the host through the guard, or by way of a configured proxy.
 * @throws ConfigError when a proxy is no http(s) address
 */
export function openRoutes(options: RouteOptions): Routes {
  const { http, https, noProxy } = options.proxies
  const closing = new AbortController()
  const bypassesProxy = parseNoProxy(noProxy ?? '')
  const direct = openDirectWay(options, closing.signal)
  const forward = http ? openForwardWay(http, options, closing.signal) : direct
  const tunnel = https ? openTunnelWay(https, options, closing.signal) : direct

  function routeTo(url: URL): Route {
    if (bypassesProxy(url)) return direct.route(url)
    return url.protocol === 'https:' ? tunnel.route(url) : forward.route(url)
  }

  async function close(): Promise<void> {
    closing.abort()
    const dispatchers = new Set([direct, forward, tunnel].flatMap((way) => way.dispatchers))
    await Promise.all([...dispatchers].map((dispatcher) => dispatcher.destroy()))
  }
  return { routeTo, close }
}

function openDirectWay({ allowed, resolve, limits }: RouteOptions, closing: AbortSignal): Way {
  const connect = guardedConnector(allowed, resolve, limits.connectMs, closing)
  return endToEndWay(connect, limits, [])
}

/** Plain http through a proxy: the whole address stands in the request line. */
function openForwardWay(setting: string, { limits }: RouteOptions, closing: AbortSignal): Way {
  const proxy = readProxy('HTTP_PROXY', setting)
  const dispatcher = openProxyPool(proxy, limits, closing)
  const { origin } = proxy.url
  return {
    dispatchers: [dispatcher],
    route: (url) => ({
      dispatcher,
      origin,
      path: url.href,
      headers: { ...proxy.headers, host: url.host },
      proxy: proxy.name,
    }),
  }
}

function openTunnelWay(
  setting: string,
  { limits, userAgent }: RouteOptions,
  closing: AbortSignal,
): Way {
  const proxy = readProxy('HTTPS_PROXY', setting)
  const pool = openProxyPool(proxy, limits, closing)
  const secure = buildConnector(connectionOptions(limits.connectMs, closing))
  const connect = tunnelConnector(proxy, pool, { 'user-agent': userAgent }, secure)
  return endToEndWay(connect, limits, [pool])
}

/** The host itself answers. */
function endToEndWay(
  connect: buildConnector.connector,
  { headerBytes }: FetchLimits,
  others: readonly Dispatcher[],
): Way {
  // A host is never asked two things at once; a pool would open a second connection all the same.
  const settings = { connections: 1, pipelining: 1, maxHeaderSize: headerBytes }
  const dispatcher = new Agent({ ...settings, connect })
  const counts = new Map<string, number>()
  dispatcher.on('connect', ({ origin }) => counts.set(origin, (counts.get(origin) ?? 0) + 1))
  return {
    dispatchers: [dispatcher, ...others],
    route: ({ origin, pathname, search }) => ({
      dispatcher,
      origin,
      path: pathname + search,
      headers: {},
      connectionCount: () => counts.get(origin) ?? 0,
    }),
  }
}
