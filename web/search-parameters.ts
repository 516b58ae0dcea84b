import * as z from 'zod'
import { Level } from '../model/level.ts'
import type { FacetName, SearchFilter } from '../search/search-index.ts'
import { FACETS } from '../search/search-index.ts'
import type { TagLabel, TagLabels } from './web-context.ts'

/** No page begins beyond this many results (SEC-55): nobody pages there, and it costs the index. */
export const MAX_OFFSET = 10_000

const MAX_VALUES = 50

/** Characters that show nothing or turn the order of text around (SEC-18). */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu

/** One line of text from outside, without characters that nobody sees. */
export const PlainLine = (maxLength: number) =>
  z
    .string()
    .overwrite((text) => text.toWellFormed().replace(INVISIBLE, '').replace(CONTROL, ' ').trim())
    .max(maxLength)

export const QueryText = PlainLine(200)
export const Day = z.iso.date()
export const Sort = z.enum(['relevance', 'date'])
/** `1` or `0`, as in an address. */
export const Switch = z.enum(['0', '1'])
const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'is geen maand (JJJJ-MM)')
const ShortWord = PlainLine(100).min(1)

/** Alternatives, of which any may hold. */
export const listOf = <Value extends z.ZodType<string, string>>(value: Value) =>
  z.array(value).max(MAX_VALUES).optional()

/** Filters by label, level and source; a label must be one of the taxonomy's. */
export function itemFilters({ domains, regulations, themes }: TagLabels) {
  return {
    domain: listOf(oneOf(domains)).describe('Domein; meer dan een: met komma’s ertussen'),
    regulation: listOf(oneOf(regulations)).describe('Regeling; zie de lijst'),
    theme: listOf(oneOf(themes)).describe('Thema'),
    level: listOf(Level).describe('Bestuurslaag van de bron'),
    source: listOf(ShortWord).describe('Id van de bron, zoals in /sources'),
  }
}

/** The filters of items, and those that only the search index knows. */
export function searchFilters(labels: TagLabels) {
  return {
    ...itemFilters(labels),
    publisher: listOf(ShortWord).describe('Uitgever'),
    type: listOf(ShortWord).describe('Soort document'),
    language: listOf(ShortWord).describe('Taal (ISO 639-1)'),
    month: listOf(Month).describe('Maand van publicatie, JJJJ-MM'),
  }
}

/** Filters from an address of ours: a label the taxonomy lost finds nothing, and that is no mistake. */
export const LOOSE_FILTERS = {
  domain: listOf(ShortWord),
  regulation: listOf(ShortWord),
  theme: listOf(ShortWord),
  level: listOf(ShortWord),
  publisher: listOf(ShortWord),
  source: listOf(ShortWord),
  type: listOf(ShortWord),
  language: listOf(ShortWord),
  month: listOf(ShortWord),
}

/** The id of one of these labels. */
export function oneOf(labels: readonly TagLabel[]) {
  return z.enum(labels.map(({ id }) => id))
}

/** `until` before `from` finds nothing and is always a mistake. */
export function checkPeriod(
  { from, until }: { from?: string | undefined; until?: string | undefined },
  refinement: z.RefinementCtx,
): void {
  if (!from || !until || from <= until) return
  refinement.addIssue({ code: 'custom', path: ['until'], message: 'ligt voor de eerste dag' })
}

/** Only the facets that were given a value. */
export function chosenFilter(
  values: Partial<Record<FacetName, string[] | undefined>>,
): SearchFilter {
  const filter: Partial<Record<FacetName, readonly string[]>> = {}
  for (const facet of FACETS) {
    const chosen = values[facet]
    if (chosen && chosen.length > 0) filter[facet] = [...new Set(chosen)]
  }
  return filter
}
