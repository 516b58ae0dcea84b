import { isDeepStrictEqual } from 'node:util'
import type { Settings } from 'meilisearch'
import { FACETS } from '../search-index.ts'
import { SCORED_FIELDS } from './documents.ts'

/** There are some 350 publishers and 250 sources; months of centuries. */
const MOST_VALUES = 2000

/** Lists of what our analyser read: a query is a filter on these. */
const READ = [
  'tokens',
  'titleTokens',
  'summaryTokens',
  'pairs',
  'titleForms',
  'summaryForms',
  'cluster',
  'isPrimary',
  'isAlone',
  'key',
]
const EQUAL = { equality: true, comparison: false }

/**
 * The settings of an items index, as the server gives them back. The server searches no text: what
 * a word means stands in lists that are filtered by, so that both engines agree. Looking for words
 * near a mistyped one, and for words that begin as typed, is its facet search over `forms`.
 */
export const INDEX_SETTINGS: Settings = {
  // Without text search no words, positions and neighbours are kept.
  searchableAttributes: ['itemId'],
  displayedAttributes: [...FACETS, ...SCORED_FIELDS],
  filterableAttributes: [
    {
      attributePatterns: [...FACETS],
      features: { facetSearch: true, filter: EQUAL },
    },
    { attributePatterns: READ, features: { facetSearch: false, filter: EQUAL } },
    {
      attributePatterns: ['backwards', 'forms'],
      features: { facetSearch: true, filter: { equality: true, comparison: true } },
    },
    {
      attributePatterns: ['day'],
      features: { facetSearch: false, filter: { equality: false, comparison: true } },
    },
  ],
  sortableAttributes: ['itemId', 'seconds'],
  // Only the sort acts: relevance is ours, and the same for both engines.
  rankingRules: ['sort', 'seconds:desc'],
  // Without this, short Dutch texts are taken for German and cut up.
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['nld', 'eng'] }],
  // As the embedded vocabulary: a short word may have one mistake, a longer one two.
  typoTolerance: {
    minWordSizeForTypos: { oneTypo: 4, twoTypos: 7 },
    disableOnNumbers: true,
  },
  faceting: { maxValuesPerFacet: MOST_VALUES, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 1_000_000 },
  proximityPrecision: 'byAttribute',
}

/** Which of our settings the server has otherwise; changing some makes it index everything again. */
export function differingSettings(current: Settings): Settings {
  const entries = Object.entries(INDEX_SETTINGS).filter(
    ([name, wanted]) => !contains(current[name as keyof Settings], wanted),
  )
  return Object.fromEntries(entries)
}

/** The server adds its defaults to objects, so only what we set is compared. */
function contains(current: unknown, wanted: unknown): boolean {
  if (!isRecord(current) || !isRecord(wanted)) return isDeepStrictEqual(current, wanted)
  return Object.entries(wanted).every(([name, value]) => contains(current[name], value))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
