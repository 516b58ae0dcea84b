import { CrawlError } from '../model/errors.ts'
import type { Source } from '../model/source.ts'
import { isChangesAddress } from './adapters/changes.ts'
import type { FetchDocument, FetchedDocument, FetchRequest } from './fetch-gate.ts'
import type { NextPage, ParseDocument, ParsedDocument } from './parsed-document.ts'
import { unlessAborted } from './unless-aborted.ts'

const MAX_BYTES = { html: 5 * 2 ** 20, other: 20 * 2 ** 20 }

const ACCEPT: Readonly<Partial<Record<Source['kind'], string>>> = {
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1',
  html: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
  sru: 'application/xml, text/xml;q=0.9, */*;q=0.1',
  xml: 'application/xml, text/xml;q=0.9, */*;q=0.1',
  sitemap: 'application/xml, text/xml;q=0.9, */*;q=0.1',
  ical: 'text/calendar, */*;q=0.1',
  csv: 'text/csv, text/plain;q=0.9, */*;q=0.1',
  sparql: 'application/sparql-results+json, application/json;q=0.9, */*;q=0.1',
}
const ACCEPT_JSON = 'application/json, */*;q=0.1'

/** What stands on a page that is not there. */
const NOTHING: ParsedDocument = { found: 0, drafts: [], rejections: [] }

/** The world that reading needs. */
export interface ReadContext {
  readonly fetchDocument: FetchDocument
  readonly parseDocument: ParseDocument
  readonly now: () => Date
  readonly signal?: AbortSignal
}

/** Fetches and parses a page after the first, for which nothing is asked conditionally. */
export async function readPage(
  source: Source,
  page: NextPage,
  number: number,
  context: ReadContext,
): Promise<ParsedDocument> {
  const result = await context.fetchDocument(requestFor(source, page, context))
  if (result.status === 'not-modified') {
    throw new CrawlError('http_4xx', `${page.url}: 304 although nothing was asked conditionally`)
  }
  if (result.status === 'stale-cursor') {
    throw new CrawlError('http_4xx', `${page.url}: the cursor is not known any more`)
  }
  return result.status === 'quiet' ? NOTHING : parsePage(source, result.document, number, context)
}

/** How a page of a source is asked for. */
export function requestFor(source: Source, page: NextPage, { signal }: ReadContext): FetchRequest {
  return {
    url: page.url,
    ...(page.method && { method: page.method }),
    ...(page.body !== undefined && { body: page.body }),
    headers: { accept: ACCEPT[source.kind] ?? ACCEPT_JSON, ...source.headers },
    maxBytes: source.kind === 'html' ? MAX_BYTES.html : MAX_BYTES.other,
    ...(source.patienceSeconds && { patienceMs: source.patienceSeconds * 1000 }),
    quietStatuses: source.quietStatuses,
    ...ofChanges(source, page),
    robots: source.robots,
    ...(signal && { signal }),
  }
}

/** Nothing has changed since, or so much that the cursor is too old. */
function ofChanges(source: Source, { url }: NextPage): Partial<FetchRequest> {
  if (source.kind !== 'json' || !source.changes) return {}
  const { invalidCode } = source.changes
  return { staleCursorCode: invalidCode, mayBeEmpty: isChangesAddress(source.changes, url) }
}

/** Parses a page; gives up at once when the crawl is called off. */
export function parsePage(
  source: Source,
  document: FetchedDocument,
  page: number,
  context: ReadContext,
): Promise<ParsedDocument> {
  const { url, bytes, contentType, headers } = document
  const now = context.now().toISOString()
  const parsing = context.parseDocument({ source, url, bytes, contentType, headers, page, now })
  return context.signal ? unlessAborted(parsing, context.signal) : parsing
}
