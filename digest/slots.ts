import { addDays, instantOfWallTime, localDayAt } from '../model/local-time.ts'
import type { Rhythm } from '../model/subscription.ts'

const SLOT_HOUR = 7
const DAYS_PER_WEEK = 7
const DAY_MS = 86_400_000

/** One period of one address: its key, and the instant at which it closes. */
export interface Slot {
  /** `weekly/2026-W48` or `daily/2026-11-24`. */
  readonly key: string
  readonly instant: Date
}

/** The last slot that closed at or before `now`: every day, or every Monday, at 07:00 local time. */
export function latestSlot(now: Date, rhythm: Rhythm, timeZone: string): Slot {
  const lastDay = rhythm === 'weekly' ? mondayOf : (day: string) => day
  const daysBetween = rhythm === 'weekly' ? DAYS_PER_WEEK : 1
  const day = lastDay(localDayAt(now, timeZone))
  const isOver = slotInstant(day, timeZone) <= now
  return slotOn(isOver ? day : addDays(day, -daysBetween), rhythm, timeZone)
}

/** 07:00 on a local day (YYYY-MM-DD): one instant for every day, also when clocks change (REL-47). */
export function slotInstant(day: string, timeZone: string): Date {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  const wall = { year, month, day: dayOfMonth, hour: SLOT_HOUR, minute: 0, second: 0 }
  return instantOfWallTime(wall, timeZone)
}

function slotOn(day: string, rhythm: Rhythm, timeZone: string): Slot {
  const key = rhythm === 'weekly' ? `weekly/${isoWeekOf(day)}` : `daily/${day}`
  return { key, instant: slotInstant(day, timeZone) }
}

function mondayOf(day: string): string {
  return addDays(day, 1 - isoWeekdayOf(day))
}

/** Monday is 1, Sunday is 7. */
function isoWeekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || DAYS_PER_WEEK
}

/** `2026-W48`: a week belongs to the year that holds its Thursday (ISO 8601). */
function isoWeekOf(day: string): string {
  const thursday = addDays(mondayOf(day), 3)
  const year = thursday.slice(0, 4)
  const daysIntoYear = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / DAY_MS
  const week = Math.floor(daysIntoYear / DAYS_PER_WEEK) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}
