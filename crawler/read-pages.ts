import { createHash } from 'node:crypto'
import { CrawlError, messageOf } from '../model/errors.ts'
import type { ItemDraft, Rejection } from '../model/item.ts'
import type { Source } from '../model/source.ts'
import type { SourceState, Validators } from '../model/source-state.ts'
import type { FetchDocument, FetchedDocument, FetchRequest, Redirect } from './fetch-gate.ts'
import type { NextPage, ParseDocument, ParsedDocument } from './parsed-document.ts'
import { startRequest } from './placeholders.ts'
import { unlessAborted } from './unless-aborted.ts'

const DAY = 86_400_000
/** Once a week a document is asked for without conditions: validators can lie (REL-08). */
const TRUST_VALIDATORS_MS = 7 * DAY
const MAX_BYTES = { html: 5 * 2 ** 20, other: 20 * 2 ** 20 }

const ACCEPT: Readonly<Partial<Record<Source['kind'], string>>> = {
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1',
  html: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
  sru: 'application/xml, text/xml;q=0.9, */*;q=0.1',
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

/** What was read of a source: several documents where it has pages. */
export interface Reading {
  readonly status: 'read' | 'not-modified' | 'unchanged'
  /** The publisher said in its own way that there is nothing new (`Source.quietStatuses`). */
  readonly isQuiet?: boolean
  /** A page failed; what the pages before it gave stays. */
  readonly error?: CrawlError
  readonly requestUrl: string
  readonly validators: Validators
  readonly bodyHash?: string
  readonly redirects?: readonly Redirect[]
  readonly hintsMs: readonly (number | undefined)[]
  /** Items the documents held, before any cap. */
  readonly found: number
  readonly drafts: readonly ItemDraft[]
  readonly rejections: readonly Rejection[]
  readonly bytes: number
}

/** Fetches and parses the pages of a source. A failure is part of the result. */
export async function readPages(
  source: Source,
  state: SourceState,
  context: ReadContext,
): Promise<Reading> {
  const movable = state.adoptedUrl ? { ...source, url: state.adoptedUrl } : source
  const request = startRequest(movable, context.now())
  const { counting, countBytes } = countingBytes(context)
  let reading = emptyReading(request.url)
  try {
    const first = await readFirstPage(source, request, state, counting)
    reading = { ...reading, ...first.reading }
    let next = first.next
    for (let page = 1; next; page += 1) {
      const parsed = await readPage(source, next, page, counting)
      reading = joined(reading, parsed)
      next = parsed.next
    }
    return { ...refuseNothing(source, reading, state), bytes: countBytes() }
  } catch (error) {
    return { ...reading, error: asCrawlError(error, context.signal), bytes: countBytes() }
  }
}

/** Counts what was fetched, whatever becomes of it afterwards. */
function countingBytes(context: ReadContext) {
  let bytes = 0
  const fetchDocument: FetchDocument = async (request) => {
    const result = await context.fetchDocument(request)
    if (result.status === 'fetched') bytes += result.document.bytes.byteLength
    return result
  }
  return { counting: { ...context, fetchDocument }, countBytes: () => bytes }
}

function emptyReading(requestUrl: string): Reading {
  return {
    status: 'read',
    requestUrl,
    validators: {},
    hintsMs: [],
    found: 0,
    drafts: [],
    rejections: [],
    bytes: 0,
  }
}

interface FirstPage {
  readonly reading: Partial<Reading>
  readonly next?: NextPage | undefined
}

async function readFirstPage(
  source: Source,
  page: NextPage,
  state: SourceState,
  context: ReadContext,
): Promise<FirstPage> {
  const known = state.validatorsUrl === page.url
  const isTrusted = known && !isOld(state.lastFullFetchAt, context.now())
  const result = await context.fetchDocument({
    ...requestFor(source, page, context),
    ...(isTrusted && { validators: state.validators }),
  })
  if (result.status === 'not-modified') {
    const validators = { ...state.validators, ...result.validators }
    return { reading: { status: 'not-modified', validators, hintsMs: [result.maxAgeMs] } }
  }
  if (result.status === 'quiet') return { reading: { isQuiet: true, hintsMs: [result.maxAgeMs] } }
  const { document, validators, redirects, maxAgeMs } = result
  const bodyHash = createHash('sha256').update(document.bytes).digest('hex')
  const base = { validators, redirects, bodyHash, hintsMs: [maxAgeMs] }
  if (known && bodyHash === state.bodyHash) return { reading: { ...base, status: 'unchanged' } }
  const parsed = await parse(source, document, 0, context)
  return {
    reading: { ...base, ...contents(parsed), hintsMs: [maxAgeMs, parsed.freshForMs] },
    next: parsed.next,
  }
}

function isOld(lastFullFetchAt: string | undefined, now: Date): boolean {
  return !lastFullFetchAt || now.getTime() - Date.parse(lastFullFetchAt) > TRUST_VALIDATORS_MS
}

async function readPage(source: Source, page: NextPage, number: number, context: ReadContext) {
  const result = await context.fetchDocument(requestFor(source, page, context))
  if (result.status === 'not-modified') {
    throw new CrawlError('http_4xx', `${page.url}: 304 although nothing was asked conditionally`)
  }
  return result.status === 'quiet' ? NOTHING : parse(source, result.document, number, context)
}

function requestFor(source: Source, page: NextPage, { signal }: ReadContext): FetchRequest {
  return {
    url: page.url,
    ...(page.method && { method: page.method }),
    ...(page.body !== undefined && { body: page.body }),
    headers: { accept: ACCEPT[source.kind] ?? ACCEPT_JSON, ...source.headers },
    maxBytes: source.kind === 'html' ? MAX_BYTES.html : MAX_BYTES.other,
    quietStatuses: source.quietStatuses,
    robots: source.robots,
    ...(signal && { signal }),
  }
}

function parse(
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

function contents(parsed: ParsedDocument) {
  const { found, drafts, rejections } = parsed
  return { status: 'read' as const, found, drafts, rejections }
}

function joined(reading: Reading, parsed: ParsedDocument): Reading {
  return {
    ...reading,
    found: reading.found + parsed.found,
    drafts: [...reading.drafts, ...parsed.drafts],
    rejections: [...reading.rejections, ...parsed.rejections],
  }
}

/**
 * A list that had items and now has none is far more often broken than empty, and a page without
 * rows always is. Searches in an API may find nothing.
 */
function refuseNothing(source: Source, reading: Reading, state: SourceState): Reading {
  const isList = source.kind === 'feed' || source.kind === 'html'
  const hadItems = (state.lastItemCount ?? 0) > 0
  const mayBeEmpty = reading.status !== 'read' || reading.isQuiet || !isList || !hadItems
  if (mayBeEmpty || reading.found > 0) return reading
  const error = new CrawlError(
    'empty',
    `${reading.requestUrl}: no items, where there were ${state.lastItemCount} before`,
  )
  return { ...reading, error }
}

function asCrawlError(error: unknown, signal: AbortSignal | undefined): CrawlError {
  if (error instanceof CrawlError) return error
  if (signal?.aborted) return new CrawlError('aborted', 'called off', { cause: error })
  return new CrawlError('internal', messageOf(error), { cause: error })
}
