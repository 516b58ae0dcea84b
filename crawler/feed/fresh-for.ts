import { type Entry, firstValue } from './entry.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const PERIODS: ReadonlyMap<string, number> = new Map([
  ['hourly', HOUR],
  ['daily', 24 * HOUR],
  ['weekly', 7 * 24 * HOUR],
  ['monthly', 30 * 24 * HOUR],
  ['yearly', 365 * 24 * HOUR],
])

/** How long the publisher says the feed stays fresh: `ttl` in minutes, else sy:updatePeriod. */
export function freshForMs(channel: Entry): number | undefined {
  const ttl = Number(firstValue(channel, ['ttl']))
  if (ttl > 0 && Number.isFinite(ttl)) return ttl * MINUTE
  const period = PERIODS.get(firstValue(channel, ['sy:updateperiod'])?.toLowerCase() ?? '')
  if (period === undefined) return undefined
  const frequency = Number(firstValue(channel, ['sy:updatefrequency']) ?? 1)
  return frequency >= 1 ? period / frequency : period
}
