/** A day (YYYY-MM-DD) or instant as people say it: `23 november 2026`. Not a date: as it stands. */
export function dayText(dayOrInstant: string, timeZone: string): string {
  const isDay = dayOrInstant.length === 10
  return formatted(dayOrInstant, { dateStyle: 'long', timeZone: isDay ? 'UTC' : timeZone })
}

/** `maandag 23 november 2026`. */
export function weekdayText(day: string): string {
  return formatted(day, { dateStyle: 'full', timeZone: 'UTC' })
}

/** `23 november 2026 om 07:00`. */
export function momentText(instant: string, timeZone: string): string {
  return formatted(instant, { dateStyle: 'long', timeStyle: 'short', timeZone })
}

/** `november 2026` for `2026-11`. */
export function monthText(month: string): string {
  if (!/^\d{4}-\d\d$/.test(month)) return month
  return formatted(`${month}-01`, { month: 'long', year: 'numeric', timeZone: 'UTC' }, month)
}

function formatted(text: string, options: Intl.DateTimeFormatOptions, otherwise = text): string {
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) return otherwise
  return new Intl.DateTimeFormat('nl-NL', options).format(date)
}
