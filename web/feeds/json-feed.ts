import type { WebContext } from '../web-context.ts'
import type { ItemFeed } from './search-feed.ts'

/** JSON Feed 1.1. */
export function renderJsonFeed(
  { title, page, address, items }: ItemFeed,
  { publicUrl, labelOf }: Pick<WebContext, 'publicUrl' | 'labelOf'>,
): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: address,
    language: 'nl',
    items: items.map((item) => ({
      id: `${publicUrl}/items/${encodeURIComponent(item.id)}`,
      url: `${publicUrl}/items/${encodeURIComponent(item.id)}`,
      external_url: item.url,
      title: item.title,
      content_text: item.summary,
      ...(item.publishedAt && item.publishedAt.length > 10 && { date_published: item.publishedAt }),
      date_modified: item.updatedAt,
      authors: [{ name: item.publisher }],
      ...(item.language !== 'und' && { language: item.language }),
      tags: [
        ...item.domains.map(({ id }) => labelOf('domain', id)),
        ...item.regulations.map(({ id }) => labelOf('regulation', id)),
        ...item.themes.map(({ id }) => labelOf('theme', id)),
      ],
    })),
  })
}
