import type { Socket } from 'node:net'
import type { buildConnector, Pool } from 'undici'
import { HostUnavailableError } from './host-unavailable-error.ts'
import { connectFailure } from './network-failure.ts'
import { type ConfiguredProxy, proxyFailure } from './proxy.ts'

/**
 * Reaches https hosts through CONNECT. The proxy looks the name up, we never do. TLS is spoken with
 * the host itself, and verified as ever.
 */
export function tunnelConnector(
  proxy: ConfiguredProxy,
  pool: Pool,
  headers: Readonly<Record<string, string>>,
  secure: buildConnector.connector,
): buildConnector.connector {
  return (target, callback) => {
    const host = target.host ?? target.hostname
    const authority = target.port ? host : `${host}:443`
    openTunnel(proxy, pool, authority, headers).then(
      (httpSocket) =>
        secure({ ...target, httpSocket }, (error, socket) =>
          error ? callback(connectFailure(authority, error), null) : callback(null, socket),
        ),
      (error) => callback(proxyFailure(proxy.name, error), null),
    )
  }
}

async function openTunnel(
  proxy: ConfiguredProxy,
  pool: Pool,
  authority: string,
  headers: Readonly<Record<string, string>>,
): Promise<Socket> {
  const { statusCode, socket } = await pool.connect({
    path: authority,
    headers: { ...headers, ...proxy.headers, host: authority },
  })
  if (statusCode >= 200 && statusCode < 300) return socket as Socket
  socket.destroy()
  const message = `proxy ${proxy.name} answers ${statusCode} instead of connecting to ${authority}`
  throw new HostUnavailableError('connect', message)
}
