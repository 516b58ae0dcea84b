import type ICAL from 'ical.js'
import { type CalendarEvent, type CalendarMoment, instantOf } from './read-event.ts'

const DAY = 86_400_000
/** Turns of a series are told this far ahead; a weekly one would fill a list for a year. */
const SERIES_AHEAD_MS = 90 * DAY
const MOST_TURNS = 20
/** A series of every day since 1990 has less. */
const MOST_STEPS = 15_000

/** When an event takes place, in words; `turn` is the day that tells it from others of its series. */
export interface Occurrence {
  readonly start: string
  readonly turn?: string
}

/** Instants in milliseconds. */
export interface Window {
  readonly from: number
  readonly now: number
  readonly to: number
}

/** When an event takes place within the window: once, or several times where it recurs. */
export function occurrencesOf(event: CalendarEvent, window: Window): Occurrence[] {
  return isSeries(event) ? turnsOf(event, window) : onceOf(event, window)
}

function isSeries({ event }: CalendarEvent): boolean {
  return event.isRecurring()
}

/** One turn of a series that was moved or renamed says by RECURRENCE-ID which one it is. */
function onceOf({ event, start }: CalendarEvent, { from, to }: Window): Occurrence[] {
  const at = instantOf(start.time, start.timeZone)
  if (at < from || at > to) return []
  const replaces = event.component.getFirstPropertyValue('recurrence-id')
  const turn = replaces ? { turn: String(replaces).slice(0, 10) } : {}
  return [{ start: wordsFor(start)(start.time), ...turn }]
}

function turnsOf({ event, start }: CalendarEvent, { from, now, to }: Window): Occurrence[] {
  const until = Math.min(to, now + SERIES_AHEAD_MS)
  const found: Occurrence[] = []
  const turns = event.iterator()
  const inWords = wordsFor(start)
  for (let step = 0; step < MOST_STEPS && found.length < MOST_TURNS; step += 1) {
    const time: ICAL.Time | undefined = turns.next()
    if (!time) break
    // What an hour is in a zone costs more than all the rest: asked only of days that may count.
    if (wallClock(time) < from - DAY) continue
    const at = instantOf(time, start.timeZone)
    if (at > until) break
    if (at >= from) {
      found.push({ start: inWords(time), turn: time.toString().slice(0, 10) })
    }
  }
  return found
}

function wallClock({ year, month, day, hour, minute }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day, hour, minute)
}

/** `donderdag 3 december 2026 om 10:00`, as clocks in the Netherlands show it. */
function wordsFor({ time, timeZone }: CalendarMoment): (turn: ICAL.Time) => string {
  const format = new Intl.DateTimeFormat('nl-NL', {
    dateStyle: 'full',
    ...(!time.isDate && { timeStyle: 'short' }),
    timeZone: time.isDate ? timeZone : 'Europe/Amsterdam',
  })
  return (turn) => format.format(instantOf(turn, timeZone))
}
