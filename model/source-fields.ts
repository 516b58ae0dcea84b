import * as z from 'zod'

/** Selects elements of a page. `:has` looks through the page again for each element, so a selector may hold only a few. */
export const Selector = z
  .string()
  .min(1)
  .max(300)
  .refine((selector) => selector.split(':has').length <= 4, 'at most three :has')

/**
 * Names a value: `a.b[0].c`, `a[language=NL].value`, alternatives by `|`, or text with `{path}`.
 * `{path:slug}` gives the value in lower case with `_` for all that is not a letter or digit.
 * In SRU records any element may be named by its local name alone: `title`, `itemUrl[manifestation=pdf]`.
 */
export const ValuePath = z.string().min(1).max(500)

/** Where a record has what an item needs. */
export const FieldPaths = z.strictObject({
  title: ValuePath,
  url: ValuePath,
  guid: ValuePath.optional(),
  summary: ValuePath.optional(),
  text: ValuePath.optional(),
  published: ValuePath.optional(),
  updated: ValuePath.optional(),
  type: ValuePath.optional(),
  /** Where a record says what language it is in. */
  language: ValuePath.optional(),
})
export type FieldPaths = z.infer<typeof FieldPaths>

/** How the next page is asked for; at most `maxPages` documents are read in one crawl. */
export const Paging = z.strictObject({
  by: z.enum(['page', 'offset', 'cursor', 'next-link']),
  /** Query parameter (GET) or body field (POST) that carries page, offset or cursor. */
  parameter: z.string().min(1).optional(),
  start: z.int().min(0).default(0),
  size: z.int().min(1).optional(),
  /** Where the answer gives the next cursor or link; `header:x-next-cursor` for a header. */
  next: ValuePath.optional(),
  maxPages: z.int().min(1).max(50).default(5),
})
export type Paging = z.infer<typeof Paging>

/**
 * An export that goes on as a feed of changes (OpenBesluitvorming): `url` is read once, page by page;
 * from then on what changed after a cursor, which is remembered between crawls.
 */
export const Changes = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  parameter: z.string().min(1).default('cursor'),
  /** Header of the export's first page: from here on changes are read. */
  startHeader: z.string().default('x-changes-cursor'),
  nextHeader: z.string().default('x-next-cursor'),
  /** Says `true` while more changes wait. */
  moreHeader: z.string().default('x-has-more'),
  /** Stands in an answer of status 400 when the cursor is too old: then all is read anew. */
  invalidCode: z.string().min(1).default('invalid_export_cursor'),
  /** In one crawl, which stores at most 300 new items: pages are best kept small. */
  maxPages: z.int().min(1).max(50).default(3),
})
export type Changes = z.infer<typeof Changes>

/** Between the parts of a form; what definitions send never holds it. */
export const MULTIPART_BOUNDARY = 'einder-part-5f1d8a3c9b7e'
