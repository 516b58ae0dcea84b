import { ADVICE, type Alarm } from './alarm.ts'
import type { Health } from './crawl-outcome.ts'
import type { FailureKind } from './errors.ts'
import type { Level } from './level.ts'
import type { Source, SourceKind } from './source.ts'
import type { Rhythm, SourceState } from './source-state.ts'

/** How a source is doing, as shown to people. The contract's shape of `sources --json`. */
export interface SourceStatus {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** Its address in the register of Dutch government organisations. */
  readonly organisation?: string
  readonly level: Level
  readonly kind: SourceKind
  readonly url: string
  readonly homepage?: string
  readonly enabled: boolean
  readonly health: Health
  readonly reason?: string
  /** New items that are kept out of digests because there were so many at once. */
  readonly held?: number
  /** What makes us doubt it: since when, what was seen, and what to do about it. */
  readonly alarm?: Alarm & { readonly advice: string }
  /** How much we hold of what it says it has, from 0 to 1; of all, or since a day. */
  readonly completeness?: {
    readonly recall: number
    readonly stated: number
    readonly held: number
    readonly since?: string
  }
  /** Days between items: the middle, and the long ones. */
  readonly rhythm?: Rhythm
  /** The last failure while it lasts; `kind` tells pages what to advise. */
  readonly error?: { readonly kind: FailureKind; readonly message: string }
  readonly lastAttemptAt?: string
  readonly lastSuccessAt?: string
  readonly failingSince?: string
  /** Since when nothing new came: for telling silence from health. */
  readonly lastNewItemAt?: string
  readonly nextDueAt?: string
  /** Stored items. */
  readonly items: number
  /** Items of the last document that was read that could not be kept; absent before the first. */
  readonly rejected?: number
}

/** Joins what a source is with what is remembered of it. */
export function sourceStatus(
  source: Source,
  state: SourceState | undefined,
  items: number,
): SourceStatus {
  // How it did when it was last read is of no use once it is not read.
  const reason = source.enabled ? state?.healthReason : source.status
  return {
    ...described(source),
    health: 'new',
    ...(state && remembered(state)),
    ...(reason && { reason }),
    items,
  }
}

function remembered(state: SourceState): Partial<SourceStatus> {
  const { health, flood, alarm, watch, lastError, lastRejectedCount } = state
  return {
    health,
    ...(flood && { held: flood.count }),
    ...(alarm && { alarm: { ...alarm, advice: ADVICE[alarm.sign] } }),
    ...(watch?.rhythm && { rhythm: watch.rhythm }),
    ...(lastError && { error: lastError }),
    ...completeness(state),
    ...moments(state),
    ...(lastRejectedCount !== undefined && { rejected: lastRejectedCount }),
  }
}

function completeness({ completeness }: SourceState): Pick<SourceStatus, 'completeness'> {
  const { stated, held, since } = completeness ?? {}
  if (!stated || held === undefined) return {}
  const recall = Math.round((100 * held) / stated) / 100
  return { completeness: { recall, stated, held, ...(since && { since }) } }
}

function moments(state: SourceState): Partial<SourceStatus> {
  const { lastAttemptAt, lastSuccessAt, failingSince, lastNewItemAt, nextDueAt } = state
  return {
    ...(lastAttemptAt && { lastAttemptAt }),
    ...(lastSuccessAt && { lastSuccessAt }),
    ...(failingSince && { failingSince }),
    ...(lastNewItemAt && { lastNewItemAt }),
    nextDueAt,
  }
}

function described(source: Source) {
  return {
    id: source.id,
    title: source.title,
    publisher: source.publisher,
    ...(source.organisation && { organisation: source.organisation }),
    level: source.level,
    kind: source.kind,
    url: source.url,
    ...(source.homepage && { homepage: source.homepage }),
    enabled: source.enabled,
  }
}
