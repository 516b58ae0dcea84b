import type { FailureKind } from '../model/errors.ts'
import type { HostMemory } from './host-memory.ts'
import { HostUnavailableError } from './net/host-unavailable-error.ts'

/** Keeps us away from hosts that asked for it, also after a restart (REL-10). */
export interface HostHolds {
  /** @throws CrawlError with `retryAt` while the origin is on hold */
  refuseHeld(origin: string): Promise<void>
  hold(origin: string, until: Date, reason: HoldReason): Promise<void>
}

/** What is stored, and shown to the administrator. */
export type HoldReason = 'answered 429' | 'answered 503' | 'long Crawl-delay'

const KINDS: Readonly<Record<string, FailureKind>> = {
  'answered 429': 'http_429',
  'answered 503': 'http_5xx',
  'long Crawl-delay': 'robots_denied',
}

/** Holds over what is remembered of hosts. */
export function openHostHolds(memory: HostMemory, now: () => Date): HostHolds {
  async function refuseHeld(origin: string): Promise<void> {
    const { holdUntil, holdReason = '' } = await memory.recordOf(origin)
    if (!holdUntil || Date.parse(holdUntil) <= now().getTime()) return
    const message = `${origin}: on hold until ${holdUntil} (${holdReason})`
    const retryAt = new Date(holdUntil)
    throw new HostUnavailableError(KINDS[holdReason] ?? 'http_429', message, { retryAt })
  }
  async function hold(origin: string, until: Date, reason: HoldReason): Promise<void> {
    const { holdUntil } = await memory.recordOf(origin)
    const latest = Math.max(now().getTime(), Date.parse(holdUntil ?? '') || 0)
    if (until.getTime() <= latest) return
    await memory.update(origin, { holdUntil: until.toISOString(), holdReason: reason })
  }
  return { refuseHeld, hold }
}
