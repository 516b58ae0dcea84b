import type { Validators } from '../../model/source-state.ts'
import { parseHttpDate } from './http-date.ts'

const DAY = 86_400_000

type Headers = Readonly<Record<string, string>>

/** What to recognise the document by next time, byte for byte (REL-07). */
export function readValidators(headers: Headers): Validators {
  const { etag, 'last-modified': lastModified } = headers
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) }
}

/**
 * Retry-After, in seconds or as a date (REL-10): the instant until which the server wants to be left
 * alone, a day from now at most; now when it has passed; undefined when absent or unreadable.
 */
export function readRetryAt(headers: Headers, now: Date): Date | undefined {
  const text = headers['retry-after']?.trim() ?? ''
  const seconds = /^\d+$/.test(text) ? Number(text) : undefined
  const at = seconds === undefined ? parseHttpDate(text) : now.getTime() + seconds * 1000
  if (at === undefined) return undefined
  const latest = now.getTime() + DAY
  return new Date(Math.max(now.getTime(), Math.min(at, latest)))
}

/** How long the server says the answer stays fresh (REL-09): max-age, else Expires; never negative. */
export function readMaxAgeMs(headers: Headers, now: Date): number | undefined {
  const control = headers['cache-control']?.toLowerCase() ?? ''
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/.exec(control)?.[1]
  if (/(?:^|[\s,])no-(?:store|cache)(?=$|[\s,])/.test(control)) return undefined
  if (seconds !== undefined) return Math.min(Number(seconds) * 1000, Number.MAX_SAFE_INTEGER)
  const expires = parseHttpDate(headers.expires ?? '')
  if (expires === undefined) return undefined
  const sentAt = parseHttpDate(headers.date ?? '') ?? now.getTime()
  return Math.max(0, expires - sentAt)
}
