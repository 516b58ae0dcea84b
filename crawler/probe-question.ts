import { addDays, localDayAt } from '../model/local-time.ts'
import type { Source } from '../model/source.ts'
import type { SourceState } from '../model/source-state.ts'
import { asksSince } from './placeholders.ts'
import { type ReadContext, type Reading, readPages } from './read-pages.ts'

const ZONE = 'Europe/Amsterdam'
const DAY = 86_400_000
/** Fewer dated items prove nothing. */
const FEWEST = 3
/** A total of so many times what was found is that of all there ever was. */
const MUCH_MORE = 10
/** A time zone or two may lie between their day and ours. */
const MARGIN_DAYS = 2

/**
 * Finds out whether an API lets the question for recent items pass unread. When most of an answer
 * is older than was asked for, or it is said to be one of a multitude, it is asked for what will be new from tomorrow: who gives the same
 * items again does not listen. Items can be older than their last change, so age alone proves
 * nothing. At most one request more a day.
 */
export async function probeQuestion(
  source: Source,
  state: SourceState,
  reading: Reading,
  context: ReadContext,
): Promise<SourceState['question']> {
  if (reading.error || reading.status !== 'read' || !asksSince(source)) return state.question
  const now = context.now()
  if (!isOlderThanAsked(source, reading, now) && !isOneOfMany(reading)) return undefined
  const { question } = state
  if (question && now.getTime() - Date.parse(question.probedAt) < DAY) return question
  const { validatorsUrl: _asked, position: _position, ...fresh } = state
  const probe = await readPages({ ...source, sinceDays: -1 }, fresh, context, { maxPages: 1 })
  return { probedAt: now.toISOString(), isIgnored: givesTheSame(reading, probe, now) }
}

function isOlderThanAsked({ sinceDays }: Source, { drafts }: Reading, now: Date): boolean {
  const since = addDays(localDayAt(now, ZONE), -sinceDays - MARGIN_DAYS)
  const days = drafts.flatMap(({ publishedAt }) => publishedAt?.slice(0, 10) ?? [])
  return days.length >= FEWEST && days.filter((day) => day < since).length > days.length / 2
}

function isOneOfMany({ statedTotal = 0, found }: Reading): boolean {
  return found >= FEWEST && statedTotal > MUCH_MORE * found
}

/** What is planned for later is rightly given again. */
function givesTheSame(reading: Reading, probe: Reading, now: Date): boolean {
  const today = localDayAt(now, ZONE)
  const drafts = probe.drafts.filter(
    ({ publishedAt }) => publishedAt && publishedAt.slice(0, 10) <= today,
  )
  if (probe.error || drafts.length < FEWEST) return false
  const known = new Set(reading.drafts.map(({ url, title }) => `${url}\n${title}`))
  const same = drafts.filter(({ url, title }) => known.has(`${url}\n${title}`))
  return same.length > drafts.length / 2
}
