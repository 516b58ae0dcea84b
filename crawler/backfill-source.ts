import type { CrawlOutcome } from '../model/crawl-outcome.ts'
import { addDays, localDayAt } from '../model/local-time.ts'
import type { Source } from '../model/source.ts'
import type { Backfill, SourceState } from '../model/source-state.ts'
import type { ItemWrite } from '../store/store.ts'
import { type CrawlContext, type CrawlReport, identified, outcomeOf } from './crawl-source.ts'
import { definitionHash } from './definition-hash.ts'
import { stateForDefinition } from './next-state.ts'
import { sinceDay } from './placeholders.ts'
import { MOST_PENDING, needsDetail } from './read-details.ts'
import { type Reading, readPages } from './read-pages.ts'

const ZONE = 'Europe/Amsterdam'
/** No source has more within three months; one that seems to leads us in circles. */
const MOST_PAGES = 1000

/**
 * Reads what a source published in the last `days`, further back than its crawls look: page by page,
 * each stored with the place of the next, so that one that was killed goes on where it was. What
 * crawls remember of the source stays as it is.
 * @param days at most 90
 * @throws only when the store cannot be written
 */
export async function backfillSource(
  source: Source,
  remembered: SourceState | undefined,
  days: number,
  context: CrawlContext,
): Promise<CrawlReport> {
  const now = context.now()
  const wanted = addDays(localDayAt(now, ZONE), -days)
  let state = stateForDefinition(source, definitionHash(source), remembered, now)
  // One that did not go back as far is begun anew.
  const goesOn = state.backfill && state.backfill.since <= wanted
  let backfill: Backfill = goesOn && state.backfill ? state.backfill : { since: wanted }
  let report: CrawlReport = { sourceId: source.id, outcome: NOTHING, durationMs: 0, bytes: 0 }
  try {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const step = await backfillPage(source, state, backfill, context)
      report = sum(report, step.report)
      state = step.state
      if (!state.backfill || step.report.outcome.outcome === 'failed') break
      backfill = state.backfill
    }
  } finally {
    context.onRead?.()
  }
  return report
}

const NOTHING: CrawlOutcome = { outcome: 'crawled', added: 0, changed: 0, same: 0, rejected: 0 }

/** One page, stored together with where the next one is. */
async function backfillPage(
  source: Source,
  state: SourceState,
  backfill: Backfill,
  context: CrawlContext,
) {
  const startedAt = context.now()
  const reading = await readOnePage(source, state, backfill, context)
  const writes = await identified(source, reading.drafts, context)
  const outcome = outcomeOf(reading, writes)
  const after = stateAfter(source, state, backfill, reading, writes)
  const endedAt = context.now()
  const durationMs = endedAt.getTime() - startedAt.getTime()
  const { bytes, rejections } = reading
  await context.store.recordCrawl({
    source,
    state: after,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    durationMs,
    bytes,
    outcome,
    items: writes,
    rejections,
  })
  return { state: after, report: { sourceId: source.id, outcome, durationMs, bytes } }
}

/** Asks for nothing conditionally: what did not change since the last crawl is what is wanted. */
function readOnePage(
  source: Source,
  { validatorsUrl, bodyHash, position, ...state }: SourceState,
  { since, rest }: Backfill,
  context: CrawlContext,
): Promise<Reading> {
  const asked = sinceDay(source, since, context.now())
  // Sitemaps stand beside each other, not one after the other: they are read as in a crawl.
  const pages = source.kind === 'sitemap' ? {} : { maxPages: 1 }
  return readPages(asked, state, context, { ...pages, ...(rest && { at: rest }) })
}

function stateAfter(
  source: Source,
  { backfill: _, pendingDetails = [], ...state }: SourceState,
  backfill: Backfill,
  reading: Reading,
  writes: readonly ItemWrite[],
): SourceState {
  const next = reading.error ? backfill : nextPart(backfill, reading)
  const wanting = writes.filter((write) => needsDetail(source, write)).map(({ id }) => id)
  const pending = [...pendingDetails, ...wanting].slice(0, MOST_PENDING)
  return {
    ...state,
    ...(next && { backfill: next }),
    ...(pending.length > 0 && { pendingDetails: pending }),
  }
}

/** Undefined when there is no page left, or all of this one is older than what is wanted. */
function nextPart({ since }: Backfill, { rest, drafts }: Reading): Backfill | undefined {
  const days = drafts.flatMap(({ publishedAt }) => publishedAt ?? [])
  const isPast =
    days.length > 0 && days.length === drafts.length && days.every((day) => day < since)
  return rest && !isPast ? { since, rest } : undefined
}

function sum(one: CrawlReport, other: CrawlReport): CrawlReport {
  const counts = one.outcome.outcome === 'crawled' ? one.outcome : undefined
  const more = other.outcome.outcome === 'crawled' ? other.outcome : undefined
  const outcome: CrawlOutcome =
    counts && more
      ? {
          outcome: 'crawled',
          added: counts.added + more.added,
          changed: counts.changed + more.changed,
          same: counts.same + more.same,
          rejected: counts.rejected + more.rejected,
        }
      : other.outcome
  const durationMs = one.durationMs + other.durationMs
  return { sourceId: one.sourceId, outcome, durationMs, bytes: one.bytes + other.bytes }
}
