import type { Handler } from 'hono'
import { problem } from '../problem.ts'
import { readSavedSearch } from '../read-saved-search.ts'
import type { WebContext } from '../web-context.ts'
import { type FeedFormat, itemsOfFeed, respondWithFeed } from './search-feed.ts'

const LENGTH = 50

/** The newest items that a saved search finds. Its address stays; once deleted, it is gone for good. */
export function savedSearchFeed(
  context: WebContext,
  format: FeedFormat,
): Handler<object, '/zoekvragen/:id'> {
  return async (c) => {
    const id = c.req.param('id')
    const saved = await readSavedSearch(context.store, id)
    if (saved === undefined) return problem(c, 404, 'Deze zoekvraag bestaat niet.')
    if (saved === 'deleted') return problem(c, 410, 'Deze zoekvraag is verwijderd.')
    const query = {
      ...saved.query,
      sort: 'date',
      limit: LENGTH,
      offset: 0,
      collapse: false,
    } as const
    const page = `${context.publicUrl}/zoekvragen/${encodeURIComponent(id)}`
    const feed = {
      title: `Einder: ${saved.name}`,
      page,
      address: `${page}/feed.${format}`,
      items: await itemsOfFeed(context, query, format),
    }
    return respondWithFeed(c, format, feed, context)
  }
}
