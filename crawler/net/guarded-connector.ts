import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction, type Socket } from 'node:net'
import { buildConnector } from 'undici'
import { messageOf } from '../../model/errors.ts'
import { isGlobalAddress } from './global-address.ts'
import { HostUnavailableError } from './host-unavailable-error.ts'
import { connectFailure } from './network-failure.ts'

export interface Address {
  readonly address: string
  readonly family: number
}

/** Finds all addresses of a host name. */
export type Resolve = (hostname: string) => Promise<readonly Address[]>

/** Asks the system, as every other program on the machine does. */
export const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true })

/** How every connection is made: TLS is always verified (SEC-06), HTTP/2 is not spoken. */
export function connectionOptions(timeoutMs: number, closing: AbortSignal) {
  return {
    // A connection that is being made when the gate closes keeps nothing waiting.
    signal: closing,
    timeout: timeoutMs,
    allowH2: false,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    autoSelectFamily: true,
    // Node gives each address only 250 ms, which far-away hosts do not make.
    autoSelectFamilyAttemptTimeout: Math.min(2_500, timeoutMs),
  } as const
}

/**
 * Connects to addresses on the public internet and nowhere else (SEC-01): literals are judged, names
 * are looked up here and refused when any of their addresses is internal, and the connection is made
 * to what was judged. Hosts in `allowed` (`host:port`) may be anywhere.
 */
export function guardedConnector(
  allowed: ReadonlySet<string>,
  resolve: Resolve,
  timeoutMs: number,
  closing: AbortSignal,
): buildConnector.connector {
  const options = connectionOptions(timeoutMs, closing)
  const trusted = buildConnector({ ...options, lookup: lookupBy(resolve, () => true) })
  const guarded = buildConnector({ ...options, lookup: lookupBy(resolve, isGlobalAddress) })

  return (target, callback) => {
    const host = target.hostname
    const port = target.port || (target.protocol === 'https:' ? '443' : '80')
    const where = `${isIP(host) === 6 ? `[${host}]` : host}:${port}`
    const isTrusted = allowed.has(where)
    const connect = isTrusted ? trusted : guarded
    // Literals never reach a lookup.
    if (!isTrusted && isIP(host) && !isGlobalAddress(host)) {
      callback(refusal(where, [host]), null)
      return
    }
    connect(target, (error, socket) => {
      if (error) return callback(connectFailure(where, error), null)
      if (!isTrusted && !isGlobalAddress(socket.remoteAddress ?? ''))
        return refuse(where, socket, callback)
      callback(null, socket)
    })
  }
}

function refuse(where: string, socket: Socket, callback: buildConnector.Callback): void {
  const address = socket.remoteAddress ?? 'nowhere'
  socket.destroy()
  callback(refusal(where, [address]), null)
}

function refusal(where: string, addresses: readonly string[]): HostUnavailableError {
  const found = addresses.join(', ')
  return new HostUnavailableError('ssrf', `${where}: not on the public internet (${found})`)
}

function lookupBy(resolve: Resolve, isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const error = lookupError(hostname, addresses, isAllowed)
        const first = addresses[0]
        if (error || !first) return callback(error, [])
        if (options.all) return callback(null, [...addresses])
        callback(null, first.address, first.family)
      },
      (cause: unknown) => callback(notFound(hostname, cause), []),
    )
  }
}

function lookupError(
  hostname: string,
  addresses: readonly Address[],
  isAllowed: (address: string) => boolean,
): HostUnavailableError | null {
  if (addresses.length === 0) return notFound(hostname, new Error('no address'))
  const found = addresses.map(({ address }) => address)
  return found.every(isAllowed) ? null : refusal(hostname, found)
}

function notFound(hostname: string, cause: unknown): HostUnavailableError {
  return new HostUnavailableError('dns', `${hostname}: not found (${messageOf(cause)})`, { cause })
}
