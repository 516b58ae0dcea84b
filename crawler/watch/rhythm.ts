import type { Rhythm } from '../../model/source-state.ts'
import { newsDaysBetween } from './quiet-days.ts'

const FEWEST_GAPS = 3

/**
 * How long it takes from one day with news to the next: the middle and the long ones.
 * @param days YYYY-MM-DD, in any order
 * @returns undefined when there are too few to tell
 */
export function rhythmOf(days: readonly string[]): Rhythm | undefined {
  const sorted = [...new Set(days)].sort().map((day) => new Date(`${day}T12:00:00Z`))
  const gaps = sorted
    .slice(1)
    .map((day, index) => newsDaysBetween(sorted[index] ?? day, day))
    .sort((a, b) => a - b)
  if (gaps.length < FEWEST_GAPS) return undefined
  const at = (share: number) => rounded(gaps[Math.ceil(share * gaps.length) - 1] ?? 0)
  const p90Days = at(0.9)
  const longCount = gaps.filter((days) => days >= p90Days / 2).length
  return { medianDays: at(0.5), p90Days, longCount }
}

const rounded = (days: number) => Math.round(days * 10) / 10
