import { CrawlError, messageOf } from '../model/errors.ts'
import type { Deadline, Deadlines } from './deadline.ts'
import type { Answer } from './net/exchange.ts'
import { type ChainRules, fetchChain } from './net/fetch-chain.ts'
import { HostUnavailableError } from './net/host-unavailable-error.ts'
import type { Hop } from './net/next-hop.ts'
import { readRetryAt } from './net/server-hints.ts'

export interface RobotsFileContext {
  readonly chainRules: ChainRules
  readonly deadlines: Deadlines
  readonly now: () => Date
  /** Does one request for robots.txt, or for where it redirects to. */
  readonly visitRobots: (hop: Hop, deadline: Deadline) => Promise<Answer>
}

/**
 * Fetches robots.txt. Its time is taken from the caller's deadline, but the caller may leave: others
 * wait for the same file.
 * @returns its text, or null when there is none: then everything is allowed
 * @throws CrawlError of kind robots_unreachable, or HostUnavailableError when nothing could be asked
 */
export async function fetchRobotsFile(
  origin: string,
  caller: Deadline,
  context: RobotsFileContext,
): Promise<string | null> {
  const url = new URL('/robots.txt', origin)
  const deadline = context.deadlines.open(caller.leftMs())
  try {
    const answer = await lastAnswer(url, deadline, context)
    return answer && textOf(answer, url, context.now())
  } finally {
    caller.spend(caller.leftMs() - deadline.leftMs())
    deadline.release()
  }
}

async function lastAnswer(
  url: URL,
  deadline: Deadline,
  { chainRules, visitRobots }: RobotsFileContext,
): Promise<Answer | null> {
  const start: Hop = { url, method: 'GET', headers: { accept: 'text/plain, */*;q=0.1' } }
  let hasAnswered = false
  try {
    const { answer } = await fetchChain(start, chainRules, async (hop) => {
      const answer = await visitRobots(hop, deadline)
      hasAnswered = true
      return answer
    })
    return answer
  } catch (error) {
    if (!(error instanceof CrawlError) || error.kind === 'aborted') throw error
    if (error instanceof HostUnavailableError && !hasAnswered) throw error
    // A redirect that leads nowhere is as good as no file (RFC 9309, 2.3.1.2).
    if (error.kind.startsWith('redirect_')) return null
    throw unreachable(url, messageOf(error), { cause: error })
  }
}

function textOf({ status, headers, body }: Answer, url: URL, now: Date): string | null {
  if (status >= 500) {
    const retryAt = readRetryAt(headers, now)
    throw unreachable(url, `answered ${status}`, retryAt ? { retryAt } : {})
  }
  return status < 300 ? new TextDecoder().decode(body) : null
}

function unreachable(
  url: URL,
  reason: string,
  options: ConstructorParameters<typeof CrawlError>[2],
): CrawlError {
  const message = `${url.href} cannot be had, so nothing may be fetched: ${reason}`
  return new CrawlError('robots_unreachable', message, options)
}
