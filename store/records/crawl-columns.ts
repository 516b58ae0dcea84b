import * as z from 'zod'
import { ALARM_KINDS, type Alarm, SIGNS } from '../../model/alarm.ts'
import type { CrawlOutcome, Health } from '../../model/crawl-outcome.ts'
import { FAILURE_KINDS } from '../../model/errors.ts'
import type { Rejection } from '../../model/item.ts'
import type { Completeness, SourceState, Watch } from '../../model/source-state.ts'
import { oneOf } from '../database/json-column.ts'
import type { HostRecord } from '../store.ts'

const text = () => z.string().exactOptional()
const Failure = z.looseObject({ kind: z.enum(FAILURE_KINDS), message: z.string() })

const Rest = z.looseObject({
  request: z.looseObject({
    url: z.string(),
    method: oneOf<'GET' | 'POST'>({ GET: 'GET', POST: 'POST' }).exactOptional(),
    body: text(),
  }),
  page: z.int(),
})

/** `crawls.outcome` */
export const StoredOutcome: z.ZodType<CrawlOutcome> = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('crawled'),
    added: z.int(),
    changed: z.int(),
    same: z.int(),
    rejected: z.int(),
  }),
  z.object({ outcome: z.literal('not-modified') }),
  z.object({ outcome: z.literal('unchanged') }),
  z.object({ outcome: z.literal('failed'), error: Failure }),
])

/** `rejections.rejection` */
export const StoredRejection: z.ZodType<Rejection> = z.object({
  reason: oneOf<Rejection['reason']>({
    empty: 'empty',
    too_large: 'too_large',
    bad_url: 'bad_url',
  }),
  title: text(),
  url: text(),
  guid: text(),
})

const StoredAlarm: z.ZodType<Alarm> = z.object({
  kind: z.enum(ALARM_KINDS),
  sign: z.enum(SIGNS),
  since: z.string(),
  seen: z.string(),
})

const StoredWatch: z.ZodType<Watch> = z.object({
  counts: z.array(z.int()),
  signs: z.partialRecord(z.enum(SIGNS), z.object({ count: z.int(), since: z.string() })),
  newestAt: text(),
  rhythm: z
    .object({ medianDays: z.number(), p90Days: z.number(), longCount: z.int() })
    .exactOptional(),
})

const StoredCompleteness: z.ZodType<Completeness> = z.object({
  totals: z.array(z.object({ at: z.string(), total: z.number() })),
  stated: z.number().exactOptional(),
  held: z.number().exactOptional(),
  since: text(),
})

/** `sources.state`. Loose, so that what a later version remembers is not lost on the way. */
export const StoredState: z.ZodType<SourceState> = z.looseObject({
  sourceId: z.string(),
  definitionHash: z.string(),
  adoptedUrl: text(),
  refusedUrl: text(),
  redirect: z
    .looseObject({ chain: z.array(z.string()), firstSeenAt: z.string(), count: z.int() })
    .exactOptional(),
  validators: z.looseObject({ etag: text(), lastModified: text() }),
  validatorsUrl: text(),
  bodyHash: text(),
  lastFullFetchAt: text(),
  nextDueAt: z.string(),
  lastAttemptAt: text(),
  lastSuccessAt: text(),
  lastOutcome: oneOf<CrawlOutcome['outcome']>({
    crawled: 'crawled',
    'not-modified': 'not-modified',
    unchanged: 'unchanged',
    failed: 'failed',
  }).exactOptional(),
  lastError: Failure.exactOptional(),
  failureCount: z.int(),
  failingSince: text(),
  goneCount: z.int(),
  goneSince: text(),
  health: oneOf<Health>({
    ok: 'ok',
    degraded: 'degraded',
    broken: 'broken',
    gone: 'gone',
    suspect: 'suspect',
    new: 'new',
  }),
  healthReason: text(),
  lastItemCount: z.int().exactOptional(),
  lastRejectedCount: z.int().exactOptional(),
  lastNewItemAt: text(),
  readUpTo: text(),
  position: z.looseObject({ cursor: text(), rest: Rest.exactOptional() }).exactOptional(),
  backfill: z.looseObject({ since: z.string(), rest: Rest.exactOptional() }).exactOptional(),
  pendingDetails: z.array(z.string()).exactOptional(),
  lastDetailError: Failure.exactOptional(),
  flood: z.object({ at: z.string(), count: z.int(), agreed: z.int() }).exactOptional(),
  watch: StoredWatch.exactOptional(),
  completeness: StoredCompleteness.exactOptional(),
  question: z.object({ probedAt: z.string(), isIgnored: z.boolean() }).exactOptional(),
  alarm: StoredAlarm.exactOptional(),
})

/** `hosts.record` */
export const StoredHost: z.ZodType<HostRecord> = z.looseObject({
  origin: z.string(),
  holdUntil: text(),
  holdReason: text(),
  robots: z.looseObject({ body: z.string().nullable(), fetchedAt: z.string() }).exactOptional(),
  robotsFailingSince: text(),
})
