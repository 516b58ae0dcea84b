import type { SourceState } from '../model/source-state.ts'
import type { CrawlRecord, CrawlStore, ItemWrite } from '../store/store.ts'
import type { Reading } from './read-pages.ts'

const DAY = 86_400_000
/** Fewer new items than this are no flood, nor from a source of which less is known. */
const FEWEST = 10
const TIMES_USUAL = 5
const LEARNED_FROM_MS = 30 * DAY
/** A new source may bring this many items before its old ones are taken for a back-fill (REL-29). */
const FIRST_ITEMS = 50
/** So many later polls must still list them, or a day must pass. */
const POLLS_TO_AGREE = 2
const LONGEST_HOLD_MS = DAY
/** Of the held items, the share that a later poll must list to agree. */
const STILL_LISTED = 0.8

type Held = Pick<CrawlRecord, 'hold' | 'releasesFlood'> & Pick<SourceState, 'flood'>

/** A poll, and what was known of its source before. */
export interface HoldContext {
  readonly store: Pick<CrawlStore, 'addedCounts' | 'floodedItems' | 'itemCount'>
  readonly sourceId: string
  readonly before: SourceState
  readonly reading: Reading
  readonly writes: readonly ItemWrite[]
  readonly now: Date
}

/**
 * Decides which items are stored and found but no news: old ones of a source that is new or is
 * back-filled (REL-29), and all of a poll that brings many times what is usual (REL-28). What was held
 * is released when later polls still list it.
 */
export async function heldItems(context: HoldContext): Promise<Held> {
  const { before, writes, now } = context
  const fresh = writes.filter(({ change }) => change === 'new')
  const isFirst = before.readUpTo === undefined || before.backfill !== undefined
  if (isFirst)
    return {
      ...hold('backfill', oldOnes(fresh, now)),
      ...(before.flood && { flood: before.flood }),
    }
  if (await isFlood(fresh.length, context)) {
    const count = fresh.length + (before.flood?.count ?? 0)
    return { ...hold('flood', fresh), flood: { at: now.toISOString(), count, agreed: 0 } }
  }
  return before.flood ? laterPoll(before.flood, context) : {}
}

function hold(reason: 'flood' | 'backfill', writes: readonly ItemWrite[]): Pick<Held, 'hold'> {
  return writes.length === 0 ? {} : { hold: { reason, ids: writes.map(({ id }) => id) } }
}

function oldOnes(fresh: readonly ItemWrite[], now: Date): ItemWrite[] {
  if (fresh.length <= FIRST_ITEMS) return []
  const since = new Date(now.getTime() - DAY).toISOString()
  const recent = fresh
    .filter(({ draft }) => (draft.publishedAt ?? '') >= since)
    .slice(0, FIRST_ITEMS)
  return fresh.filter((write) => !recent.includes(write))
}

async function isFlood(count: number, { store, sourceId, now }: HoldContext) {
  if (count < FEWEST || (await store.itemCount(sourceId)) < FEWEST) return false
  const since = new Date(now.getTime() - LEARNED_FROM_MS).toISOString()
  const usual = (await store.addedCounts(sourceId, since)).sort((a, b) => a - b)
  const p95 = usual[Math.ceil(0.95 * usual.length) - 1] ?? 1
  return count > TIMES_USUAL * p95
}

async function laterPoll(
  flood: NonNullable<SourceState['flood']>,
  context: HoldContext,
): Promise<Held> {
  const agreed = flood.agreed + Number(await agrees(context))
  const isOver = context.now.getTime() - Date.parse(flood.at) >= LONGEST_HOLD_MS
  if (context.reading.error || (agreed < POLLS_TO_AGREE && !isOver))
    return { flood: { ...flood, agreed } }
  return { releasesFlood: true }
}

/** An unchanged document still lists what it did. */
async function agrees({ store, sourceId, reading, writes }: HoldContext): Promise<boolean> {
  if (reading.error) return false
  if (reading.status !== 'read') return true
  const held = await store.floodedItems(sourceId)
  const listed = new Set(writes.map(({ id }) => id))
  return held.filter((id) => listed.has(id)).length >= STILL_LISTED * held.length
}
