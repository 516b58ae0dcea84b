const DAY = 86_400_000

/**
 * How many days passed in which news could be expected: public holidays and the days between
 * Christmas and New Year do not count, days of the summer recess count half. Dutch calendar.
 */
export function newsDaysBetween(from: Date, until: Date): number {
  let days = (until.getTime() - from.getTime()) / DAY
  for (let at = from.getTime() + DAY / 2; at < until.getTime(); at += DAY) {
    days -= quietness(new Date(at))
  }
  return Math.max(0, days)
}

function quietness(day: Date): number {
  const date = (day.getUTCMonth() + 1) * 100 + day.getUTCDate()
  if (date >= 1223 || date <= 104) return 1
  if (date === 427 || date === 505) return 1
  const fromEaster = Math.round((startOfDay(day) - easter(day.getUTCFullYear())) / DAY)
  // Good Friday, Easter Monday, Ascension and the day after, Whit Monday.
  if ([-2, 0, 1, 39, 40, 49, 50].includes(fromEaster)) return 1
  return date >= 710 && date <= 831 ? 0.5 : 0
}

const startOfDay = (day: Date) =>
  Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate())

/** The anonymous Gregorian computus. */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1)
}
