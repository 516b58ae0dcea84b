import type { FacetName } from './search-index.ts'

/** What was odd about a part; it was then read as words, or left out. */
export const QUERY_HINTS = [
  'quote-not-closed',
  'bracket-without-other',
  'or-without-sides',
  'no-such-day',
  'no-such-field',
  'field-without-value',
  'prefix-too-short',
  'nothing-to-find',
  'too-long',
] as const
export type QueryHint = (typeof QUERY_HINTS)[number]

/** `name`: something with several names. `or`: the parts beside it are alternatives. */
export const PART_KINDS = [
  'word',
  'phrase',
  'prefix',
  'name',
  'identifier',
  'field',
  'period',
  'or',
  'ignored',
] as const

/** How one part of a query was read, so that a page can show it and nobody has to guess. */
export interface UnderstoodPart {
  readonly kind: (typeof PART_KINDS)[number]
  /** As typed. */
  readonly typed: string
  /** Items that have it are left out. */
  readonly excluded: boolean
  /** What else was looked for: other names, the word in the other language, a compound's parts. */
  readonly alsoFinds?: readonly string[]
  /** The word that was looked for because no item has the one typed. */
  readonly correctedTo?: string
  /** The id of the regulation that a `name` (or a number) names. */
  readonly concept?: string
  /** Where it was looked for: `title:` or a facet. */
  readonly field?: 'title' | FacetName
  /** Of a `period`: YYYY-MM-DD, both inclusive. */
  readonly from?: string
  readonly until?: string
  readonly hint?: QueryHint
}
