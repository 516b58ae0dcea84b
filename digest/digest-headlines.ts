import type { Development } from './choose-findings.ts'
import type { Coverage } from './coverage.ts'
import type { Highlight } from './digest.ts'
import { foreignLanguage } from './digest-entries.ts'
import { dayText, type FilterNames, listText, shortDayText } from './dutch-words.ts'
import type { Finding } from './finding.ts'
import { shorten } from './plain-line.ts'
import { safeAddress } from './safe-address.ts'

const MAX_SUBJECT = 100
const MAX_HIGHLIGHT = 120

/** The first day that is still to come and that some source named. */
export interface NearestDeadline {
  readonly on: string
  readonly finding: Finding
}

/** Undefined when no source named a day from `today` (YYYY-MM-DD) on. */
export function nearestDeadline(
  developments: readonly Development[],
  today: string,
): NearestDeadline | undefined {
  return developments
    .flatMap(({ finding }) => finding.deadlines.map(({ on }) => ({ on, finding })))
    .filter(({ on }) => on >= today)
    .toSorted((one, other) => one.on.localeCompare(other.on))[0]
}

/** `Weekoverzicht AI-verordening: 7 nieuw, eerste termijn 2 dec`; at most 100 characters. */
export function subjectOf(
  heading: string,
  subscriptions: readonly { readonly name: string }[],
  newCount: number,
  deadline: NearestDeadline | undefined,
): string {
  const names = [...new Set(subscriptions.map(({ name }) => name))]
  const due = deadline ? `, eerste termijn ${shortDayText(deadline.on)}` : ''
  const end = `: ${newCount} nieuw${due}`
  const others = names.length > 2 ? [`${names.length - 1} andere`] : names.slice(1)
  const topic = listText([names[0] ?? '', ...others])
  return `${heading} ${shorten(topic, MAX_SUBJECT - heading.length - 1 - end.length)}${end}`
}

/** At most three lines: the most important change, the nearest deadline, the coverage. */
export function highlightsOf(
  shown: readonly Development[],
  deadline: NearestDeadline | undefined,
  coverage: Coverage,
  { sourceTitle }: FilterNames,
): Highlight[] {
  const change = shown[0]?.finding
  return [
    ...(change ? [linked('Belangrijkste', change, ` (${sourceTitle(change.source)})`)] : []),
    ...(deadline
      ? [linked('Eerste termijn', deadline.finding, ` (${dayText(deadline.on, 'UTC')})`)]
      : []),
    { label: 'Bronnen', text: coverage.sentence, after: '' },
  ]
}

function linked(label: string, { title, url, language }: Finding, after: string): Highlight {
  const address = safeAddress(url)
  const foreign = foreignLanguage(language)
  return {
    label,
    text: shorten(title, MAX_HIGHLIGHT),
    after,
    ...(address && { url: address }),
    ...(foreign && { language: foreign }),
  }
}
