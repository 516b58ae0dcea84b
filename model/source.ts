import * as z from 'zod'
import { Level } from './level.ts'

/**
 * A publication we watch, and how it is read. Definitions are data: the fields all kinds share,
 * then what one kind of document needs.
 *
 * `url`, `body` and `query` may hold these placeholders, filled in at each crawl:
 * `{today}` `{since}` as YYYY-MM-DD, `{today:dmy}` `{since:dmy}` as DD-MM-YYYY,
 * `{today:compact}` `{since:compact}` as DDMMYYYY, `{since:instant}` as an ISO instant in UTC.
 * `since` is `sinceDays` before today (Amsterdam days).
 */
const shared = {
  id: z.string().regex(/^[a-z0-9]+(?:[-._][a-z0-9]+)*$/, 'lower-case letters, digits and hyphens'),
  title: z.string().min(1),
  publisher: z.string().min(1),
  /** The publisher in the register of Dutch government organisations (TOOI), where it is one. */
  organisation: z
    .string()
    .regex(/^https:\/\/identifier\.overheid\.nl\/tooi\/id\/[a-z]+\/[a-z]+\d+$/, 'a TOOI address')
    .optional(),
  level: Level,
  homepage: z.url({ protocol: /^https?$/ }).optional(),
  url: z.url({ protocol: /^https?$/ }),
  documentTypes: z.array(z.string().min(1)).default(['news']),
  languages: z.array(z.string().min(2)).default(['nl']),
  refreshMinutes: z.int().min(1).max(43_200).default(60),
  enabled: z.boolean().default(true),
  /** How sure the address is: A seen working in 2026, B older evidence, C a conventional path. */
  grade: z.enum(['A', 'B', 'C']).optional(),
  /** What the reader of this definition must know about the publisher's habits. */
  quirks: z.array(z.string()).default([]),
  status: z.string().optional(),
  /** Sent with each request, such as `accept`. Cookies and browser imitation are refused. */
  headers: z.record(z.string().regex(/^[a-z0-9-]+$/), z.string()).default({}),
  /** Zone of stamps without one. */
  timeZone: z.string().default('Europe/Amsterdam'),
  sinceDays: z.int().min(1).max(90).default(14),
  /**
   * Statuses by which this publisher says that there is nothing new, such as 204 or 404. Only these:
   * elsewhere an answer without a document is a failure.
   */
  quietStatuses: z.array(z.int().min(201).max(499)).default([]),
  robots: z.enum(['obey', 'ignore']).default('obey'),
  /** Why the owner decided to read this published interface although robots.txt says no (REL-04). */
  robotsReason: z.string().min(20).optional(),
}

/** `:has` looks through the page again for each element, so a selector may hold only a few. */
const Selector = z
  .string()
  .min(1)
  .max(300)
  .refine((selector) => selector.split(':has').length <= 4, 'at most three :has')

/**
 * Names a value: `a.b[0].c`, `a[language=NL].value`, alternatives by `|`, or text with `{path}`.
 * `{path:slug}` gives the value in lower case with `_` for all that is not a letter or digit.
 * In SRU records any element may be named by its local name alone: `title`, `itemUrl[manifestation=pdf]`.
 */
const ValuePath = z.string().min(1).max(500)

const FieldPaths = z.strictObject({
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
const Paging = z.strictObject({
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

const FeedSource = z.strictObject({
  ...shared,
  kind: z.literal('feed'),
  /** `description` where the feed's titles are not the documents' titles (KOOP). */
  titleFrom: z.enum(['title', 'description']).default('title'),
})

const HtmlSource = z.strictObject({
  ...shared,
  kind: z.literal('html'),
  item: Selector,
  titleSelector: Selector,
  titleAttribute: z.string().optional(),
  linkSelector: Selector,
  linkAttribute: z.string().default('href'),
  dateSelector: Selector.optional(),
  dateAttribute: z.string().optional(),
  summarySelector: Selector.optional(),
  typeSelector: Selector.optional(),
  /** Only links that contain this text count. */
  linkContains: z.string().optional(),
  linkExcludes: z.array(z.string()).default([]),
  /** Text at the end of a link that does not belong to the address of the page. */
  linkSuffix: z.string().min(1).optional(),
  /** Text that stands before every title and does not belong to it. */
  titlePrefix: z.string().optional(),
  datePrefix: z.string().optional(),
})

const JsonSource = z.strictObject({
  ...shared,
  kind: z.literal('json'),
  method: z.enum(['GET', 'POST']).default('GET'),
  body: z.json().optional(),
  /** Path of the list of records; empty when the answer is the list itself. */
  list: z.string().max(300).default(''),
  /** Only records in which these paths have these values count: `{ op: 'upsert' }`. */
  where: z.record(ValuePath, z.string()).optional(),
  fields: FieldPaths,
  total: ValuePath.optional(),
  paging: Paging.optional(),
  format: z.enum(['json', 'ndjson']).default('json'),
})

const SruSource = z.strictObject({
  ...shared,
  kind: z.literal('sru'),
  fields: FieldPaths.partial().optional(),
  maxPages: z.int().min(1).max(20).default(2),
})

const OdataSource = z.strictObject({
  ...shared,
  kind: z.literal('odata'),
  fields: FieldPaths,
  maxPages: z.int().min(1).max(20).default(3),
})

const CkanSource = z.strictObject({
  ...shared,
  kind: z.literal('ckan'),
  /** Address of a dataset's page, `{name}` is filled in. Default: `<origin>/dataset/{name}`. */
  pageUrl: z.string().optional(),
  maxPages: z.int().min(1).max(20).default(2),
})

const SparqlSource = z.strictObject({
  ...shared,
  kind: z.literal('sparql'),
  query: z.string().min(1).optional(),
  fields: FieldPaths,
})

const WordpressSource = z.strictObject({
  ...shared,
  kind: z.literal('wordpress'),
  maxPages: z.int().min(1).max(20).default(1),
})

const ANY_KIND = [
  FeedSource,
  HtmlSource,
  JsonSource,
  SruSource,
  OdataSource,
  CkanSource,
  SparqlSource,
  WordpressSource,
] as const

/** Other spellings of a kind, as the catalogue and users write them. */
const KIND_ALIASES: Readonly<Record<string, string>> = {
  rss: 'feed',
  atom: 'feed',
  'json-feed': 'feed',
  'rest-json': 'json',
  'wordpress-rest': 'wordpress',
}

const JSON_TYPE = { 'content-type': 'application/json' }

/** A body that is not text is sent as JSON, and services want to be told. */
function isJsonRequest({ method, body }: Readonly<Record<string, unknown>>): boolean {
  return method === 'POST' && typeof body === 'object' && body !== null
}

/** The catalogue's spellings become ours; what else is unknown stays, and is refused. */
function inOurWords(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input
  const { enabledByDefault, ...rest } = input as Readonly<Record<string, unknown>>
  return {
    ...rest,
    ...('kind' in rest && { kind: KIND_ALIASES[String(rest.kind)] ?? rest.kind }),
    ...(isJsonRequest(rest) && { headers: { ...JSON_TYPE, ...Object(rest.headers) } }),
    ...(enabledByDefault !== undefined && { enabled: rest.enabled ?? enabledByDefault }),
  }
}

export const Source = z
  .preprocess(inOurWords, z.discriminatedUnion('kind', [...ANY_KIND]))
  .refine((source) => source.robots === 'obey' || source.robotsReason, {
    path: ['robotsReason'],
    message: 'ignoring robots.txt needs a written reason',
  })
export type Source = z.infer<typeof Source>
/** A source as a person writes it: what has a default may be left out. */
export type SourceDefinition = z.input<(typeof ANY_KIND)[number]>
export type SourceKind = Source['kind']
export type SourceOf<Kind extends SourceKind> = Extract<Source, { kind: Kind }>
