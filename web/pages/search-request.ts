import * as z from 'zod'
import type { SearchQuery } from '../../search/search-index.ts'
import type { FeedFormat } from '../feeds/search-feed.ts'
import { readForm } from '../read-parameters.ts'
import type { RequestReading } from '../request-problems.ts'
import {
  checkPeriod,
  chosenFilter,
  Day,
  LOOSE_FILTERS,
  MAX_OFFSET,
  QueryText,
  Sort,
} from '../search-parameters.ts'

export const PAGE_SIZE = 20
export const LAST_PAGE = MAX_OFFSET / PAGE_SIZE

const Parameters = z
  .object({
    q: QueryText.default(''),
    ...LOOSE_FILTERS,
    from: Day.optional(),
    until: Day.optional(),
    sort: Sort.optional(),
    page: z.int().min(1).max(LAST_PAGE).default(1),
  })
  .superRefine(checkPeriod)

/** What a visitor asks of the search page: a query of the index, and which page of it. */
export interface SearchRequest {
  readonly query: SearchQuery
  readonly page: number
}

export function readSearchRequest(given: URLSearchParams): RequestReading<SearchRequest> {
  const reading = readForm(Parameters, given)
  if (!reading.ok) return reading
  const { q, from, until, sort, page, ...facets } = reading.value
  const query: SearchQuery = {
    text: q,
    filter: chosenFilter(facets),
    ...(from && { from }),
    ...(until && { until }),
    sort: sort ?? (q === '' ? 'date' : 'relevance'),
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  }
  return { ok: true, value: { query, page } }
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
  const text = parameters.toString()
  return `/feeds/search.${format}${text === '' ? '' : `?${text}`}`
}
