import type { Form } from '../publication.ts'

/** Datasets found by `package_search` of a CKAN catalogue; its stamps are UTC and do not say so. */
export const ckan: Form = {
  path: '/api/3/action/package_search?sort=metadata_created%20desc&rows=30',
  contentType: 'application/json;charset=utf-8',
  definition: { kind: 'ckan' },
  render: ({ items }) =>
    JSON.stringify({
      success: true,
      result: {
        count: items.length,
        results: items.map(({ slug, title, summary, at }) => {
          const stamp = at.toISOString().replace('Z', '000')
          return {
            id: `ds-${slug}`,
            name: slug,
            title,
            notes: summary,
            metadata_created: stamp,
            metadata_modified: stamp,
          }
        }),
      },
    }),
}
