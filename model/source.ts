import * as z from 'zod'
import { ECL_LISTING } from './ecl-listing.ts'
import { Level } from './level.ts'
import {
  Changes,
  FieldPaths,
  MULTIPART_BOUNDARY,
  Paging,
  Selector,
  ValuePath,
} from './source-fields.ts'

/**
 * A publication we watch, and how it is read. Definitions are data: the fields all kinds share,
 * then what one kind of document needs.
 *
 * `url`, `body`, `multipart` and `query` may hold these placeholders, filled in at each crawl:
 * `{today}` `{since}` as YYYY-MM-DD, `{today:dmy}` `{since:dmy}` as DD-MM-YYYY,
 * `{today:slashed}` `{since:slashed}` as DD/MM/YYYY, `{today:compact}` `{since:compact}` as DDMMYYYY,
 * `{today:basic}` `{since:basic}` as YYYYMMDD, `{since:instant}` as an ISO instant in UTC.
 * `since` is `sinceDays` before today (Amsterdam days), or when it was last read with `sinceLastCrawl`.
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
   * `since` is the day on which all was last read, less the days of overlap in which publishers still
   * add to the past: `sinceDays` at the first crawl, up to 90 after a long time without one.
   */
  sinceLastCrawl: z.strictObject({ overlapDays: z.int().min(0).max(30).default(2) }).optional(),
  /**
   * The source gives only a teaser: the page or PDF of each new or changed item is read too, for tags
   * and search. At most `max` a crawl; what is left comes with the next. `selector` names the part of
   * a page that counts, where its main text is not found otherwise.
   */
  detail: z
    .strictObject({
      selector: z.string().min(1).max(300).optional(),
      max: z.int().min(1).max(25).default(25),
    })
    .optional(),
  /**
   * Statuses by which this publisher says that there is nothing new, such as 204 or 404. Only these:
   * elsewhere an answer without a document is a failure.
   */
  quietStatuses: z.array(z.int().min(201).max(499)).default([]),
  /** How long this publisher may take to begin an answer, where it is known to be slow. */
  patienceSeconds: z.int().min(15).max(180).optional(),
  robots: z.enum(['obey', 'ignore']).default('obey'),
  /** Why the owner decided to read this published interface although robots.txt says no (REL-04). */
  robotsReason: z.string().min(20).optional(),
}

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
  /** Where the page says how many there are: the first number in it counts. */
  totalSelector: Selector.optional(),
})

const JsonSource = z.strictObject({
  ...shared,
  kind: z.literal('json'),
  method: z.enum(['GET', 'POST']).default('GET'),
  body: z.json().optional(),
  /** Parts of a form (SEDIA): a text goes as it is, all else as JSON with its own content type. */
  multipart: z.record(z.string().regex(/^[\w.-]+$/), z.json()).optional(),
  changes: Changes.optional(),
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

const SitemapSource = z.strictObject({
  ...shared,
  kind: z.literal('sitemap'),
  /** Only addresses that contain one of these count, where any are given. */
  linkContains: z.array(z.string().min(1)).default([]),
  linkExcludes: z.array(z.string().min(1)).default([]),
  /** Sitemaps that are read in one crawl, those of an index together. */
  maxPages: z.int().min(1).max(200).default(50),
})

const IcalSource = z.strictObject({
  ...shared,
  kind: z.literal('ical'),
})

const CsvSource = z.strictObject({
  ...shared,
  kind: z.literal('csv'),
  /** Found from the header unless given. */
  separator: z.string().length(1).optional(),
  /** Names of columns, as the header has them. */
  fields: FieldPaths,
})

const XmlSource = z.strictObject({
  ...shared,
  kind: z.literal('xml'),
  /** Path of the elements that are items, by local names: `catalog.entry`. */
  list: z.string().min(1).max(300),
  fields: FieldPaths,
  total: ValuePath.optional(),
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
  SitemapSource,
  IcalSource,
  CsvSource,
  XmlSource,
] as const

/** Other spellings of a kind, as the catalogue and users write them. */
const KIND_ALIASES: Readonly<Record<string, string>> = {
  rss: 'feed',
  atom: 'feed',
  'json-feed': 'feed',
  'rest-json': 'json',
  'rest-xml': 'xml',
  'wordpress-rest': 'wordpress',
}

/** A body that is not text is sent as JSON or as a form, and services want to be told. */
function contentTypeOf({ method, body, multipart }: Readonly<Record<string, unknown>>) {
  if (method !== 'POST') return undefined
  if (multipart) return `multipart/form-data; boundary=${MULTIPART_BOUNDARY}`
  return typeof body === 'object' && body !== null ? 'application/json' : undefined
}

/** The catalogue's spellings become ours; what else is unknown stays, and is refused. */
function inOurWords(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input
  const { enabledByDefault, ...given } = input as Readonly<Record<string, unknown>>
  const type = contentTypeOf(given)
  const rest = given.kind === 'ecl-listing' ? { ...ECL_LISTING, ...given, kind: 'html' } : given
  return {
    ...rest,
    ...('kind' in rest && { kind: KIND_ALIASES[String(rest.kind)] ?? rest.kind }),
    ...(type && { headers: { 'content-type': type, ...Object(rest.headers) } }),
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
export type SourceDefinition = z.input<(typeof ANY_KIND)[number]> | EclListing
/** A page of the Commission in its usual markup: the address is enough. */
type EclListing = Partial<Omit<HtmlDefinition, 'kind'>> &
  Pick<HtmlDefinition, 'id' | 'title' | 'publisher' | 'level' | 'url'> & {
    readonly kind: 'ecl-listing'
  }
type HtmlDefinition = z.input<typeof HtmlSource>
export type SourceKind = Source['kind']
export type SourceOf<Kind extends SourceKind> = Extract<Source, { kind: Kind }>
