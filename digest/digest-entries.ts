import type { ItemFilter } from '../model/subscription.ts'
import { type Development, labelsInOrder } from './choose-findings.ts'
import type { DigestEntry, DigestGroup } from './digest.ts'
import { dayText, type FilterNames, listText } from './dutch-words.ts'
import type { Finding, FoundLabel } from './finding.ts'
import { shorten } from './plain-line.ts'
import { safeAddress } from './safe-address.ts'

const MAX_TITLE = 200
const MAX_LABELS = 3
const MAX_OTHERS = 4

export interface EntryContext extends FilterNames {
  readonly timeZone: string
  readonly filters: readonly ItemFilter[]
  readonly missedIds: ReadonlySet<string>
  readonly maxSentence: number
}

/** An entry with the title of the group it belongs to. */
export interface PlacedEntry {
  readonly group: string
  readonly entry: DigestEntry
}

/** Words one development for the reader. */
export function digestEntry(development: Development, context: EntryContext): PlacedEntry {
  const { finding } = development
  const labels = labelsInOrder(finding, context.filters)
  const url = safeAddress(finding.url)
  const language = foreignLanguage(finding.language)
  const entry: DigestEntry = {
    title: shorten(finding.title, MAX_TITLE),
    ...(url && { url }),
    ...(language && { language }),
    source: context.sourceTitle(finding.source),
    date: finding.publishedAt ? dayText(finding.publishedAt, context.timeZone) : 'datum onbekend',
    sentence: shorten(finding.sentence, context.maxSentence),
    labels: labels.slice(0, MAX_LABELS).map(({ kind, id }) => context.labelOf(kind, id)),
    reason: reasonFor(finding, labels[0], context),
    alsoReported: alsoReportedText(development, context),
    isRepeat: context.missedIds.has(finding.id),
  }
  return { group: groupTitle(labels, context), entry }
}

/** In the order of the first entry of each group. */
export function groupEntries(placed: readonly PlacedEntry[]): DigestGroup[] {
  const groups = Map.groupBy(placed, ({ group }) => group)
  return [...groups].map(([title, members]) => ({
    title,
    entries: members.map(({ entry }) => entry),
  }))
}

/** A code that may stand in a `lang` attribute, for text that is not Dutch. */
export function foreignLanguage(code: string): string | undefined {
  const isForeign =
    code !== 'nl' && code !== 'und' && /^[a-z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/.test(code)
  return isForeign ? code : undefined
}

/** Why this is in the digest: the passage that speaks for the label, or what else was asked for. */
function reasonFor(
  { source }: Finding,
  label: FoundLabel | undefined,
  { filters, labelOf }: EntryContext,
): string {
  if (label?.passage) return `“${label.passage}” (${labelOf(label.kind, label.id)})`
  if (filters.some(({ sources }) => sources.includes(source))) return 'u volgt deze bron'
  return filters.some(({ query }) => query) ? 'past bij uw zoekwoorden' : ''
}

function alsoReportedText({ finding, others }: Development, { sourceTitle }: EntryContext): string {
  const sources = new Set(others.map(({ source }) => source))
  sources.delete(finding.source)
  if (sources.size === 0) return ''
  const names = [...sources].slice(0, MAX_OTHERS).map(sourceTitle)
  const more = sources.size > MAX_OTHERS ? [`${sources.size - MAX_OTHERS} andere`] : []
  return `ook gemeld door ${sources.size} (${listText([...names, ...more])})`
}

function groupTitle(labels: readonly FoundLabel[], { labelOf }: EntryContext): string {
  const label =
    labels.find(({ kind }) => kind === 'regulation') ??
    labels.find(({ kind }) => kind === 'domain') ??
    labels[0]
  return label ? labelOf(label.kind, label.id) : 'Overig nieuws'
}
