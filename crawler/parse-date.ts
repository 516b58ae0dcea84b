import { instantOfWallTime, localDayAt } from '../model/local-time.ts'
import { type FoundDay, findDay } from './dates/find-day.ts'
import { type FoundTime, findTime } from './dates/find-time.ts'

/** When something was published, as far as the source told. */
export interface ParsedDate {
  /** `2026-05-06T09:30:00.000Z`, or `2026-05-06` when the source gave only a day; null when unknown. */
  readonly publishedAt: string | null
  /** A text was given that is no date, or a date that cannot be right (REL-31). */
  readonly suspect: boolean
}

export interface DateOptions {
  /** Zone of stamps without one. */
  readonly timeZone: string
  readonly now: Date
}

const LONGEST = 200
const EARLIEST = '1990-01-01'
const MARGIN_MS = 2 * 86_400_000

const UNKNOWN: ParsedDate = { publishedAt: null, suspect: false }
const SUSPECT: ParsedDate = { publishedAt: null, suspect: true }

/**
 * Reads a date as publishers print them: RFC 822, ISO 8601, epoch seconds, or words in Dutch,
 * English, German or French; `06-05-2026` is 6 May. Never invents: no day becomes a time, and
 * `31 februari` becomes nothing. Only the first 200 characters are looked at.
 */
export function parseDate(text: string, options: DateOptions): ParsedDate {
  const line = oneLine(text)
  if (line === '') return UNKNOWN
  const date = readEpoch(line) ?? readWords(line, options.timeZone)
  return date && isPlausible(date, options) ? { publishedAt: date, suspect: false } : SUSPECT
}

/** Cut at a blank, never through a year. */
function oneLine(text: string): string {
  const start = text
    .slice(0, 4 * LONGEST)
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, ' ')
    .trim()
  return start.length > LONGEST ? start.slice(0, LONGEST).replace(/\S*$/, '') : start
}

/** Seconds (9 or 10 digits) or milliseconds (12 or 13) since 1970. */
function readEpoch(line: string): string | undefined {
  const [, digits, fraction] = /^(\d{9,10}|[3-9]\d{11}|1\d{12})(\.\d+)?$/.exec(line) ?? []
  if (!digits) return undefined
  const ms =
    digits.length > 10 ? Number(digits) : Math.floor(Number(digits + (fraction ?? '')) * 1000)
  return new Date(ms).toISOString()
}

function readWords(line: string, timeZone: string): string | undefined {
  const day = findDay(line)
  if (!day) return undefined
  const time = findTime(line.slice(0, day.start), line.slice(day.timeAt ?? day.end))
  if (time === 'invalid') return undefined
  return time ? instantOf(day, time, timeZone) : dayText(day)
}

function instantOf(day: FoundDay, time: FoundTime, timeZone: string): string {
  const { year, month } = day
  const { hour, minute, second, millisecond, offsetMinutes } = time
  const instant =
    offsetMinutes === undefined
      ? instantOfWallTime({ year, month, day: day.day, hour, minute, second }, timeZone).getTime()
      : Date.UTC(year, month - 1, day.day, hour, minute - offsetMinutes, second)
  return new Date(instant + millisecond).toISOString()
}

function dayText({ year, month, day }: FoundDay): string {
  const pad = (value: number, length: number) => String(value).padStart(length, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** Within [1990-01-01, now + 2 days]; a day alone is compared with the day it is then. */
function isPlausible(date: string, { timeZone, now }: DateOptions): boolean {
  if (date < EARLIEST) return false
  const latest = new Date(now.getTime() + MARGIN_MS)
  return date <= (date.length > 10 ? latest.toISOString() : localDayAt(latest, timeZone))
}
