import type { Form } from '../publication.ts'
import { escaped } from './markup.ts'

/** Posts of the WordPress REST API: markup in every field, dates in GMT without a zone. */
export const wordpress: Form = {
  path: '/wp-json/wp/v2/posts?per_page=30',
  contentType: 'application/json; charset=UTF-8',
  definition: { kind: 'wordpress' },
  render: ({ origin, items }) =>
    JSON.stringify(
      items.map(({ slug, title, url, summary, at }) => {
        const stamp = at.toISOString().slice(0, 19)
        return {
          id: slug,
          date_gmt: stamp,
          modified_gmt: stamp,
          slug,
          link: url,
          guid: { rendered: `${origin}/?p=${slug}` },
          title: { rendered: escaped(title) },
          excerpt: { rendered: `<p>${escaped(summary)}</p>\n` },
          content: { rendered: `<p>${escaped(summary)}</p>\n` },
        }
      }),
    ),
}
