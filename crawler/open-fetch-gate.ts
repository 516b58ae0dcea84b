import type { CrawlStore } from '../store/store.ts'
import { openDeadlines } from './deadline.ts'
import { openFetchDocument } from './fetch-document.ts'
import type { FetchDocument } from './fetch-gate.ts'
import { DEFAULT_FETCH_LIMITS, type FetchLimits } from './fetch-limits.ts'
import { openHostHolds } from './host-holds.ts'
import { openHostMemory } from './host-memory.ts'
import { openHostQueue } from './host-queue.ts'
import { openHourlyHosts } from './hourly-hosts.ts'
import { type Resolve, systemResolve } from './net/guarded-connector.ts'
import { openRoutes, type ProxySettings } from './net/routes.ts'
import { allowList, hostAndPort } from './net/url-rules.ts'
import { openRobots } from './robots-gate.ts'
import { openVisits } from './visit-host.ts'

/** Enough of any robots.txt (RFC 9309 asks for 500 KiB). */
const ROBOTS_BYTES = 512_000

export interface FetchGateOptions {
  /** `<product>/<version> (+https://contact)`; robots.txt knows us by what stands before the slash. */
  readonly userAgent: string
  /** Pause between two requests to one host; 0 for none. */
  readonly hostGapMs: number
  /** `host:port` that may be internal and need no pause. */
  readonly allowHosts: readonly string[]
  /** The values of HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
  readonly proxies: ProxySettings
  readonly hosts: Pick<CrawlStore, 'hostRecords' | 'saveHostRecord'>
  readonly now: () => Date
  readonly limits?: Partial<FetchLimits>
  /** Finds the addresses of a name; the system's own look-up unless given. */
  readonly resolve?: Resolve
}

export interface FetchGate {
  readonly fetchDocument: FetchDocument
  /** Calls off what is under way and closes all connections. */
  close(): Promise<void>
}

/**
 * Opens the one gate through which everything goes out (REL-01). Nothing is sent before the first
 * fetch.
 * @throws ConfigError when a proxy is no http(s) address
 */
export function openFetchGate(options: FetchGateOptions): FetchGate {
  const { userAgent, hostGapMs, proxies, now, resolve = systemResolve } = options
  const limits = { ...DEFAULT_FETCH_LIMITS, ...options.limits }
  const allowed = allowList(options.allowHosts)
  const deadlines = openDeadlines()
  const memory = openHostMemory(options.hosts)
  const holds = openHostHolds(memory, now)
  const routes = openRoutes({ userAgent, allowed, resolve, proxies, limits })
  const queue = openHostQueue()
  const visit = openVisits({ queue, holds, routes, limits, userAgent, now })
  const base = {
    deadlines,
    chainRules: { maxRedirects: limits.redirects, allowed },
    gapMsFor: (url: URL) => (allowed.has(hostAndPort(url)) ? 0 : hostGapMs),
    now,
  }
  const robotsFor = openRobots({
    ...base,
    memory,
    productToken: userAgent.split('/')[0] ?? userAgent,
    visitRobots: (hop, deadline) =>
      visit(
        { ...hop, maxBytes: ROBOTS_BYTES, excess: 'cut' },
        { gapMs: base.gapMsFor(hop.url) },
        deadline,
      ),
  })
  const hourlyHosts = openHourlyHosts(holds, now)
  const fetchDocument = openFetchDocument({ ...base, visit, robotsFor, hourlyHosts, limits })

  async function close(): Promise<void> {
    deadlines.callOffAll()
    await routes.close()
  }
  return { fetchDocument, close }
}
