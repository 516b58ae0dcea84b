import type { HostHolds } from './host-holds.ts'
import { HostUnavailableError } from './net/host-unavailable-error.ts'

const HOUR = 3_600_000

/** Hosts whose Crawl-delay is so long that they get one fetch an hour (REL-05). */
export interface HourlyHosts {
  /**
   * Takes the host's one fetch of this hour; the redirects of a fetch that has it belong to it.
   * @param taken the origins that this fetch has taken
   * @throws CrawlError of kind robots_denied when another has it
   */
  take(origin: string, taken: Set<string>): Promise<void>
  /** The fetch is over: its origins are on hold from now. */
  giveBack(taken: ReadonlySet<string>): Promise<void>
}

/** Hosts that nobody is fetching from; the hour itself is a hold, which survives a restart. */
export function openHourlyHosts(holds: HostHolds, now: () => Date): HourlyHosts {
  const busy = new Set<string>()
  const inAnHour = () => new Date(now().getTime() + HOUR)

  async function take(origin: string, taken: Set<string>): Promise<void> {
    if (taken.has(origin)) return
    await holds.refuseHeld(origin)
    if (busy.has(origin)) {
      const message = `${origin}: its long Crawl-delay allows one fetch an hour, which is under way`
      throw new HostUnavailableError('robots_denied', message, { retryAt: inAnHour() })
    }
    busy.add(origin)
    taken.add(origin)
  }
  async function giveBack(taken: ReadonlySet<string>): Promise<void> {
    for (const origin of taken) {
      await holds.hold(origin, inAnHour(), 'long Crawl-delay').finally(() => busy.delete(origin))
    }
  }
  return { take, giveBack }
}
