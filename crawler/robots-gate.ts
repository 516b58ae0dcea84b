import { CrawlError } from '../model/errors.ts'
import type { HostRecord } from '../store/store.ts'
import type { Deadline } from './deadline.ts'
import type { HostMemory } from './host-memory.ts'
import { parseRobots, type RobotsRules } from './robots.ts'
import { fetchRobotsFile, type RobotsFileContext } from './robots-file.ts'
import { unlessAborted } from './unless-aborted.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
/** How long a robots.txt is good for (RFC 9309, 2.4). */
const FRESH_MS = DAY
/** A host whose robots.txt cannot be had is not asked for it again before this. */
const RETRY_MS = 5 * MINUTE
/** So long the last good copy counts while the file cannot be had; then the owner must decide. */
const LAST_COPY_MS = 30 * DAY

/**
 * What robots.txt of an address's scheme, host and port says to us (REL-03), fetched at most once a
 * day. Of those who ask at the same time one fetches and all wait.
 * @throws CrawlError of kind robots_unreachable when all must be taken for forbidden; when the host
 *   cannot be asked anything, the kind that says why
 */
export type RobotsFor = (url: URL, deadline: Deadline) => Promise<RobotsRules>

export interface RobotsContext extends RobotsFileContext {
  readonly memory: HostMemory
  readonly productToken: string
}

/** Rules as remembered of hosts, or as fetched now. */
export function openRobots(context: RobotsContext): RobotsFor {
  const { memory, now } = context
  const rulesIn = openRulesCache(context.productToken)
  const failures = new Map<string, { readonly error: CrawlError; readonly at: number }>()
  const underWay = new Map<string, Promise<RobotsRules>>()

  async function robotsFor({ origin }: URL, deadline: Deadline): Promise<RobotsRules> {
    const record = await memory.recordOf(origin)
    const { robots } = record
    if (robots && isWithin(FRESH_MS, Date.parse(robots.fetchedAt), now())) return rulesIn(record)
    const failure = failures.get(origin)
    if (failure && isWithin(RETRY_MS, failure.at, now())) return lastCopy(record, failure.error)
    return unlessAborted(underWay.get(origin) ?? startFetch(origin, deadline), deadline.signal)
  }

  function startFetch(origin: string, deadline: Deadline): Promise<RobotsRules> {
    const fetching = fetchRules(origin, deadline).finally(() => underWay.delete(origin))
    // All who wait are told of a failure; it may be that nobody waits any more.
    fetching.catch(() => {})
    underWay.set(origin, fetching)
    return fetching
  }

  async function fetchRules(origin: string, deadline: Deadline): Promise<RobotsRules> {
    try {
      const body = await fetchRobotsFile(origin, deadline, context)
      const robots = { body, fetchedAt: now().toISOString() }
      await memory.update(origin, { robots, robotsFailingSince: undefined })
    } catch (error) {
      if (!(error instanceof CrawlError) || error.kind !== 'robots_unreachable') throw error
      return await afterFailure(origin, error)
    }
    return rulesIn(await memory.recordOf(origin))
  }

  async function afterFailure(origin: string, error: CrawlError): Promise<RobotsRules> {
    const at = now()
    failures.set(origin, { error, at: at.getTime() })
    const { robotsFailingSince = at.toISOString() } = await memory.recordOf(origin)
    await memory.update(origin, { robotsFailingSince })
    return lastCopy(await memory.recordOf(origin), error)
  }

  function lastCopy(record: HostRecord, error: CrawlError): RobotsRules {
    const since = Date.parse(record.robotsFailingSince ?? '')
    if (record.robots && isWithin(LAST_COPY_MS, since, now())) return rulesIn(record)
    throw error
  }
  return robotsFor
}

/** Files are parsed once, not at every fetch. */
function openRulesCache(productToken: string) {
  const cache = new Map<string, { readonly text: string; readonly rules: RobotsRules }>()

  return ({ origin, robots }: HostRecord): RobotsRules => {
    const text = robots?.body ?? ''
    const known = cache.get(origin)
    if (known?.text === text) return known.rules
    const rules = parseRobots(text, productToken)
    cache.set(origin, { text, rules })
    return rules
  }
}

function isWithin(ms: number, instant: number, now: Date): boolean {
  const age = now.getTime() - instant
  return age >= 0 && age < ms
}
