import type { Sign } from '../../model/alarm.ts'
import type { CrawlError, FailureKind } from '../../model/errors.ts'
import type { ItemDraft } from '../../model/item.ts'
import type { Watch } from '../../model/source-state.ts'
import { RepeatedPageError } from '../repeated-page-error.ts'

/** What one poll that fetched a document found in it. */
export interface Observation {
  readonly found: number
  readonly drafts: readonly ItemDraft[]
  /** Items found by the poll before this one. */
  readonly countBefore: number | undefined
  /** Each answer holds only what is new: then how many says nothing. */
  readonly isWindow: boolean
  readonly now: Date
}

const SIGN_OF_FAILURE: Readonly<Partial<Record<FailureKind, Sign>>> = {
  empty: 'no-items',
  parse: 'unreadable',
  encoding: 'unreadable',
  parse_timeout: 'unreadable',
  parse_memory: 'unreadable',
  not_a_feed: 'other-form',
  challenge_page: 'refused',
  http_401_403: 'refused',
  robots_denied: 'refused',
}

/** What a failure says of the source, besides that it failed. */
export function signOfFailure(error: CrawlError): Sign | undefined {
  return error instanceof RepeatedPageError ? 'ignores-question' : SIGN_OF_FAILURE[error.kind]
}

const ENOUGH_TO_COMPARE = 5
/** Publication and fetch can be minutes apart, hardly ever for all items at once. */
const SAME_MOMENT_MS = 10 * 60_000

/** What is odd about a document that could be read (REL-20). */
export function signsOf(seen: Observation, watch: Watch): Sign[] {
  return [
    ...(isEmpty(seen, watch) ? (['no-items'] as const) : []),
    ...(hasCollapsed(seen, watch) ? (['few-items'] as const) : []),
    ...(sharesTitles(seen.drafts) ? (['same-titles'] as const) : []),
    ...(isDatedNow(seen) ? (['dates-are-now'] as const) : []),
  ]
}

function isEmpty({ found, drafts, isWindow }: Observation, { counts }: Watch): boolean {
  if (drafts.length > 0) return false
  return found > 0 || (!isWindow && medianOf(counts) >= 1)
}

/**
 * Less than a third of what is usual, from one poll to the next. A list that gets shorter day by day
 * is one of recent items in a quiet time.
 */
function hasCollapsed({ found, countBefore, isWindow }: Observation, watch: Watch): boolean {
  const usual = medianOf(watch.counts)
  if (isWindow || found === 0 || watch.counts.length < 2 || found >= 0.3 * usual) return false
  const isGoingOn = watch.signs['few-items'] !== undefined
  return isGoingOn || (countBefore ?? 0) >= 0.6 * usual
}

function sharesTitles(drafts: readonly ItemDraft[]): boolean {
  if (drafts.length < ENOUGH_TO_COMPARE) return false
  const counts = new Map<string, number>()
  for (const { title } of drafts) counts.set(title, (counts.get(title) ?? 0) + 1)
  return Math.max(...counts.values()) > 0.8 * drafts.length
}

function isDatedNow({ drafts, now }: Observation): boolean {
  if (drafts.length < 2) return false
  return drafts.every(
    ({ publishedAt }) =>
      publishedAt?.includes('T') &&
      Math.abs(Date.parse(publishedAt) - now.getTime()) < SAME_MOMENT_MS,
  )
}

/** 0 for an empty list. */
export function medianOf(counts: readonly number[]): number {
  return [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
}
