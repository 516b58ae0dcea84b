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
const MAX_SENTENCE = 240
const MAX_SENTENCE_AMONG_MANY = 150
/** From this many entries on, only the first ones get a sentence: 350 to 450 words is enough. */
const MANY = 9
const WITH_SENTENCE_AMONG_MANY = 6

export interface EntryContext extends FilterNames {
  readonly timeZone: string
  readonly filters: readonly ItemFilter[]
  readonly missedIds: ReadonlySet<string>
}

/** An entry with the title of the group it belongs to. */
export interface PlacedEntry {
  readonly group: string
  readonly entry: DigestEntry
}

/** Words the developments for the reader, most important first. */
export function digestEntries(
  developments: readonly Development[],
  context: EntryContext,
): PlacedEntry[] {
  const count = developments.length
  return developments.map((development, place) => {
    const isBrief = count >= MANY && place >= WITH_SENTENCE_AMONG_MANY
    const maxSentence = count < 5 ? MAX_SENTENCE : MAX_SENTENCE_AMONG_MANY
    const { sentence } = development.finding
    return digestEntry(development, isBrief ? '' : shorten(sentence, maxSentence), context)
  })
}

function digestEntry(
  development: Development,
  sentence: string,
  context: EntryContext,
): PlacedEntry {
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
    sentence,
    labels: labels.slice(0, MAX_LABELS).map(({ kind, id }) => context.labelOf(kind, id)),
    reason: reasonFor(finding, labels, sentence, context),
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

/**
 * Why this is in the digest: the passage that speaks for the first label, or what else was asked
 * for. Of a passage that is shown already, only the words that count.
 */
function reasonFor(
  { source, title }: Finding,
  labels: readonly FoundLabel[],
  sentence: string,
  { filters, labelOf }: EntryContext,
): string {
  const [label, second] = labels
  if (label?.quote) {
    const isShown = title.includes(label.quote) || sentence.includes(label.quote)
    const passage = isShown || sentence === '' ? label.quote : label.passage
    const name = labelOf(label.kind, label.id)
    return second && name !== passage ? `“${passage}” (${name})` : `“${passage}”`
  }
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
