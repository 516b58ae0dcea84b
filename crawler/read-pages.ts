import { createHash } from 'node:crypto'
import { CrawlError, messageOf } from '../model/errors.ts'
import type { ItemDraft, Rejection } from '../model/item.ts'
import type { Source } from '../model/source.ts'
import type { SourceState, Validators } from '../model/source-state.ts'
import type { FetchDocument, Redirect } from './fetch-gate.ts'
import type { NextPage, ParsedDocument } from './parsed-document.ts'
import { startRequest } from './placeholders.ts'
import { parsePage, type ReadContext, requestFor } from './read-page.ts'
import { walkPages } from './walk-pages.ts'

const DAY = 86_400_000
/** Once a week a document is asked for without conditions: validators can lie (REL-08). */
const TRUST_VALIDATORS_MS = 7 * DAY

export type { ReadContext } from './read-page.ts'

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
    if (first.parsed) {
      const start = { request, page: 0, parsed: first.parsed }
      await walkPages(source, start, counting, (page) => {
        reading = joined(source, reading, page)
      })
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
  readonly parsed?: ParsedDocument
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
  const parsed = await parsePage(source, document, 0, context)
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
