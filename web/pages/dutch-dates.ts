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

function formatted(text: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) return text
  return new Intl.DateTimeFormat('nl-NL', options).format(date)
}
