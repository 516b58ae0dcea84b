import type { FailureKind } from '../model/errors.ts'
import type { SourceStatus } from '../model/source-status.ts'
import type { ItemFilter } from '../model/subscription.ts'
import { momentText } from './dutch-words.ts'
import { plainLine, shorten } from './plain-line.ts'

const DAY_MS = 86_400_000
const MAX_REASON = 120
const MAX_NAME = 100
/** More than this is no list to read, but an outage of our own. */
const MAX_GAPS = 60

/** Which sources a digest rests on, and which it had to do without (REL-53). */
export interface Coverage {
  readonly sourceCount: number
  readonly sentence: string
  /** Sources that were not read in time, and sources that are read but probably wrongly. */
  readonly gaps: readonly CoverageGap[]
  /** Gaps that are too many to name. */
  readonly moreGaps: number
}

export interface CoverageGap {
  readonly source: string
  readonly trouble: string
  readonly lastSuccess: string
}

/** Tells of the sources that could matter to these filters how they did before an instant. */
export function coverageOf(
  statuses: readonly SourceStatus[],
  filters: readonly ItemFilter[],
  before: Date,
  timeZone: string,
): Coverage {
  const watched = statuses
    .filter((status) => status.enabled && filters.some((filter) => couldMatter(status, filter)))
    .toSorted((one, other) => one.title.localeCompare(other.title, 'nl'))
  const idleSince = idleSinceOf(statuses, before)
  const since = (idleSince ?? before).getTime() - DAY_MS
  // While nothing at all was read, a failure is the last thing known of a source.
  const isFresh = ({ lastSuccessAt, error }: SourceStatus) =>
    lastSuccessAt !== undefined &&
    Date.parse(lastSuccessAt) >= since &&
    (idleSince === undefined || error === undefined)
  const unread = watched.filter((status) => !isFresh(status))
  const doubtful = watched.filter((status) => isFresh(status) && status.health === 'suspect')
  const troubled = [...unread, ...doubtful]
  return {
    sourceCount: watched.length,
    sentence: idleSince
      ? idleSentence(watched.length, unread.length, momentText(idleSince.toISOString(), timeZone))
      : sentenceOf(watched.length, unread.length, doubtful.length),
    gaps: troubled.slice(0, MAX_GAPS).map((status) => gapOf(status, isFresh(status), timeZone)),
    moreGaps: Math.max(0, troubled.length - MAX_GAPS),
  }
}

/**
 * When no source at all was tried in the day before, the fault is ours and not theirs: then the
 * moment of the last try, else undefined. That is one thing to say, not a list of every source.
 */
function idleSinceOf(statuses: readonly SourceStatus[], before: Date): Date | undefined {
  const tries = statuses.flatMap(({ lastAttemptAt }) => lastAttemptAt ?? [])
  const last = tries.toSorted().at(-1)
  if (last === undefined || Date.parse(last) >= before.getTime() - DAY_MS) return undefined
  return new Date(last)
}

function couldMatter({ id, level }: SourceStatus, { sources, levels }: ItemFilter): boolean {
  const isAskedSource = sources.length === 0 || sources.includes(id)
  return isAskedSource && (levels.length === 0 || levels.includes(level))
}

function sentenceOf(total: number, unread: number, doubtful: number): string {
  if (total === 0) return 'Er is geen bron die bij uw keuze past.'
  const read = total - unread
  const sources = total === 1 ? 'bron' : 'bronnen'
  const doubts = doubtful === 0 ? '' : ` Bij ${doubtful} daarvan twijfelen we of dat goed ging.`
  if (unread > 0) {
    return `We konden ${read} van ${total} ${sources} lezen in de 24 uur voor dit overzicht.${doubts}`
  }
  const all = total === 1 ? 'De bron is' : `Alle ${total} bronnen zijn`
  return `${all} gelezen in de 24 uur voor dit overzicht.${doubts}`
}

function idleSentence(total: number, unread: number, moment: string): string {
  if (total === 0) return 'Er is geen bron die bij uw keuze past.'
  const read = total - unread
  return `Einder las voor het laatst bronnen op ${moment}: toen lukten er ${read} van de ${total}.`
}

function gapOf(status: SourceStatus, isFresh: boolean, timeZone: string): CoverageGap {
  const { title, lastSuccessAt } = status
  return {
    source: shorten(plainLine(title), MAX_NAME),
    trouble: isFresh ? doubtText(status) : troubleText(status),
    lastSuccess: lastSuccessAt
      ? `laatst gelezen op ${momentText(lastSuccessAt, timeZone)}`
      : 'nog nooit gelezen',
  }
}

function doubtText({ alarm, reason }: SourceStatus): string {
  if (alarm) return shorten(plainLine(alarm.seen), MAX_REASON)
  const detail = reason ? ` (${shorten(plainLine(reason), MAX_REASON)})` : ''
  return `gelezen, maar mogelijk niet goed${detail}`
}

const REFUSALS: ReadonlySet<FailureKind> = new Set([
  'http_401_403',
  'robots_denied',
  'challenge_page',
])

function troubleText({ error, health }: SourceStatus): string {
  if (health === 'gone') return 'bestaat niet meer'
  if (error === undefined) return 'niet gelezen in de 24 uur voor dit overzicht'
  return REFUSALS.has(error.kind) ? 'weigert ons' : 'lukt niet'
}
