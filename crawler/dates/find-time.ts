import { zoneOffsetMinutes } from './zone-offset.ts'

/** A time of day; `offsetMinutes` ahead of UTC where the text names a zone. */
export interface FoundTime {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
  readonly offsetMinutes?: number
}

const CLOCK = String.raw`(?<hour>\d{1,2})(?:[:.hu](?<minute>\d{2}))(?:[:.](?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?`
const HALF = String.raw`(?: ?(?<half>[apAP])\.?[mM]\b\.?)?`
const JOIN = String.raw`[ ,;|·(\u2013\u2014-]{0,4}(?:(?:om|at|um|à|kl\.?) )?`

/** After a day: `T09:30`, ` om 14.30 uur`, `, 3:05 pm`. */
const AFTER = new RegExp(`^(?:(?<iso>[Tt])|${JOIN})${CLOCK}(?![.:/]?\\d|-\\d{1,2}[-/.]\\d)${HALF}`)
/** `T0930`, `T093000`, and the digits of `20250506093000`. */
const COMPACT =
  /^[Tt]?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?:[.,](?<fraction>\d{1,9}))?(?!\d)/
/** `om 14 uur`, `3 pm`: an hour alone needs its unit. */
const WHOLE_HOUR = new RegExp(
  `^${JOIN}(?<hour>\\d{1,2}) ?(?:(?:uur|Uhr|h)(?!\\p{L})|(?<half>[apAP])\\.?[mM]\\b\\.?)`,
  'u',
)
/** Before a day: `14:30, 24 november 2026`, `09:30 op dinsdag 24 november 2026`. */
const BEFORE = new RegExp(
  `(?<!\\d|\\d[.,:/-])${CLOCK}${HALF}(?: ?(?:uur|u|Uhr|h))?[ ,;|·-]{1,3}(?:(?:op|on|am|le) )?(?:\\p{L}{2,10}\\.?,? )?$`,
  'u',
)

/** The time beside a day: undefined when there is none, `invalid` when it is no time of day. */
export function findTime(before: string, after: string): FoundTime | 'invalid' | undefined {
  if (after !== '') {
    const match = AFTER.exec(after) ?? COMPACT.exec(after) ?? WHOLE_HOUR.exec(after)
    if (match) return readTime(match.groups ?? {}, after.slice(match[0].length))
  }
  const earlier = before === '' ? null : BEFORE.exec(before)
  return earlier ? readTime(earlier.groups ?? {}, '') : undefined
}

function readTime(
  groups: Readonly<Record<string, string | undefined>>,
  rest: string,
): FoundTime | 'invalid' {
  const minute = Number(groups.minute ?? 0)
  const second = Number(groups.second ?? 0)
  const millisecond = Math.floor(Number(`0.${groups.fraction ?? 0}`) * 1000)
  const hour = hourOfDay(Number(groups.hour), groups.half)
  const isMidnight = hour === 24 && minute === 0 && second === 0
  if ((hour > 23 && !isMidnight) || minute > 59 || second > 60) return 'invalid'

  const zone = rest.replace(/^ ?(?:uur|u|Uhr|h)(?![\p{L}\d])\.?/u, '')
  // `10:00-12:00` is two times; `10:00:00-12:00` is one, with its zone.
  const isRange = !groups.iso && !groups.second && /^ ?- ?\d{1,2}[:.]/.test(zone)
  const offsetMinutes = isRange ? undefined : zoneOffsetMinutes(zone)
  return {
    hour,
    minute,
    second,
    millisecond,
    ...(offsetMinutes !== undefined && { offsetMinutes }),
  }
}

/** On a clock of twice twelve hours, 12 am is midnight and 12 pm is noon. */
function hourOfDay(hour: number, half: string | undefined): number {
  if (!half) return hour
  if (hour < 1 || hour > 12) return Number.NaN
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}
