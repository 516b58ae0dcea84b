/** How lists of news are usually made: cards or list items with a heading that links to the page. */
export const NEWS_CARDS = {
  kind: 'html' as const,
  item: 'main article:has(h2, h3), main li:has(h2, h3)',
  titleSelector: 'h2, h3',
  linkSelector: 'a',
  dateSelector: 'time, .date, .datum',
  dateAttribute: 'datetime',
  summarySelector: 'p',
  // A list shows how an article begins; what it is about stands on its page.
  detail: {},
}
