const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The three forms of RFC 9110, 5.6.7; the names of days are not checked. */
const FORMS = [
  /^[a-z]{3}, (?<day>\d{2}) (?<month>[a-z]{3}) (?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/i,
  /^[a-z]{6,9}, (?<day>\d{2})-(?<month>[a-z]{3})-(?<year>\d{2}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/i,
  /^[a-z]{3} (?<month>[a-z]{3}) (?<day>[ \d]\d) (?<time>\d{2}:\d{2}:\d{2}) (?<year>\d{4})$/i,
]

/** Reads a date as HTTP headers write it, in milliseconds since 1970; undefined for anything else. */
export function parseHttpDate(text: string): number | undefined {
  for (const form of FORMS) {
    const { day, month = '', year, time = '' } = form.exec(text.trim())?.groups ?? {}
    const monthIndex = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase())
    if (monthIndex >= 0) return instant(fullYear(Number(year)), monthIndex, Number(day), time)
  }
  return undefined
}

/** RFC 850 wrote two digits. */
function fullYear(year: number): number {
  if (year > 99) return year
  return year < 70 ? 2000 + year : 1900 + year
}

function instant(year: number, month: number, day: number, time: string): number | undefined {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  const isClock = hours < 24 && minutes < 60 && seconds <= 60
  const ms = Date.UTC(year, month, day, hours, minutes, seconds)
  return isClock && new Date(Date.UTC(year, month, day)).getUTCDate() === day ? ms : undefined
}
