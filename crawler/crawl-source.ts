import type { CrawlOutcome } from '../model/crawl-outcome.ts'
import type { ItemDraft } from '../model/item.ts'
import type { Source } from '../model/source.ts'
import type { SourceState } from '../model/source-state.ts'
import type { CrawlStore, ItemStore, ItemWrite } from '../store/store.ts'
import { carriedOver, isUnfinished } from './carry-over.ts'
import { completenessAfter } from './completeness.ts'
import { definitionHash } from './definition-hash.ts'
import { heldItems } from './hold-items.ts'
import { identify, identityKeys } from './identify.ts'
import {
  type Moment,
  stateAfterFailure,
  stateAfterSuccess,
  stateForDefinition,
} from './next-state.ts'
import { sinceLastCrawl } from './placeholders.ts'
import { probeQuestion } from './probe-question.ts'
import { readDetails } from './read-details.ts'
import { type ReadContext, type Reading, readPages } from './read-pages.ts'
import { sourceEvent } from './source-event.ts'
import { watchSource } from './watch-source.ts'

/** More new items than this in one crawl are stored in the next ones. */
const STORED_AT_ONCE = 300

/** Enough to know how often a source has something new. */
const REMEMBERED_DAYS = 60

/** The world a crawl needs. */
export interface CrawlContext extends ReadContext {
  readonly store: CrawlStore & Pick<ItemStore, 'itemsByIds'>
  /** A number in [0, 1). */
  readonly random: () => number
  /** The host is no longer needed: what was read, or that it failed, has yet to be written. */
  readonly onRead?: () => void
}

/** How a crawl of one source ended; the contract's line of `crawl --json`. */
export interface CrawlReport {
  readonly sourceId: string
  readonly outcome: CrawlOutcome
  readonly durationMs: number
  readonly bytes: number
}

/**
 * Brings one source up to date. Whatever goes wrong becomes an outcome with a kind and costs only
 * this source; items, state and outcome are written in one transaction, validators never before.
 * @throws only when the store cannot be written: then nothing of this crawl counts
 */
export async function crawlSource(
  source: Source,
  remembered: SourceState | undefined,
  context: CrawlContext,
): Promise<CrawlReport> {
  const startedAt = context.now()
  const started = performance.now()
  const state = stateForDefinition(source, definitionHash(source), remembered, startedAt)
  const found = await read(source, state, context).finally(context.onRead)
  const { reading, details, left } = found
  const { writes } = details

  const endedAt = context.now()
  const moment = { now: endedAt, random: context.random() }
  const outcome = outcomeOf(reading, writes)
  const durationMs = Math.round(performance.now() - started)
  const bytes = reading.bytes + details.bytes
  const end = { reading, left, details, startedAt }
  const after = {
    ...stateAfter(source, state, reading, outcome, left > 0 || isUnfinished(reading), moment),
    ...carriedOver(state, end),
  }
  const { final, ...held } = await judged(found, state, after, context.store, endedAt)
  await context.store.recordCrawl({
    source,
    state: final,
    ...held,
    ...sourceEvent(state, final),
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    durationMs,
    bytes,
    outcome,
    items: writes,
    rejections: reading.rejections,
  })
  return { sourceId: source.id, outcome, durationMs, bytes }
}

/** All that needs the host: the pages of the source, then those of its items. */
async function read(source: Source, state: SourceState, context: CrawlContext) {
  const asked = sinceLastCrawl(source, state.readUpTo, context.now())
  const reading = await readPages(asked, state, context)
  const question = await probeQuestion(asked, state, reading, context)
  const all = await identified(source, reading.drafts, context)
  const kept = new Set(all.filter(({ change }) => change === 'new').slice(0, STORED_AT_ONCE))
  const listed = all.filter((write) => write.change !== 'new' || kept.has(write))
  const details = await readDetails(source, state, listed, context)
  return { asked, reading, question, details, left: all.length - listed.length }
}

/** What the poll tells of the source besides its items, and which of those are no news yet. */
async function judged(
  { asked, reading, question, details: { writes } }: Awaited<ReturnType<typeof read>>,
  before: SourceState,
  after: SourceState,
  store: CrawlStore,
  now: Date,
) {
  const added = writes.flatMap(({ change, draft }) => (change === 'new' ? draft : []))
  const knownDays = added.length > 0 ? await store.newsDays(asked.id, REMEMBERED_DAYS) : []
  const seen = { store, before, reading, writes, now }
  const { flood, ...held } = await heldItems({ ...seen, sourceId: asked.id })
  const completeness = await completenessAfter({ ...seen, source: asked })
  const poll = { reading, added, knownDays, isQuestionIgnored: question?.isIgnored, now }
  const final: SourceState = {
    ...watchSource(asked, before, after, poll),
    ...(flood && { flood }),
    ...(question && { question }),
    ...(completeness && { completeness }),
  }
  return { final, ...held }
}

/** Says of each draft whether it is new, changed or the same. */
export async function identified(
  source: Source,
  drafts: readonly ItemDraft[],
  { store }: CrawlContext,
): Promise<ItemWrite[]> {
  if (drafts.length === 0) return []
  const keys = identityKeys(source.id, drafts)
  const known = await store.knownItems(source.id, keys.flat())
  return identify(source, drafts, keys, known)
}

/** How a crawl ended, by what was read and what became of it. */
export function outcomeOf(reading: Reading, writes: readonly ItemWrite[]): CrawlOutcome {
  if (reading.error) {
    const { kind, message } = reading.error
    return { outcome: 'failed', error: { kind, message } }
  }
  if (reading.status !== 'read') return { outcome: reading.status }
  const count = (change: ItemWrite['change']) =>
    writes.filter((write) => write.change === change).length
  return {
    outcome: 'crawled',
    added: count('new'),
    changed: count('changed'),
    same: count('same'),
    rejected: reading.rejections.length,
  }
}

function stateAfter(
  source: Source,
  state: SourceState,
  reading: Reading,
  outcome: CrawlOutcome,
  isUnfinished: boolean,
  moment: Moment,
): SourceState {
  // Stopped by us: that says nothing about the source.
  if (reading.error?.kind === 'aborted') return { ...state, nextDueAt: moment.now.toISOString() }
  if (reading.error) return stateAfterFailure(source, state, reading.error, moment)
  return stateAfterSuccess(
    source,
    state,
    {
      ...reading,
      ...(outcome.outcome === 'crawled' && {
        itemCount: reading.found,
        added: outcome.added,
        rejected: outcome.rejected,
      }),
      isUnfinished,
    },
    moment,
  )
}
