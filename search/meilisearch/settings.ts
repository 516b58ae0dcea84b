import { isDeepStrictEqual } from 'node:util'
import type { Settings } from 'meilisearch'
import { FACETS } from '../search-index.ts'

/** What is searched, in order of weight: what a field says, then its words as they stand. */
const SEARCHABLE = [
  'identifiers',
  'titleTokens',
  'title',
  'summaryTokens',
  'summary',
  'textTokens',
  'text',
]
const TOKENS = ['identifiers', 'summaryTokens', 'textTokens', 'titleTokens']

/**
 * The settings of an items index, as the server gives them back. Our analyser did the reading:
 * stop words are gone, and what a word means stands in the tokens, so that both engines agree. What
 * is left to the server is typing mistakes, and only in words as they stand.
 */
export const INDEX_SETTINGS: Settings = {
  searchableAttributes: SEARCHABLE,
  displayedAttributes: ['itemId'],
  filterableAttributes: [
    {
      attributePatterns: [...FACETS],
      features: { facetSearch: true, filter: { equality: true, comparison: false } },
    },
    {
      attributePatterns: ['day'],
      features: { facetSearch: false, filter: { equality: false, comparison: true } },
    },
  ],
  sortableAttributes: ['seconds'],
  // `sort` first: it only acts when a query asks for it, and then newest is newest.
  rankingRules: ['sort', 'words', 'typo', 'attributeRank', 'exactness', 'seconds:desc'],
  // Without this, short Dutch texts are taken for German and cut up.
  localizedAttributes: [{ attributePatterns: SEARCHABLE, locales: ['nld', 'eng'] }],
  typoTolerance: {
    minWordSizeForTypos: { oneTypo: 4, twoTypos: 7 },
    disableOnNumbers: true,
    disableOnAttributes: TOKENS,
  },
  faceting: { maxValuesPerFacet: 1000, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 1_000_000 },
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
