import ICAL from 'ical.js'
import { instantOfWallTime } from '../../model/local-time.ts'

/** A moment as a calendar gives it, and the zone in which its clock runs. */
export interface CalendarMoment {
  readonly time: ICAL.Time
  readonly timeZone: string
}

/** An event as far as it could be read. */
export interface CalendarEvent {
  readonly event: ICAL.Event
  readonly uid: string | undefined
  readonly title: string
  readonly url: string | undefined
  readonly location: string | undefined
  readonly description: string | undefined
  readonly created: string | undefined
  readonly changed: string | undefined
  readonly start: CalendarMoment
}

/** Names that Outlook gives to zones in which our publishers live. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'W. Europe Standard Time': 'Europe/Amsterdam',
  'Romance Standard Time': 'Europe/Brussels',
  'Central European Standard Time': 'Europe/Warsaw',
  'Central Europe Standard Time': 'Europe/Budapest',
  'GMT Standard Time': 'Europe/London',
}

/**
 * Reads one event; undefined when it has no title or no start, or breaks the grammar. Zones are known
 * by name: definitions of zones in calendars are often broken, names seldom. Where nobody knows a
 * name either, the clock is that of the source.
 */
export function readEvent(block: string, sourceZone: string): CalendarEvent | undefined {
  try {
    return read(new ICAL.Event(new ICAL.Component(ICAL.parse(block))), sourceZone)
  } catch {
    // The library throws whatever it likes; the caller counts what could not be read.
    return undefined
  }
}

function read(event: ICAL.Event, sourceZone: string): CalendarEvent | undefined {
  const text = (name: string) => textOf(event.component, name)
  const title = text('summary')
  const time = event.startDate
  if (!title || !time) return undefined
  const zoneName = event.component.getFirstProperty('dtstart')?.getFirstParameter('tzid')
  const known = zoneName === undefined ? sourceZone : knownZone(zoneName)
  return {
    event,
    uid: text('uid'),
    title,
    url: text('url'),
    location: text('location'),
    description: text('description'),
    created: text('created'),
    changed: text('last-modified'),
    start: { time, timeZone: known ?? sourceZone },
  }
}

function textOf(component: ICAL.Component, name: string): string | undefined {
  const value = component.getFirstPropertyValue(name)
  return value === null || value === undefined ? undefined : String(value).trim() || undefined
}

function knownZone(name: string): string | undefined {
  const zone = OTHER_NAMES[name] ?? name
  try {
    return new Intl.DateTimeFormat('nl', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    // Not a name that the runtime knows: so it says.
    return undefined
  }
}

/** Where a time stands on the line of time, in milliseconds; a day begins at midnight. */
export function instantOf(time: ICAL.Time, timeZone: string): number {
  const { year, month, day, hour, minute, second } = time
  const isUtc = !time.isDate && time.zone?.tzid === 'UTC'
  return instantOfWallTime(
    { year, month, day, hour, minute, second },
    isUtc ? 'UTC' : timeZone,
  ).getTime()
}
