import { isIP } from 'node:net'
import { ConfigError } from '../../model/errors.ts'

const CONNECT_TIMEOUT_MS = 10_000
const GREETING_TIMEOUT_MS = 10_000
const SOCKET_TIMEOUT_MS = 60_000

/** Where mail is handed over, and as whom. */
export interface SmtpServer {
  readonly connection: {
    readonly host: string
    readonly port?: number
    readonly secure: boolean
    readonly requireTLS: boolean
    readonly ignoreTLS: boolean
    readonly connectionTimeout: number
    readonly greetingTimeout: number
    readonly socketTimeout: number
  }
  readonly login?: { readonly user: string; readonly pass: string }
}

/**
 * Reads `smtp://user:password@host:587` or `smtps://host`. Without TLS only to this machine itself,
 * or where `?requireTLS=false` says in so many words that the way is safe (SEC-40).
 * @throws ConfigError
 */
export function parseSmtpUrl(smtpUrl: string): SmtpServer {
  const url = new URL(smtpUrl)
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase()
  const secure = url.protocol === 'smtps:'
  const local = isLoopback(host)
  const mayBePlain = local || url.searchParams.get('requireTLS') === 'false'
  return {
    connection: {
      host,
      ...(url.port && { port: Number(url.port) }),
      secure,
      requireTLS: !secure && !mayBePlain,
      // A relay on this machine seldom has a certificate that can be verified.
      ignoreTLS: local,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      greetingTimeout: GREETING_TIMEOUT_MS,
      socketTimeout: SOCKET_TIMEOUT_MS,
    },
    ...(url.username && {
      login: { user: decoded(url.username), pass: decoded(url.password) },
    }),
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (cause) {
    throw new ConfigError(['SMTP_URL: write % in user or password as %25'], { cause })
  }
}

function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true
  return isIP(host) === 4 && host.startsWith('127.')
}
