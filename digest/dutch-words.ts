import type { Level } from '../model/level.ts'
import type { ItemFilter, Rhythm } from '../model/subscription.ts'
import type { TagKind } from '../model/tag.ts'
import { plainLine } from './plain-line.ts'

/** What people call a label of the taxonomy. */
export type LabelOf = (kind: TagKind, id: string) => string

const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  eu: 'Europa',
  national: 'Rijk',
  regional: 'regio',
  g40: 'gemeenten (G40)',
  knowledge: 'kennisinstellingen',
  media: 'media',
}

/** When a digest of this rhythm comes. */
export const RHYTHM_NAMES: Readonly<Record<Rhythm, string>> = {
  weekly: 'elke maandag om 7 uur',
  daily: 'elke dag om 7 uur',
}

/** A day (YYYY-MM-DD) or an instant as a day: `23 november 2026`. */
export function dayText(dayOrInstant: string, timeZone: string): string {
  const zone = dayOrInstant.length === 10 ? 'UTC' : timeZone
  return formatted(dayOrInstant, { dateStyle: 'long', timeZone: zone })
}

/** `23 tot en met 29 november 2026`; just the first day when the last is no later. */
export function periodText(first: string, last: string): string {
  if (first >= last) return dayText(first, 'UTC')
  const sameYear = first.slice(0, 4) === last.slice(0, 4)
  const sameMonth = first.slice(0, 7) === last.slice(0, 7)
  const start = formatted(first, {
    day: 'numeric',
    ...(!sameMonth && { month: 'long' }),
    ...(!sameYear && { year: 'numeric' }),
    timeZone: 'UTC',
  })
  return `${start} tot en met ${dayText(last, 'UTC')}`
}

/** `2 dec`, for where room is short. */
export function shortDayText(day: string): string {
  return formatted(day, { day: 'numeric', month: 'short', timeZone: 'UTC' }).replace('.', '')
}

/** `23 november 2026 om 07:00`. */
export function momentText(instant: string, timeZone: string): string {
  return formatted(instant, { dateStyle: 'long', timeStyle: 'short', timeZone })
}

/** What is no date stays as it stands: we never invent one. */
function formatted(text: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) return plainLine(text)
  return new Intl.DateTimeFormat('nl-NL', options).format(date)
}

/** `a`, `a en b`, `a, b en c`. */
export function listText(words: readonly string[], joint: 'en' | 'of' = 'en'): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`
}

/** What a filter asks for, in words: `regelgeving AI-verordening of Data Act; bestuurslaag Rijk`. */
export function filterText(filter: ItemFilter, names: FilterNames): string {
  const { labelOf, sourceTitle } = names
  const parts = [
    part('regelgeving', filter.regulations, (id) => labelOf('regulation', id)),
    part('domein', filter.domains, (id) => labelOf('domain', id)),
    part('thema', filter.themes, (id) => labelOf('theme', id)),
    part('bestuurslaag', filter.levels, (level) => LEVEL_NAMES[level]),
    part('bron', filter.sources, sourceTitle),
    filter.query ? `zoekwoorden “${plainLine(filter.query)}”` : '',
  ].filter((text) => text !== '')
  return parts.length > 0 ? parts.join('; ') : 'al het nieuws'
}

export interface FilterNames {
  readonly labelOf: LabelOf
  readonly sourceTitle: (id: string) => string
}

function part<Id extends string>(
  word: string,
  ids: readonly Id[],
  nameOf: (id: Id) => string,
): string {
  return ids.length === 0 ? '' : `${word} ${listText(ids.map(nameOf), 'of')}`
}

/** The name of a subscription whose owner gave it none. */
export function defaultName(filter: ItemFilter, names: FilterNames): string {
  const { labelOf, sourceTitle } = names
  const words = [
    ...filter.regulations.map((id) => labelOf('regulation', id)),
    ...filter.domains.map((id) => labelOf('domain', id)),
    ...filter.themes.map((id) => labelOf('theme', id)),
    ...(filter.query ? [plainLine(filter.query)] : []),
    ...filter.sources.map(sourceTitle),
    ...filter.levels.map((level) => LEVEL_NAMES[level]),
  ]
  if (words.length === 0) return 'al het nieuws'
  return words.length > 3 ? `${words.slice(0, 3).join(', ')} en meer` : listText(words)
}
