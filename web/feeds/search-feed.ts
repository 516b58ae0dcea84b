import type { Context, Handler } from 'hono'
import type * as z from 'zod'
import type { Item } from '../../model/item.ts'
import type { SearchQuery } from '../../search/search-index.ts'
import { searchParameters, searchQuery } from '../api/search.ts'
import { searchAddress } from '../pages/search-request.ts'
import { invalidRequest } from '../problem.ts'
import { readParameters } from '../read-parameters.ts'
import type { WebContext } from '../web-context.ts'
import { renderAtom } from './atom.ts'
import { renderCalendar } from './calendar.ts'
import { renderCsv } from './csv.ts'
import { renderJsonFeed } from './json-feed.ts'

/** A list of items for programs that follow it. */
export interface ItemFeed {
  readonly title: string
  /** Where people read the same. */
  readonly page: string
  /** Where the feed itself is. */
  readonly address: string
  readonly items: readonly Item[]
}

type FeedContext = Pick<WebContext, 'publicUrl' | 'labelOf'>
type Render = (feed: ItemFeed, context: FeedContext) => string

const FORMATS: Readonly<Record<FeedFormat, readonly [contentType: string, render: Render]>> = {
  atom: ['application/atom+xml; charset=utf-8', renderAtom],
  json: ['application/feed+json; charset=utf-8', renderJsonFeed],
  csv: ['text/csv; charset=utf-8; header=present', renderCsv],
  ics: ['text/calendar; charset=utf-8', renderCalendar],
}

export const FEED_FORMATS = ['atom', 'json', 'csv', 'ics'] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]

/** What a search finds, newest first unless asked otherwise, in one of the formats of feeds. */
export function searchFeed(context: WebContext, format: FeedFormat): Handler {
  const parameters = searchParameters(context.labels)
  return async (c) => {
    const reading = readParameters(parameters, c.req.url)
    if (!reading.ok) return invalidRequest(c, 'query', reading.problems)
    const query = searchQuery({ ...reading.value, sort: reading.value.sort ?? 'date' })
    const isLimited = new URL(c.req.url).searchParams.has('limit')
    const feed = {
      title: titleOf(reading.value),
      page: context.publicUrl + searchAddress({ ...query, offset: 0 }),
      address: context.publicUrl + pathAndQuery(c),
      items: await itemsOfFeed(context, query, isLimited ? undefined : format),
    }
    return respondWithFeed(c, format, feed, context)
  }
}

/** Few items have a deadline: a calendar looks through more of them than other feeds show. */
const MOST_IN_CALENDAR = 500
const PAGE = 100

/** What a feed shows; `format` when its length is ours to choose. */
export async function itemsOfFeed(
  { search }: Pick<WebContext, 'search'>,
  query: SearchQuery,
  format: FeedFormat | undefined,
): Promise<Item[]> {
  const limit = format === 'ics' ? PAGE : query.limit
  const { hits, total } = await search({ ...query, limit })
  const items = hits.map(({ item }) => item)
  const end = format === 'ics' ? Math.min(total, query.offset + MOST_IN_CALENDAR) : 0
  for (let offset = query.offset + PAGE; offset < end; offset += PAGE) {
    const more = await search({ ...query, limit, offset })
    items.push(...more.hits.map(({ item }) => item))
  }
  return items
}

function titleOf({ q }: z.output<ReturnType<typeof searchParameters>>): string {
  return q === '' ? 'Einder: nieuwe berichten' : `Einder: ${q}`
}

function pathAndQuery(c: Context): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}

export function respondWithFeed(
  c: Context,
  format: FeedFormat,
  feed: ItemFeed,
  context: FeedContext,
): Response {
  const [contentType, render] = FORMATS[format]
  return c.body(render(feed, context), 200, { 'content-type': contentType })
}
