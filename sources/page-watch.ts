/** A page that is watched for changes: one item, whose summary is how the page begins. */
export const PAGE_WATCH = {
  kind: 'html' as const,
  item: 'html',
  titleSelector: 'h1',
  linkSelector: 'link[rel="canonical"]',
  summarySelector: 'main p',
}
