import type { Form } from '../publication.ts'

/** JSON Feed 1.1. */
export const jsonFeed: Form = {
  path: '/feed.json',
  contentType: 'application/feed+json; charset=utf-8',
  definition: { kind: 'feed' },
  render: ({ title, origin, language, items }) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: `${origin}/`,
      feed_url: `${origin}/feed.json`,
      language,
      items: items.map(({ title, url, summary, type, at }) => ({
        id: url,
        url,
        title,
        summary,
        content_text: summary,
        tags: [type],
        date_published: at.toISOString(),
      })),
    }),
}
