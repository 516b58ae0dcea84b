import { dayNumber } from '../item-facets.ts'
import type { Condition, FacetAtom, PeriodAtom, TextAtom } from '../query/compiled-query.ts'
import { facetValueMatches } from '../query/facet-value.ts'
import { FACETS, type FacetName, type SearchQuery } from '../search-index.ts'
import { documentKey, pairsOf, storedValue, withoutBackslashes } from './documents.ts'

/** A filter in Meilisearch's grammar: all lines must hold. */
export type Filter = readonly string[]

/** The values that facets have, for what is written loosely: `publisher:zoetermeer`. */
export type FacetValues = Readonly<Partial<Record<FacetName, readonly string[]>>>

/** Facets that a query narrows by. */
export function activeFacets(query: SearchQuery): FacetName[] {
  return FACETS.filter((name) => (query.filter[name]?.length ?? 0) > 0)
}

/** The filter of facets and dates. `without` leaves one facet out. */
export function filterOf(query: SearchQuery, without?: FacetName): Filter {
  const facets = activeFacets(query)
    .filter((name) => name !== without)
    .map((name) => isAnyOf(name, query.filter[name] ?? []))
  const { from, until } = query
  return [
    ...facets,
    ...periodLines({ kind: 'period', ...(from && { from }), ...(until && { until }) }),
  ]
}

/** A query as a filter: our analyser read both sides, so membership needs no text search. */
export function conditionFilter(condition: Condition | undefined, known: FacetValues): Filter {
  return condition === undefined ? [] : [written(condition)]

  function written(one: Condition): string {
    if (one.kind === 'all' || one.kind === 'any') return joined(one.of.map(written), one.kind)
    if (one.kind === 'not') return `NOT ${grouped(written(one.of))}`
    if (one.kind === 'period') return joined(periodLines(one), 'all')
    if (one.kind === 'facet') return facetLine(one, known)
    return textLine(one, one.inTitle ? 'title' : 'anywhere')
  }
}

/** None of no alternatives holds; no demands hold always. */
function joined(lines: readonly string[], kind: 'all' | 'any'): string {
  if (lines.length === 0) return kind === 'any' ? NEVER : ALWAYS
  return `(${lines.join(kind === 'all' ? ' AND ' : ' OR ')})`
}

function facetLine({ name, text }: FacetAtom, known: FacetValues): string {
  const meant = (known[name] ?? []).filter((value) => facetValueMatches(value, text))
  return meant.length === 0 ? NEVER : isAnyOf(name, meant)
}

const NEVER = 'day < 0'
const ALWAYS = 'day >= 0'

/** Fields that hold tokens and words of each part of an item. */
const FIELDS = {
  anywhere: { tokens: 'tokens', forms: 'forms', pairs: 'pairs' },
  title: { tokens: 'titleTokens', forms: 'titleForms', pairs: 'titleForms' },
  summary: { tokens: 'summaryTokens', forms: 'summaryForms', pairs: 'summaryForms' },
} as const

/** Where an atom stands. A phrase is every two of its words in a row. */
export function textLine(atom: TextAtom, place: keyof typeof FIELDS): string {
  const { tokens, forms, pairs } = FIELDS[place]
  if (atom.kind === 'token') return isOne(tokens, atom.token)
  // Up to the character after `z`: nothing that folding leaves of a Latin word comes later.
  if (atom.kind === 'prefix') return `${forms} ${quote(atom.start)} TO ${quote(`${atom.start}{`)}`
  return rowLine(atom.words, { forms, pairs })
}

/** Words as they stand, in a row, in one part of an item. */
export function formLine(form: string, place: 'title' | 'summary'): string {
  return rowLine(form.split(' '), FIELDS[place])
}

function rowLine(words: readonly string[], fields: { forms: string; pairs: string }): string {
  const [only = '', second] = words
  if (second === undefined) return isOne(fields.forms, only)
  const lines = [...new Set(pairsOf(words))].map((pair) => isOne(fields.pairs, pair))
  return grouped(lines.join(' AND '))
}

/** One token or word. */
export function isOne(field: string, value: string): string {
  return `${field} = ${quote(storedValue(value))}`
}

/** One of several values. */
export function isAnyOf(field: string, values: readonly string[]): string {
  return `${field} IN [${values.map(quote).join(', ')}]`
}

/** None of these items. */
export function isNotOf(itemIds: readonly string[]): string {
  return `key NOT IN [${itemIds.map((id) => quote(documentKey(id))).join(', ')}]`
}

function grouped(expression: string): string {
  return `(${expression})`
}

function periodLines({ from, until }: PeriodAtom): string[] {
  return [...(from ? [`day >= ${dayOf(from)}`] : []), ...(until ? [`day <= ${dayOf(until)}`] : [])]
}

/** What is no day is before and after nothing: no item answers. */
function dayOf(day: string): number {
  const number = dayNumber(day)
  return Number.isFinite(number) ? number : -1
}

/** Values come from people: inside quotes nothing is an operator. */
function quote(value: string): string {
  return `"${withoutBackslashes(value).replaceAll('"', '\\"')}"`
}
