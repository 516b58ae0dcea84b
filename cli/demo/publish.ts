import { type Publisher, slugOf, type WrittenItem } from './load-week.ts'
import type { Publication, PublishedItem } from './publication.ts'

/** As many as a feed holds. */
const NEWEST = 30

/** What a publisher shows at a moment: what it had published by then, newest first. */
export function publish(
  publisher: Publisher,
  originOf: (publisherId: string) => string,
  now: Date,
): Publication {
  const { id, title, language, type, items } = publisher
  const published = (item: WrittenItem): PublishedItem => ({
    slug: slugOf(item),
    url: addressOf(item, id, originOf),
    title: item.title,
    summary: item.summary,
    type: item.type ?? type,
    at: item.on,
  })
  return {
    title,
    language,
    origin: originOf(id),
    items: items
      .filter(({ on }) => on <= now)
      .toSorted((one, other) => other.on.getTime() - one.on.getTime())
      .slice(0, NEWEST)
      .map(published),
  }
}

function addressOf(item: WrittenItem, own: string, originOf: (id: string) => string): string {
  const [id = own, slug = ''] = item.links?.split('/') ?? [own, slugOf(item)]
  return `${originOf(id)}/nieuws/${slug}`
}
