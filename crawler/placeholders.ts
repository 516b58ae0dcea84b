import { addDays, instantOfWallTime, localDayAt } from '../model/local-time.ts'
import type { Source, SourceOf } from '../model/source.ts'
import { withQuery } from './adapters/paging.ts'
import { requestBody } from './adapters/request-body.ts'
import type { NextPage } from './parsed-document.ts'

const ZONE = 'Europe/Amsterdam'
const DAY_MS = 86_400_000
/** No crawl looks further back than a back-fill. */
const LONGEST_DAYS = 90
const PLACEHOLDER = /\{(today|since)(?::(dmy|slashed|compact|basic|instant))?\}/g

/** The first request of a crawl: address, and body where there is one, filled in for today. */
export function startRequest(source: Source, now: Date): NextPage {
  const dates = () => datesOf(source, now)
  const url = new URL(fill(source.url, dates, encodeURIComponent)).href
  if (source.kind === 'json') return jsonRequest(source, url, now)
  if (source.kind === 'sparql' && source.query !== undefined) {
    return { url: withQuery(url, 'query', fill(source.query, dates)) }
  }
  return { url }
}

/** Fills in the placeholders of a request that an adapter made from the definition's body. */
export function filledIn(page: NextPage, source: Source, now: Date): NextPage {
  if (page.body === undefined) return page
  return { ...page, body: fill(page.body, () => datesOf(source, now)) }
}

function jsonRequest(source: SourceOf<'json'>, url: string, now: Date): NextPage {
  const { method } = source
  const body = method === 'POST' ? requestBody(source) : undefined
  if (method === 'GET') return { url }
  return body === undefined ? { url, method } : filledIn({ url, method, body }, source, now)
}

/**
 * A source as it is asked this time: where its definition says so, only for what came since all was
 * last read, less some days of overlap. After a long time without a crawl that is more than usual.
 */
export function sinceLastCrawl(source: Source, readUpTo: string | undefined, now: Date): Source {
  if (!source.sinceLastCrawl || readUpTo === undefined) return source
  const readDays = daysBetween(localDayAt(new Date(readUpTo), ZONE), localDayAt(now, ZONE))
  const days = Math.max(0, readDays) + source.sinceLastCrawl.overlapDays
  return { ...source, sinceDays: Math.min(LONGEST_DAYS, days) }
}

/** Whether a source is asked only for what is recent. */
export function asksSince(source: Source): boolean {
  return JSON.stringify(source).includes('{since')
}

/** A source as it is asked for all since an Amsterdam day, however long ago. */
export function sinceDay(source: Source, day: string, now: Date): Source {
  return { ...source, sinceDays: daysBetween(day, localDayAt(now, ZONE)) }
}

function daysBetween(one: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / DAY_MS)
}

interface Dates {
  readonly today: string
  readonly since: string
}

function datesOf({ sinceDays }: Source, now: Date): Dates {
  const today = localDayAt(now, ZONE)
  return { today, since: addDays(today, -sinceDays) }
}

/** Most addresses hold no date, and what day it is in Amsterdam costs more than all the rest. */
function fill(
  text: string,
  dates: () => Dates,
  encode: (value: string) => string = String,
): string {
  return text.replace(PLACEHOLDER, (_, name: keyof Dates, form: string | undefined) =>
    encode(printed(dates()[name], form)),
  )
}

function printed(day: string, form: string | undefined): string {
  const [year, month, date] = day.split('-')
  if (form === 'dmy') return `${date}-${month}-${year}`
  if (form === 'slashed') return `${date}/${month}/${year}`
  if (form === 'basic') return `${year}${month}${date}`
  if (form === 'compact') return `${date}${month}${year}`
  return form === 'instant' ? startOf(day) : day
}

/** Midnight in Amsterdam, as an instant in UTC. */
function startOf(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const midnight = { year, month, day: date, hour: 0, minute: 0, second: 0 }
  return instantOfWallTime(midnight, ZONE).toISOString()
}
