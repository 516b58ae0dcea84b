/** A wall-clock reading without a zone. Month and day count from 1. */
export interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const formatter = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formatters.set(timeZone, formatter)
  return formatter
}

/** What the clock on the wall in `timeZone` shows at an instant. */
export function wallTimeAt(instant: Date, timeZone: string): WallTime {
  const parts = formatterFor(timeZone).formatToParts(instant)
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value)
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
    second: read('second'),
  }
}

/** The calendar day in `timeZone` at an instant, as YYYY-MM-DD. */
export function localDayAt(instant: Date, timeZone: string): string {
  const { year, month, day } = wallTimeAt(instant, timeZone)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

const asUtc = (wall: WallTime) =>
  Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second)

/** How far the wall clock runs ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const whole = Math.floor(instant / 1000) * 1000
  return asUtc(wallTimeAt(new Date(whole), timeZone)) - whole
}

const DAY_MS = 86_400_000

/**
 * The instant at which the wall clock in `timeZone` shows `wall`. In autumn, when it shows the same
 * time twice, the first; in spring, when it skips that time, the first instant after the gap.
 */
export function instantOfWallTime(wall: WallTime, timeZone: string): Date {
  const naive = asUtc(wall)
  const before = offsetAt(naive - DAY_MS, timeZone)
  const after = offsetAt(naive + DAY_MS, timeZone)
  const candidates = [naive - before, naive - after].sort((a, b) => a - b)
  const match = candidates.find((instant) => instant + offsetAt(instant, timeZone) === naive)
  if (match !== undefined) return new Date(match)
  return new Date(firstInstantAfterGap(naive - before, naive - after, timeZone))
}

/** Finds, by halving, where the offset changes between the two readings of a skipped wall time. */
function firstInstantAfterGap(one: number, other: number, timeZone: string): number {
  let low = Math.min(one, other) - 1
  let high = Math.max(one, other)
  const offsetBefore = offsetAt(low, timeZone)
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000
    if (middle <= low || middle >= high) break
    if (offsetAt(middle, timeZone) === offsetBefore) low = middle
    else high = middle
  }
  return high
}

/** The calendar day `days` after `day` (YYYY-MM-DD; negative goes back). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}
