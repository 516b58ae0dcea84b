import { isIP } from 'node:net'
import { buildConnector, Pool } from 'undici'
import { ConfigError, messageOf } from '../../model/errors.ts'
import type { FetchLimits } from '../fetch-limits.ts'
import { connectionOptions } from './guarded-connector.ts'
import { HostUnavailableError } from './host-unavailable-error.ts'
import { bareHost, hostAndPort } from './url-rules.ts'

/** A proxy as configured. The password is in `headers` only, never in a message. */
export interface ConfiguredProxy {
  readonly url: URL
  /** `host:port`, for messages. */
  readonly name: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Reads the value of HTTP_PROXY or HTTPS_PROXY; `http://` may be left out.
 * @throws ConfigError when it is no http(s) address
 */
export function readProxy(variable: string, value: string): ConfiguredProxy {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new ConfigError([`${variable}: must be http://host:port or https://host:port`])
  }
  const { username, password } = url
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  const authorization = `Basic ${Buffer.from(credentials).toString('base64')}`
  return {
    url,
    name: hostAndPort(url),
    headers: username ? { 'proxy-authorization': authorization } : {},
  }
}

/** Keeps connections to the proxy itself, which may stand in the internal network. */
export function openProxyPool(
  { url, name }: ConfiguredProxy,
  limits: FetchLimits,
  closing: AbortSignal,
): Pool {
  const connect = buildConnector(connectionOptions(limits.connectMs, closing))
  const host = bareHost(url.hostname)
  // undici would expect the certificate of the host behind the proxy.
  const servername = url.protocol === 'https:' && !isIP(host) ? { servername: host } : {}
  return new Pool(url.origin, {
    pipelining: 1,
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.connectMs,
    connect: (target, callback) =>
      connect({ ...target, ...servername }, (error, socket) =>
        error ? callback(proxyFailure(name, error), null) : callback(null, socket),
      ),
  })
}

/** Why the proxy could not be used: to a fetch that is one more host it cannot connect to. */
export function proxyFailure(name: string, cause: unknown): HostUnavailableError {
  if (cause instanceof HostUnavailableError) return cause
  const isSlow =
    cause instanceof Error && 'code' in cause && /TIMEOUT|TIMEDOUT/.test(`${cause.code}`)
  const kind = isSlow ? 'timeout_connect' : 'connect'
  return new HostUnavailableError(kind, `proxy ${name}: ${messageOf(cause)}`, { cause })
}
