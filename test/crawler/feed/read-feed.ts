import { parseFeed } from '../../../crawler/adapters/feed.ts'
import type { AdapterResult } from '../../../crawler/parsed-document.ts'
import { Source, type SourceOf } from '../../../model/source.ts'

export const FEED_URL = 'https://feed.test/nieuws/rss.xml'

/** A source of kind feed, as the catalogue would define it. */
export function feedSource(more: { titleFrom?: 'title' | 'description' } = {}): SourceOf<'feed'> {
  const source = Source.parse({
    id: 'test.feed',
    title: 'Test',
    publisher: 'Test',
    level: 'national',
    kind: 'feed',
    url: FEED_URL,
    ...more,
  })
  if (source.kind !== 'feed') throw new Error('not a feed')
  return source
}

/** Reads a feed as if it had come from `FEED_URL`. */
export function readFeed(
  text: string,
  { contentType = 'text/xml', url = FEED_URL, source = feedSource() } = {},
): Promise<AdapterResult> {
  return parseFeed(
    { url, text, contentType, headers: {}, page: 0, now: '2026-11-24T06:00:00.000Z' },
    source,
  )
}

/** An RSS 2.0 document with these items and what else the channel says. */
export function rss(items: string, channel = ''): string {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>'
  return `${head}<title>Nieuws</title><link>https://feed.test/</link>${channel}${items}</channel></rss>`
}

/** An Atom document with these entries. */
export function atom(entries: string): string {
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Nieuws</title>${entries}</feed>`
}
