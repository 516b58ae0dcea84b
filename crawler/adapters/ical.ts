import { CrawlError } from '../../model/errors.ts'
import type { RawItem, Rejection } from '../../model/item.ts'
import type { SourceOf } from '../../model/source.ts'
import { occurrencesOf } from '../calendar/occurrences.ts'
import { type CalendarEvent, readEvent } from '../calendar/read-event.ts'
import { eventBlocks } from '../calendar/unfold-events.ts'
import type { AdapterResult, DocumentText } from '../parsed-document.ts'

const DAY = 86_400_000
const AHEAD_MS = 365 * DAY
const LONGEST_SUMMARY = 3000

/**
 * Reads a calendar: an item for each event from `sinceDays` ago to a year ahead, and for each turn of
 * one that recurs. An event that cannot be read costs only itself. The day an event takes place is
 * part of its summary and not its date: that is when it was announced, where the calendar says so.
 * @throws CrawlError of kind `not_a_feed` or `parse`
 */
export function parseCalendar(document: DocumentText, source: SourceOf<'ical'>): AdapterResult {
  const { text, url, now } = document
  if (!/^BEGIN:VCALENDAR/im.test(text)) {
    throw new CrawlError('not_a_feed', `${url}: the document is text, but no calendar`)
  }
  const blocks = eventBlocks(text)
  const read = blocks.map((block) => readEvent(block, source.timeZone))
  const events = read.flatMap((event) => event ?? [])
  if (blocks.length > 0 && events.length === 0) {
    throw new CrawlError('parse', `${url}: none of ${blocks.length} events can be read`)
  }
  const from = Date.parse(now) - source.sinceDays * DAY
  const items = events.flatMap((event) => itemsOf(event, from, Date.parse(now), source))
  return {
    // A turn that was moved or renamed stands in the calendar as an event of its own, after its series.
    items: [...new Map(items.map((item) => [item.guid ?? item, item])).values()],
    rejections: read
      .filter((event) => event === undefined)
      .map((): Rejection => ({ reason: 'empty' })),
  }
}

function itemsOf(
  event: CalendarEvent,
  from: number,
  now: number,
  source: SourceOf<'ical'>,
): RawItem[] {
  const { uid, title, url, created, changed } = event
  const link = url ?? source.homepage
  return occurrencesOf(event, { from, now, to: now + AHEAD_MS }).map(({ start, turn }) => ({
    title,
    ...(uid && { guid: turn ? `${uid}#${turn}` : uid }),
    ...(link && { url: link }),
    summary: [`Wanneer: ${start}`, event.location, event.description]
      .filter(Boolean)
      .join('. ')
      .slice(0, LONGEST_SUMMARY),
    ...(created && { published: created }),
    ...(changed && { updated: changed }),
  }))
}
