import { addDays, localDayAt } from '../model/local-time.ts'
import type { Source } from '../model/source.ts'
import type { Completeness, SourceState } from '../model/source-state.ts'
import type { CrawlStore, ItemWrite } from '../store/store.ts'
import { asksSince } from './placeholders.ts'
import type { Reading } from './read-pages.ts'

const ZONE = 'Europe/Amsterdam'
const DAYS = 30
/** Of a list of which we hold less, only what came in since we know it can be compared. */
const MOST_OF_IT = 0.5

export interface CompletenessContext {
  readonly store: Pick<CrawlStore, 'itemCount'>
  /** As it was asked this time. */
  readonly source: Source
  readonly before: SourceState
  readonly reading: Reading
  readonly writes: readonly ItemWrite[]
  readonly now: Date
}

/**
 * Compares what a source says it has with what we hold: of the days it was asked for, of the whole
 * list, or else of what it grew by in the last thirty days. Costs nothing where a source does not
 * state a total, or nothing came.
 */
export async function completenessAfter(
  context: CompletenessContext,
): Promise<Completeness | undefined> {
  const { before, reading, now } = context
  const total = reading.statedTotal
  if (total === undefined || reading.error || before.backfill) return before.completeness
  const totals = totalsWith(before.completeness?.totals ?? [], total, now)
  return { totals, ...(await compared(context, total, totals)) }
}

/** One a day, so that growth can be told from them. */
function totalsWith(totals: Completeness['totals'], total: number, now: Date) {
  const oldest = new Date(now.getTime() - DAYS * 86_400_000).toISOString()
  const recent = totals.filter(({ at }) => at >= oldest)
  const isNewDay = recent.at(-1)?.at.slice(0, 10) !== now.toISOString().slice(0, 10)
  return isNewDay ? [...recent, { at: now.toISOString(), total }] : recent
}

async function compared(
  { store, source, writes, now }: CompletenessContext,
  total: number,
  totals: Completeness['totals'],
): Promise<Pick<Completeness, 'stated' | 'held' | 'since'>> {
  const added = writes.filter(({ change }) => change === 'new')
  if (asksSince(source)) {
    const since = addDays(localDayAt(now, ZONE), -source.sinceDays)
    const isWithin = ({ draft }: ItemWrite) => (draft.publishedAt ?? since) >= since
    const stored = await store.itemCount(source.id, { publishedSince: since })
    // What is asked by day of change may be published long before.
    const held = Math.max(writes.length, stored + added.filter(isWithin).length)
    return { stated: total, held: Math.min(total, held), since }
  }
  const all = (await store.itemCount(source.id)) + added.length
  if (all >= MOST_OF_IT * total) return { stated: total, held: Math.min(total, all) }
  const first = totals[0]
  if (!first || total <= first.total) return {}
  const grown = total - first.total
  const seen = (await store.itemCount(source.id, { firstSeenAfter: first.at })) + added.length
  return { stated: grown, held: Math.min(grown, seen), since: first.at.slice(0, 10) }
}
