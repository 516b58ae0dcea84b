import type { PeriodAtom } from './compiled-query.ts'

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/
const DUTCH_DATE = /^(\d{1,2})-(\d{1,2})-(\d{4})$/

/**
 * `after:2026`, `after:2026-02`, `after:2026-02-28`: from that day on. `before:` the same: up to and
 * without that day. Undefined for what is no day of the calendar.
 */
export function readPeriod(field: 'after' | 'before', text: string): PeriodAtom | undefined {
  const day = readDay(text)
  if (!day) return undefined
  if (field === 'after') return { kind: 'period', from: isoDay(day) }
  return { kind: 'period', until: isoDay(new Date(day.getTime() - 86_400_000)) }
}

function readDay(text: string): Date | undefined {
  const [, year = '', month = '1', date = '1'] =
    DATE.exec(text.replace(DUTCH_DATE, '$3-$2-$1')) ?? []
  if (year === '' || Number(year) === 0) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const day = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && isoDay(day) === iso ? day : undefined
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10)
}
