import type { Deadline } from './deadline.ts'
import type { FetchLimits } from './fetch-limits.ts'
import type { HostHolds } from './host-holds.ts'
import type { HostQueue } from './host-queue.ts'
import { type Answer, exchange, type Outgoing } from './net/exchange.ts'
import type { Routes } from './net/routes.ts'
import { readRetryAt } from './net/server-hints.ts'
import { StaleConnectionError } from './net/stale-connection-error.ts'

/** Does one request at a host: no redirect is followed, every status is an answer. */
export type VisitHost = (
  request: Outgoing,
  pause: { readonly gapMs: number },
  deadline: Deadline,
) => Promise<Answer>

export interface VisitContext {
  readonly queue: HostQueue
  readonly holds: HostHolds
  readonly routes: Routes
  readonly limits: FetchLimits
  readonly userAgent: string
  readonly now: () => Date
}

/** Visits that wait their turn (REL-06), heed and remember Retry-After (REL-10), and say who we are. */
export function openVisits(context: VisitContext): VisitHost {
  const { queue, holds, routes, limits, now } = context
  const ours = { 'accept-encoding': 'gzip, br', 'user-agent': context.userAgent }

  return async (request, { gapMs }, deadline) => {
    await holds.refuseHeld(request.url.origin)
    const visit = () => takeTurn(request, gapMs, deadline)
    // Once more over a new connection; what changes something is never said twice.
    return request.method === 'GET' ? visit().catch(ifStale(visit)) : visit()
  }

  function takeTurn(request: Outgoing, gapMs: number, deadline: Deadline): Promise<Answer> {
    const { url } = request
    const { signal } = deadline
    const sent = { ...request, headers: { ...request.headers, ...ours } }
    return queue.run({ host: url.host, gapMs, signal }, async (answered) => {
      // The one before us may have been told to go away.
      await holds.refuseHeld(url.origin)
      const answer = await deadline.run(() =>
        exchange(sent, routes.routeTo(url), limits, signal, answered),
      )
      await holdIfAsked(answer, url.origin)
      return answer
    })
  }

  async function holdIfAsked({ status, headers }: Answer, origin: string): Promise<void> {
    if (status !== 429 && status !== 503) return
    const retryAt = readRetryAt(headers, now())
    if (retryAt) await holds.hold(origin, retryAt, `answered ${status}`)
  }
}

function ifStale<T>(again: () => Promise<T>): (error: unknown) => Promise<T> {
  return (error) => {
    if (error instanceof StaleConnectionError) return again()
    throw error
  }
}
