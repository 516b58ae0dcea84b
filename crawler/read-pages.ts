import { createHash } from 'node:crypto'
import { CrawlError, messageOf } from '../model/errors.ts'
import type { ItemDraft, Rejection } from '../model/item.ts'
import type { Source } from '../model/source.ts'
import type {
  ChangesPosition,
  PagePosition,
  SourceState,
  Validators,
} from '../model/source-state.ts'
import { positionAfter, requestAt } from './adapters/changes.ts'
import type { FetchDocument, Redirect } from './fetch-gate.ts'
import type { ParsedDocument } from './parsed-document.ts'
import { startRequest } from './placeholders.ts'
import { parsePage, type ReadContext, requestFor } from './read-page.ts'
import { maxPagesOf, walkPages } from './walk-pages.ts'

const DAY = 86_400_000
/** Once a week a document is asked for without conditions: validators can lie (REL-08). */
const TRUST_VALIDATORS_MS = 7 * DAY

export type { ReadContext } from './read-page.ts'

/** Kinds that hold all there is, and not what a search finds. */
const LISTS: ReadonlySet<Source['kind']> = new Set(['feed', 'html', 'sitemap', 'csv'])

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
  /** How many the source itself says it has: by its first page, or by its sitemaps together. */
  readonly statedTotal?: number
  readonly drafts: readonly ItemDraft[]
  readonly rejections: readonly Rejection[]
  readonly bytes: number
  /** How far an export and its changes were read. */
  readonly position?: ChangesPosition
  /** The first page that was left, because a crawl reads only so many. */
  readonly rest?: PagePosition
}

export interface ReadOptions {
  /** Goes on here instead of at the source's address. */
  readonly at?: PagePosition
  /** Instead of as many as the definition says. */
  readonly maxPages?: number
}

/** Fetches and parses the pages of a source. A failure is part of the result. */
export async function readPages(
  given: Source,
  state: SourceState,
  context: ReadContext,
  { at, maxPages = maxPagesOf(given) }: ReadOptions = {},
): Promise<Reading> {
  const source = { ...given, ...(state.adoptedUrl && { url: state.adoptedUrl }) }
  const start = at ?? startOf(source, state, context.now())
  const { counting, countBytes } = countingBytes(context)
  let reading = emptyReading(start.request.url, state)
  try {
    const first = await readFirstPage(source, start, state, counting)
    if (first.isStale) return readPages(given, withoutPosition(state), context)
    reading = { ...reading, ...first.reading, ...reached(source, reading, start, first.parsed) }
    if (first.parsed) {
      const walk = { ...start, parsed: first.parsed, maxPages }
      const rest = await walkPages(source, walk, counting, (page, here) => {
        reading = { ...joined(source, reading, page), ...reached(source, reading, here, page) }
      })
      reading = { ...reading, ...(rest && { rest }) }
    }
    return { ...refuseNothing(source, reading, state), bytes: countBytes() }
  } catch (error) {
    return { ...reading, error: asCrawlError(error, context.signal), bytes: countBytes() }
  }
}

/** Where the source is begun, or where the feed of its changes goes on. */
function startOf(source: Source, { position }: SourceState, now: Date): PagePosition {
  const next = source.kind === 'json' && position ? requestAt(source, position) : undefined
  return next ?? { request: startRequest(source, now), page: 0 }
}

/** Also without what the export looked like: it must be read, changed or not. */
function withoutPosition({
  position,
  validatorsUrl,
  bodyHash,
  ...state
}: SourceState): SourceState {
  return state
}

function reached(
  source: Source,
  reading: Reading,
  at: PagePosition,
  parsed: ParsedDocument | undefined,
): Pick<Reading, 'position'> {
  if (source.kind !== 'json' || !source.changes || !parsed) return {}
  return { position: positionAfter(source.changes, reading.position, at, parsed) }
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

function emptyReading(requestUrl: string, { position }: SourceState): Reading {
  return {
    ...(position && { position }),
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
  /** The cursor of the state is not known any more: all must be read anew. */
  readonly isStale?: boolean
  readonly reading: Partial<Reading>
  readonly parsed?: ParsedDocument
}

async function readFirstPage(
  source: Source,
  { request, page }: PagePosition,
  state: SourceState,
  context: ReadContext,
): Promise<FirstPage> {
  const known = state.validatorsUrl === request.url
  const isTrusted = known && !isOld(state.lastFullFetchAt, context.now())
  const result = await context.fetchDocument({
    ...requestFor(source, request, context),
    ...(isTrusted && { validators: state.validators }),
  })
  if (result.status === 'not-modified') {
    const validators = { ...state.validators, ...result.validators }
    return { reading: { status: 'not-modified', validators, hintsMs: [result.maxAgeMs] } }
  }
  if (result.status === 'stale-cursor') {
    if (state.position) return { isStale: true, reading: {} }
    throw new CrawlError('http_4xx', `${request.url}: answered 400, the cursor is not known`)
  }
  if (result.status === 'quiet') return { reading: { isQuiet: true, hintsMs: [result.maxAgeMs] } }
  const { document, validators, redirects, maxAgeMs } = result
  const bodyHash = createHash('sha256').update(document.bytes).digest('hex')
  const base = { validators, redirects, bodyHash, hintsMs: [maxAgeMs] }
  if (known && bodyHash === state.bodyHash) return { reading: { ...base, status: 'unchanged' } }
  const parsed = await parsePage(source, document, page, context)
  // An index says nothing of what its sitemaps say: they are asked for whether it changed or not.
  const recognised = parsed.branches ? { redirects } : base
  return {
    reading: { ...recognised, ...contents(parsed), hintsMs: [maxAgeMs, parsed.freshForMs] },
    parsed,
  }
}

function isOld(lastFullFetchAt: string | undefined, now: Date): boolean {
  return !lastFullFetchAt || now.getTime() - Date.parse(lastFullFetchAt) > TRUST_VALIDATORS_MS
}

function contents({ found, drafts, rejections, total }: ParsedDocument) {
  const stated = total === undefined ? {} : { statedTotal: total }
  return { status: 'read' as const, found, drafts, rejections, ...stated }
}

function joined(source: Source, reading: Reading, parsed: ParsedDocument): Reading {
  const { statedTotal = 0 } = reading
  // Each sitemap states its own, each page of a list that of the whole list.
  const isSum = source.kind === 'sitemap' && parsed.total !== undefined
  return {
    ...reading,
    ...(isSum && { statedTotal: statedTotal + (parsed.total ?? 0) }),
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
  const isList = LISTS.has(source.kind) && !source.sinceLastCrawl
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
