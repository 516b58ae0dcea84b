import { type Alarm, KIND_OF_SIGN, type Sign } from '../model/alarm.ts'
import type { Health } from '../model/crawl-outcome.ts'
import type { ItemDraft } from '../model/item.ts'
import type { Source } from '../model/source.ts'
import type { Rhythm, SourceState, Watch } from '../model/source-state.ts'
import { asksSince } from './placeholders.ts'
import type { Reading } from './read-pages.ts'
import { medianOf, signOfFailure, signsOf } from './watch/observed-signs.ts'
import { newsDaysBetween } from './watch/quiet-days.ts'
import { rhythmOf } from './watch/rhythm.ts'

/** In so many polls in a row a sign must be seen before it is an alarm. */
const POLLS = 3
const REMEMBERED_COUNTS = 10
/** Silence is measured by the source's own rhythm, but never sooner than this (REL-20). */
const SHORTEST_SILENCE_DAYS = 14
/** Where too little is known of a source to say what is normal. */
const UNKNOWN_SILENCE_DAYS = 60
const GAPS_TO_TRUST = 8

const NOTHING: Watch = { counts: [], signs: {} }

/** What a poll brought, besides the state it leaves behind. */
export interface Poll {
  readonly reading: Reading
  /** New items of this poll. */
  readonly added: readonly ItemDraft[]
  /** Days on which the source had items before, YYYY-MM-DD; asked for only when there are new ones. */
  readonly knownDays: readonly string[]
  /** It gave the same, whatever was asked. */
  readonly isQuestionIgnored?: boolean | undefined
  readonly now: Date
}

/**
 * Compares a poll with what the source is usually like, and raises or ends an alarm (REL-20).
 * @param before the state before the poll
 * @param after the state after it, without an eye for what is odd
 */
export function watchSource(
  source: Source,
  before: SourceState,
  after: SourceState,
  poll: Poll,
): SourceState {
  if (poll.reading.error?.kind === 'aborted') return after
  const watch = watchAfter(source, before, poll)
  const alarm = alarmOf(watch, after, poll)
  const { alarm: _old, ...rest } = after
  if (!alarm) return { ...rest, watch }
  const health = healthWith(alarm, after.health)
  return { ...rest, watch, alarm, health, healthReason: `${alarm.kind}: ${alarm.seen}` }
}

/** What cannot be reached or is refused for long is broken; what answers oddly is suspect. */
function healthWith({ kind }: Alarm, health: Health): Health {
  if (health === 'broken' || health === 'gone' || kind === 'refusal') return health
  return 'suspect'
}

function watchAfter(source: Source, before: SourceState, poll: Poll): Watch {
  const watch = before.watch ?? NOTHING
  const { reading, now } = poll
  const seen = signsSeen(source, before, watch, poll)
  const signs = counted(watch.signs, seen, now)
  const isGood = reading.status === 'read' && !reading.error && !reading.isQuiet
  const isUsual = isGood && seen.length === 0 && reading.found > 0
  return {
    ...watch,
    signs,
    ...(isUsual && { counts: [...watch.counts, reading.found].slice(-REMEMBERED_COUNTS) }),
    ...rhythmAfter(before, poll),
  }
}

/** An unchanged document is as odd as it was. */
function signsSeen(
  source: Source,
  before: SourceState,
  watch: Watch,
  { reading, isQuestionIgnored, now }: Poll,
): Sign[] {
  const { error, status, isQuiet, found, drafts } = reading
  if (error) {
    const sign = signOfFailure(error)
    return sign ? [sign] : []
  }
  if (status !== 'read') return Object.keys(watch.signs) as Sign[]
  if (isQuiet) return []
  const isWindow = asksSince(source)
  const seen = signsOf({ found, drafts, countBefore: before.lastItemCount, isWindow, now }, watch)
  return isQuestionIgnored ? [...seen, 'ignores-question'] : seen
}

function counted(signs: Watch['signs'], seen: readonly Sign[], now: Date): Watch['signs'] {
  return Object.fromEntries(
    seen.map((sign) => {
      const { count = 0, since = now.toISOString() } = signs[sign] ?? {}
      return [sign, { count: count + 1, since }]
    }),
  )
}

/** Learned anew only when there is something new: a quiet poll costs nothing. */
function rhythmAfter(before: SourceState, { added, knownDays, now }: Poll): Partial<Watch> {
  if (added.length === 0) return {}
  const today = now.toISOString().slice(0, 10)
  const days = added.map(({ publishedAt }) => publishedAt?.slice(0, 10) ?? today)
  const rhythm = rhythmOf([...knownDays, ...days])
  const isFirst = before.lastNewItemAt === undefined
  const newest = isFirst
    ? days
        .filter((day) => day <= today)
        .sort()
        .at(-1)
    : undefined
  const newestAt =
    newest === undefined || newest === today ? now.toISOString() : `${newest}T12:00:00.000Z`
  return { newestAt, ...(rhythm && { rhythm }) }
}

function alarmOf(watch: Watch, after: SourceState, { reading, now }: Poll): Alarm | undefined {
  const lasting = Object.entries(watch.signs).filter(([, { count }]) => count >= POLLS)
  const [first] = lasting as [Sign, { count: number; since: string }][]
  if (first)
    return {
      kind: KIND_OF_SIGN[first[0]],
      sign: first[0],
      since: first[1].since,
      seen: seenText(first[0], watch, after, reading),
    }
  return reading.error ? undefined : silenceOf(watch, now)
}

function silenceOf({ newestAt, rhythm }: Watch, now: Date): Alarm | undefined {
  if (newestAt === undefined) return undefined
  const limit = rhythm ? longestSilence(rhythm) : UNKNOWN_SILENCE_DAYS
  if (newsDaysBetween(new Date(newestAt), now) <= limit) return undefined
  const days = Math.floor((now.getTime() - Date.parse(newestAt)) / 86_400_000)
  const normal = rhythm ? ` (normaal ${Math.max(1, Math.round(rhythm.medianDays))})` : ''
  return {
    kind: 'silence',
    sign: 'nothing-new',
    since: newestAt,
    seen: `stil sinds ${days} dagen${normal}`,
  }
}

/** Three times a long pause; more while only a few pauses are known. */
function longestSilence({ p90Days, longCount }: Rhythm): number {
  const doubt = Math.max(1, Math.sqrt(GAPS_TO_TRUST / longCount))
  return Math.max(SHORTEST_SILENCE_DAYS, 3 * doubt * p90Days)
}

function seenText(
  sign: Sign,
  { counts }: Watch,
  after: SourceState,
  { found, error }: Reading,
): string {
  const usual = medianOf(counts)
  switch (sign) {
    case 'no-items':
      return `wel gelezen, maar niets gevonden${usual > 0 ? ` (gewoonlijk ${usual} items)` : ''}`
    case 'unreadable':
      return `niet meer te lezen: ${after.lastError?.message ?? ''}`
    case 'few-items':
      return `nog ${after.lastItemCount ?? found} items (gewoonlijk ${usual})`
    case 'same-titles':
      return 'bijna alle items hebben dezelfde titel'
    case 'dates-are-now':
      return 'alle items hebben de datum van nu'
    case 'other-form':
      return `een ander soort document dan eerst: ${after.lastError?.message ?? ''}`
    case 'ignores-question':
      return error
        ? 'de bron geeft dezelfde items, welke pagina we ook vragen'
        : 'de bron let niet op de vraag om alleen nieuwe items'
    case 'refused':
      return `weigert ons: ${after.lastError?.message ?? ''}`
    case 'nothing-new':
      return 'niets nieuws'
  }
}
