import * as z from 'zod'
import { FACETS, type FacetName, type SearchQuery } from '../../search/search-index.ts'
import type { FeedFormat } from '../feeds/search-feed.ts'
import { readForm } from '../read-parameters.ts'
import type { RequestReading } from '../request-problems.ts'
import {
  checkPeriod,
  chosenFilter,
  Day,
  LOOSE_FILTERS,
  MAX_OFFSET,
  PlainLine,
  QueryText,
  Sort,
  Switch,
} from '../search-parameters.ts'

export const PAGE_SIZE = 20
export const LAST_PAGE = MAX_OFFSET / PAGE_SIZE

/** The field in which a visitor looks for values of a long facet. */
export type FacetTextName = `${FacetName}Text`

const FacetText = PlainLine(100).optional()
const FACET_TEXTS: Readonly<Record<FacetTextName, typeof FacetText>> = {
  domainText: FacetText,
  regulationText: FacetText,
  themeText: FacetText,
  levelText: FacetText,
  publisherText: FacetText,
  sourceText: FacetText,
  typeText: FacetText,
  languageText: FacetText,
  monthText: FacetText,
}

const Parameters = z
  .object({
    q: QueryText.default(''),
    ...LOOSE_FILTERS,
    ...FACET_TEXTS,
    from: Day.optional(),
    until: Day.optional(),
    sort: Sort.optional(),
    expand: Switch.default('1'),
    collapse: Switch.default('1'),
    page: z.int().min(1).max(LAST_PAGE).default(1),
  })
  .superRefine(checkPeriod)

/** What a visitor asks of the search page: a query of the index, and which page of it. */
export interface SearchRequest {
  readonly query: SearchQuery
  readonly page: number
  /** What is looked for among the values of long facets. */
  readonly facetTexts: FacetTexts
}

export type FacetTexts = Readonly<Partial<Record<FacetName, string>>>

export function readSearchRequest(given: URLSearchParams): RequestReading<SearchRequest> {
  const reading = readForm(Parameters, given)
  if (!reading.ok) return reading
  const { q, from, until, sort, expand, collapse, page, ...facets } = reading.value
  const query: SearchQuery = {
    text: q,
    filter: chosenFilter(facets),
    ...(from && { from }),
    ...(until && { until }),
    sort: sort ?? (q === '' ? 'date' : 'relevance'),
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
    expand: expand === '1',
    collapse: collapse === '1',
  }
  return { ok: true, value: { query, page, facetTexts: facetTextsOf(reading.value) } }
}

function facetTextsOf(given: Readonly<Partial<Record<FacetTextName, string | undefined>>>) {
  return Object.fromEntries(
    FACETS.flatMap((facet) => {
      const text = given[`${facet}Text`]
      return text ? [[facet, text]] : []
    }),
  )
}

/** The address of the page that asks this. */
export function searchAddress(query: SearchQuery, page = 1): string {
  const parameters = new URLSearchParams()
  if (query.text !== '') parameters.set('q', query.text)
  for (const [facet, values] of Object.entries(query.filter)) {
    for (const value of values) parameters.append(facet, value)
  }
  if (query.from) parameters.set('from', query.from)
  if (query.until) parameters.set('until', query.until)
  if (query.text !== '' && query.sort === 'date') parameters.set('sort', 'date')
  if (query.expand === false) parameters.set('expand', '0')
  if (query.collapse === false) parameters.set('collapse', '0')
  if (page > 1) parameters.set('page', String(page))
  const text = parameters.toString()
  return text === '' ? '/zoeken' : `/zoeken?${text}`
}

/** The address of a feed of the same search; lists are written with commas there. */
export function feedAddress(query: SearchQuery, format: FeedFormat): string {
  const parameters = new URLSearchParams()
  if (query.text !== '') parameters.set('q', query.text)
  for (const [facet, values] of Object.entries(query.filter)) {
    if (values.length > 0) parameters.set(facet, values.join(','))
  }
  if (query.from) parameters.set('from', query.from)
  if (query.until) parameters.set('until', query.until)
  if (query.expand === false) parameters.set('expand', '0')
  const text = parameters.toString()
  return `/feeds/search.${format}${text === '' ? '' : `?${text}`}`
}
