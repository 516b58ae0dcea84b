/**
 * How the newsrooms of the Commission and of several agencies mark up their lists (OpenEuropa, ECL):
 * one set of selectors for all of them, seen in versions 2 to 4 of the component library.
 */
export const ECL_LISTING = {
  item: 'article.ecl-content-item, div.ecl-content-item, article.ecl-card, article.ecl-news-item',
  titleSelector:
    '.ecl-content-block__title, .ecl-content-item__title, .ecl-card__title, .ecl-news-item__title, h1, h2, h3, .ecl-link--standalone',
  linkSelector: 'a[href]',
  dateSelector: 'time',
  dateAttribute: 'datetime',
  summarySelector:
    '.ecl-content-block__description, .ecl-content-item__description, .ecl-card__description, .ecl-news-item__description',
  typeSelector:
    '.ecl-content-block__primary-meta-item:not(:has(time)), .ecl-content-item__meta-item:not(:has(time))',
}
