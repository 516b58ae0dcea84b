import { CrawlError, type FailureKind, messageOf } from '../../model/errors.ts'
import { HostUnavailableError } from './host-unavailable-error.ts'
import { StaleConnectionError } from './stale-connection-error.ts'

const KIND_OF_CODE: Readonly<Record<string, FailureKind>> = {
  UND_ERR_CONNECT_TIMEOUT: 'timeout_connect',
  UND_ERR_HEADERS_TIMEOUT: 'timeout_headers',
  UND_ERR_BODY_TIMEOUT: 'timeout_body',
  UND_ERR_HEADERS_OVERFLOW: 'too_large',
  ETIMEDOUT: 'timeout_connect',
  EPROTO: 'tls',
}
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|CRL/
const BROKEN_HANDSHAKE = /before secure TLS connection/
/** A connection that broke. */
const TRANSPORT = /^(?:E[A-Z]+|UND_ERR_(?:SOCKET|INFO|ABORTED|RES_CONTENT_LENGTH_MISMATCH))$/

/** Why no connection came about. */
export function connectFailure(where: string, cause: Error): HostUnavailableError {
  if (cause instanceof HostUnavailableError) return cause
  const kind = BROKEN_HANDSHAKE.test(cause.message) ? 'tls' : kindOf(cause)
  return new HostUnavailableError(kind === 'internal' ? 'connect' : kind, message(where, cause), {
    cause,
  })
}

/** Why an exchange that had a connection failed. */
export function exchangeFailure(where: string, cause: unknown): CrawlError {
  if (cause instanceof HostUnavailableError || cause instanceof StaleConnectionError) return cause
  const kind = cause instanceof CrawlError ? cause.kind : kindOf(cause)
  return new CrawlError(kind, message(where, cause), { cause })
}

/** Whether a connection broke, as against a host that is silent or an answer that is wrong. */
export function isBroken(cause: unknown): boolean {
  return TRANSPORT.test(codeOf(cause))
}

function kindOf(cause: unknown): FailureKind {
  const code = codeOf(cause)
  if (KIND_OF_CODE[code]) return KIND_OF_CODE[code]
  if (CERTIFICATE.test(code)) return 'tls'
  // What undici cannot read is no HTTP; it gives that no code.
  const isNoHttp = cause instanceof Error && cause.name === 'HTTPParserError'
  return isNoHttp || isBroken(cause) ? 'connect' : 'internal'
}

function message(where: string, cause: unknown): string {
  const code = codeOf(cause)
  const text = messageOf(cause).trim() || 'no answer'
  return text.includes(code) ? `${where}: ${text}` : `${where}: ${text} (${code})`
}

function codeOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : ''
  return typeof code === 'string' ? code : ''
}
