import type { Item } from '../model/item.ts'
import { localDayAt } from '../model/local-time.ts'
import type { FacetName } from './search-index.ts'

const ZONE = 'Europe/Amsterdam'

/** The values of an item by which it is counted and narrowed. */
export function facetsOf(item: Item): Readonly<Record<FacetName, readonly string[]>> {
  return {
    domain: item.domains.map(({ id }) => id),
    regulation: item.regulations.map(({ id }) => id),
    theme: item.themes.map(({ id }) => id),
    level: [item.level],
    publisher: [item.publisher],
    source: [item.source],
    type: [item.type],
    language: [item.language],
    month: [monthOf(dateOf(item).day)],
  }
}

/**
 * When an item was published, else first seen: the Amsterdam day as a number (20261124) to narrow
 * by, and the instant in seconds since 1970 to sort by. A source that gave a day gave no hour.
 */
export function dateOf(item: Item): { day: number; seconds: number } {
  const date = item.publishedAt ?? item.firstSeenAt
  const day = date.length === 10 ? date : localDayAt(new Date(date), ZONE)
  return { day: dayNumber(day), seconds: Math.floor(Date.parse(date) / 1000) }
}

/** YYYY-MM-DD as a number that compares as the day does. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''))
}

/** 20261124 is of 2026-11. */
function monthOf(day: number): string {
  const month = String(Math.floor(day / 100)).padStart(6, '0')
  return `${month.slice(0, 4)}-${month.slice(4)}`
}
