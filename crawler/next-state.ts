import type { Health } from '../model/crawl-outcome.ts'
import type { CrawlError } from '../model/errors.ts'
import type { Source } from '../model/source.ts'
import type { SourceState, Validators } from '../model/source-state.ts'
import type { Redirect } from './fetch-gate.ts'
import {
  dueAfterRetryAt,
  pauseAfterFailure,
  pauseAfterSuccess,
  pauseWhenGone,
} from './next-check.ts'
import { adoptRedirects } from './redirect-adoption.ts'

const DAY = 86_400_000
const BROKEN_AFTER_FAILURES = 5
const GONE_AFTER_ANSWERS = 3

export interface Moment {
  readonly now: Date
  /** A number in [0, 1). */
  readonly random: number
}

/** What a crawl that went well leaves behind besides items. */
export interface CrawlSuccess {
  readonly status: 'read' | 'not-modified' | 'unchanged'
  readonly requestUrl: string
  readonly validators: Validators
  readonly bodyHash?: string
  readonly redirects?: readonly Redirect[]
  readonly itemCount?: number
  readonly added?: number
  readonly rejected?: number
  /** How long publisher and server say the document stays fresh. */
  readonly hintsMs: readonly (number | undefined)[]
  /** More items wait in the document than one crawl may store: look at all of it again, soon. */
  readonly isUnfinished?: boolean
}

/**
 * The state a crawl starts from. Where the definition changed, the document is read as if for the
 * first time: validators, hash and an adopted address belonged to the old one (REL-07).
 */
export function stateForDefinition(
  source: Source,
  definitionHash: string,
  remembered: SourceState | undefined,
  now: Date,
): SourceState {
  if (remembered?.definitionHash === definitionHash) return remembered
  const fresh = freshState(source.id, definitionHash, now)
  if (!remembered) return fresh
  const { newestAt, rhythm } = remembered.watch ?? {}
  return {
    ...fresh,
    ...pick(remembered, 'lastSuccessAt', 'lastNewItemAt'),
    // How often it has news does not hang on how it is read.
    watch: { counts: [], signs: {}, ...(newestAt && { newestAt }), ...(rhythm && { rhythm }) },
  }
}

function freshState(sourceId: string, definitionHash: string, now: Date): SourceState {
  return {
    sourceId,
    definitionHash,
    validators: {},
    nextDueAt: now.toISOString(),
    failureCount: 0,
    goneCount: 0,
    health: 'new',
  }
}

/** The state after a crawl that went well: whatever was wrong is forgotten (REL-18). */
export function stateAfterSuccess(
  source: Source,
  state: SourceState,
  success: CrawlSuccess,
  { now, random }: Moment,
): SourceState {
  const at = now.toISOString()
  const pauseMs = success.isUnfinished
    ? 0
    : pauseAfterSuccess({ refreshMinutes: source.refreshMinutes, random }, success.hintsMs)
  return {
    ...freshState(source.id, state.definitionHash, new Date(now.getTime() + pauseMs)),
    ...pick(state, 'lastFullFetchAt', 'lastItemCount', 'lastRejectedCount', 'lastNewItemAt'),
    ...adoptRedirects(source, state, success.redirects, now),
    ...(!success.isUnfinished && recognition(state, success)),
    ...(success.status !== 'not-modified' && { lastFullFetchAt: at }),
    ...(success.itemCount !== undefined && { lastItemCount: success.itemCount }),
    ...(success.rejected !== undefined && { lastRejectedCount: success.rejected }),
    ...(success.added && { lastNewItemAt: at }),
    lastAttemptAt: at,
    lastSuccessAt: at,
    lastOutcome: success.status === 'read' ? 'crawled' : success.status,
    health: 'ok',
  }
}

function recognition(state: SourceState, success: CrawlSuccess): Partial<SourceState> {
  const bodyHash = success.bodyHash ?? state.bodyHash
  return {
    validators: success.validators,
    validatorsUrl: success.requestUrl,
    ...(bodyHash && { bodyHash }),
  }
}

/** The state after a failure. After a failed parse the document must be read anew (REL-07). */
export function stateAfterFailure(
  source: Source,
  state: SourceState,
  error: CrawlError,
  { now, random }: Moment,
): SourceState {
  const at = now.toISOString()
  const failureCount = state.failureCount + 1
  const failingSince = state.failingSince ?? at
  const isGone = error.kind === 'http_410'
  const goneCount = isGone ? state.goneCount + 1 : 0
  const goneSince = isGone ? (state.goneSince ?? at) : undefined
  const health = healthOfFailing(
    { ...state, failureCount, failingSince, goneCount },
    goneSince,
    now,
  )
  return {
    ...freshState(source.id, state.definitionHash, now),
    ...pick(state, 'adoptedUrl', 'refusedUrl', 'redirect', 'lastFullFetchAt', 'lastItemCount'),
    ...pick(state, 'lastNewItemAt', 'lastSuccessAt', 'lastRejectedCount'),
    ...(documentArrived(error) ? {} : pick(state, 'validators', 'validatorsUrl', 'bodyHash')),
    nextDueAt: dueAfterFailure(source, error, failureCount, health, { now, random }),
    lastAttemptAt: at,
    lastOutcome: 'failed',
    lastError: { kind: error.kind, message: error.message },
    failureCount,
    failingSince,
    goneCount,
    ...(goneSince && { goneSince }),
    health,
    healthReason: `${error.kind}: ${error.message}`,
  }
}

function healthOfFailing(state: SourceState, goneSince: string | undefined, now: Date): Health {
  const since = (instant: string) => now.getTime() - Date.parse(instant)
  if (goneSince && state.goneCount >= GONE_AFTER_ANSWERS && since(goneSince) >= 7 * DAY)
    return 'gone'
  const silentSince = state.lastSuccessAt ?? state.failingSince ?? now.toISOString()
  const isBroken = state.failureCount >= BROKEN_AFTER_FAILURES && since(silentSince) >= DAY
  return isBroken ? 'broken' : 'degraded'
}

function dueAfterFailure(
  source: Source,
  error: CrawlError,
  failureCount: number,
  health: Health,
  { now, random }: Moment,
): string {
  if (error.retryAt) {
    return dueAfterRetryAt(source.refreshMinutes, now, error.retryAt).toISOString()
  }
  const pauseMs =
    health === 'gone' ? pauseWhenGone(random) : pauseAfterFailure(failureCount, random)
  return new Date(now.getTime() + pauseMs).toISOString()
}

const ON_DOCUMENT: ReadonlySet<string> = new Set([
  'not_a_feed',
  'parse',
  'parse_timeout',
  'parse_memory',
  'empty',
  'encoding',
  'challenge_page',
  'internal',
])

/** Whether the failure lies in what was fetched, so that a 304 would hide it for ever. */
function documentArrived(error: CrawlError): boolean {
  return ON_DOCUMENT.has(error.kind)
}

function pick<T extends object, K extends keyof T>(from: T, ...keys: K[]): Pick<T, K> {
  const entries = keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]])
  return Object.fromEntries(entries) as Pick<T, K>
}
