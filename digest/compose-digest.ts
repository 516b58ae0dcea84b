import { addDays, localDayAt } from '../model/local-time.ts'
import type { SourceStatus } from '../model/source-status.ts'
import type { Rhythm, Subscription } from '../model/subscription.ts'
import { chooseFindings } from './choose-findings.ts'
import { coverageOf } from './coverage.ts'
import type { Digest } from './digest.ts'
import { digestEntries, groupEntries } from './digest-entries.ts'
import { highlightsOf, nearestDeadline, subjectOf } from './digest-headlines.ts'
import {
  defaultName,
  type FilterNames,
  filterText,
  type LabelOf,
  periodText,
  RHYTHM_NAMES,
} from './dutch-words.ts'
import type { Finding } from './finding.ts'
import { listAddress } from './list-address.ts'
import { plainLine, shorten } from './plain-line.ts'
import { unsubscribeLink } from './secret-links.ts'
import type { Slot } from './slots.ts'

/** Developments that a digest writes out; the others it only counts, with a link to the list. */
export const MAX_SHOWN = 12
/** Developments that a digest tells of at all. */
export const MAX_LISTED = 200
const MAX_FILTER = 300

/** All that a digest is made of. The same input gives the same digest. */
export interface DigestInput {
  readonly slot: Slot
  readonly rhythm: Rhythm
  readonly windowFrom: string
  /** Of one address, oldest first; at least one. */
  readonly subscriptions: readonly Subscription[]
  readonly findings: readonly Finding[]
  /** Items of earlier digests that did not arrive (REL-51). */
  readonly missedIds: ReadonlySet<string>
  readonly sourceStatuses: readonly SourceStatus[]
  readonly timeZone: string
  readonly publicUrl: string
  readonly municipality: string
  readonly labelOf: LabelOf
}

export interface ComposedDigest {
  readonly digest: Digest
  /** What the digest tells of, most important first: shown, or counted with a link to the list. */
  readonly itemIds: readonly string[]
}

/** Makes one digest of all that is new for one address. Pure. */
export function composeDigest(input: DigestInput): ComposedDigest {
  const { subscriptions, slot, timeZone, publicUrl } = input
  const filters = subscriptions.map(({ filter }) => filter)
  const names = filterNames(input)
  const described = subscriptions.map(({ name, filter }) => ({
    name: plainLine(name) || defaultName(filter, names),
    filter: shorten(filterText(filter, names), MAX_FILTER),
  }))
  const developments = chooseFindings(input.findings, filters)
  const shown = developments.slice(0, MAX_SHOWN)
  const entryContext = { ...names, timeZone, filters, missedIds: input.missedIds }
  const coverage = coverageOf(input.sourceStatuses, filters, slot.instant, timeZone)
  const deadline = nearestDeadline(developments, localDayAt(slot.instant, timeZone))
  const heading = input.rhythm === 'weekly' ? 'Weekoverzicht' : 'Dagoverzicht'
  const digest: Digest = {
    subject: subjectOf(heading, described, developments.length, deadline),
    heading,
    period: windowText(input),
    municipality: plainLine(input.municipality),
    highlights: highlightsOf(shown, deadline, coverage, names),
    groups: groupEntries(digestEntries(shown, entryContext)),
    restCount: developments.length - shown.length,
    restUrl: listAddress(publicUrl, filters),
    coverage,
    sourcesUrl: `${publicUrl}/bronnen`,
    subscriptions: described,
    rhythm: RHYTHM_NAMES[input.rhythm],
    number: slot.key.slice(slot.key.indexOf('/') + 1),
    manageUrl: `${publicUrl}/beheer`,
    stopUrl: unsubscribeLink(publicUrl, subscriptions[0]?.id ?? ''),
  }
  return { digest, itemIds: developments.slice(0, MAX_LISTED).map(({ finding }) => finding.id) }
}

function filterNames({ sourceStatuses, labelOf }: DigestInput): FilterNames {
  const titles = new Map(sourceStatuses.map(({ id, title }) => [id, plainLine(title)]))
  return {
    labelOf: (kind, id) => plainLine(labelOf(kind, id)),
    sourceTitle: (id) => titles.get(id) ?? plainLine(id),
  }
}

function windowText({ windowFrom, slot, timeZone }: DigestInput): string {
  const first = localDayAt(new Date(windowFrom), timeZone)
  const last = addDays(localDayAt(slot.instant, timeZone), -1)
  return periodText(first, last)
}
