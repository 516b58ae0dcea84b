const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** No source is asked more often than this, whatever its definition says. */
const FLOOR_MS = 15 * MINUTE
/** Hints of a publisher and back-off never keep us away for longer (REL-09, 18). */
const CAP_MS = DAY
const GONE_MS = 7 * DAY

export interface CheckTiming {
  readonly refreshMinutes: number
  /** A number in [0, 1): spreads sources that would all come due in the same minute. */
  readonly random: number
}

/** The pause after a crawl that went well: our own interval, longer if the publisher asks (REL-09). */
export function pauseAfterSuccess(
  { refreshMinutes, random }: CheckTiming,
  hintsMs: readonly (number | undefined)[],
): number {
  const own = Math.max(FLOOR_MS, refreshMinutes * MINUTE)
  const hint = Math.min(CAP_MS, Math.max(0, ...hintsMs.filter((ms) => ms !== undefined)))
  return Math.max(own, hint) * spread(random, 0.1)
}

/** The pause after the `failureCount`th failure in a row: 15 minutes, doubled each time, a day at most. */
export function pauseAfterFailure(failureCount: number, random: number): number {
  const doubled = FLOOR_MS * 2 ** Math.min(failureCount - 1, 10)
  return Math.min(CAP_MS, Math.min(CAP_MS, doubled) * spread(random, 0.2))
}

/** The pause for a source that its publisher has ended (410): it is asked again all the same. */
export function pauseWhenGone(random: number): number {
  return GONE_MS * spread(random, 0.02)
}

/** When Retry-After asks for it: not before that instant, nor before our own interval, a day at most. */
export function dueAfterRetryAt(refreshMinutes: number, now: Date, retryAt: Date): Date {
  const own = now.getTime() + Math.max(FLOOR_MS, refreshMinutes * MINUTE)
  return new Date(Math.max(own, Math.min(retryAt.getTime(), now.getTime() + CAP_MS)))
}

const spread = (random: number, share: number) => 1 - share + 2 * share * random
