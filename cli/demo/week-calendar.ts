import { addDays, instantOfWallTime } from '../../model/local-time.ts'

/** The zone of the sample week. */
export const TIME_ZONE = 'Europe/Amsterdam'
/** The sample week is always the same one, whenever it is shown. */
const MONDAY = '2026-11-16'
/** Days from Monday; `before` is the Friday before, `next` the Monday after. */
const DAYS = { before: -3, mon: 0, tue: 1, wed: 2, thu: 3, fri: 4, sat: 5, sun: 6, next: 7 }

/** A moment of the sample week as written in the data: `tue 09:30`. */
export const MOMENT = new RegExp(`^(?:${Object.keys(DAYS).join('|')}) (?:[01]\\d|2[0-3]):[0-5]\\d$`)

/** The instant of a moment such as `tue 09:30`. */
export function instantOfMoment(text: string): Date {
  const [name = '', time = ''] = text.split(' ')
  const day = addDays(MONDAY, DAYS[name as keyof typeof DAYS])
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return instantOfWallTime({ year, month, day: dayOfMonth, hour, minute, second: 0 }, TIME_ZONE)
}

/** `maandag 16 november 07:30` */
export function momentText(instant: Date): string {
  return new Intl.DateTimeFormat('nl-NL', {
    timeZone: TIME_ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant)
}
