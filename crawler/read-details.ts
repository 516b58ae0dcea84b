import { CrawlError, messageOf } from '../model/errors.ts'
import type { Item, ItemDraft } from '../model/item.ts'
import type { Source } from '../model/source.ts'
import type { SourceState } from '../model/source-state.ts'
import type { ItemStore, ItemWrite } from '../store/store.ts'
import type { FetchedDocument } from './fetch-gate.ts'
import type { ReadContext } from './read-page.ts'
import { titleFromAddress } from './text/title-from-address.ts'
import { unlessAborted } from './unless-aborted.ts'

/** Items whose pages wait; beyond that the newest stay as their lists gave them. */
export const MOST_PENDING = 1000
/** For sitemaps that give no titles; elsewhere the definition says how many. */
const MOST_AT_ONCE = 25
const ACCEPT = 'text/html, application/xhtml+xml;q=0.9, application/pdf;q=0.9, */*;q=0.1'

export interface DetailContext extends ReadContext {
  readonly store: Pick<ItemStore, 'itemsByIds'>
}

/** The writes of a crawl with what pages added to them, and the items whose pages are left. */
export interface Details {
  readonly writes: readonly ItemWrite[]
  readonly pending: readonly string[]
  readonly bytes: number
  /** Why the last page that failed could not be read. */
  readonly error?: SourceState['lastDetailError']
}

/**
 * Reads the page or PDF of items that are new or changed, where the source asks for it or the list
 * did not even give a title: these first, then what earlier crawls left, and no more than the
 * definition allows. A page that fails costs only itself: its item stays as the list gave it.
 */
export async function readDetails(
  source: Source,
  state: SourceState,
  listed: readonly ItemWrite[],
  context: DetailContext,
): Promise<Details> {
  const queue = await queueOf(source, state, listed, context)
  const done = new Map<string, ItemWrite>()
  let bytes = 0
  let asked = 0
  let error: Details['error']
  for (const write of queue.slice(0, source.detail?.max ?? MOST_AT_ONCE)) {
    const read = await readDetail(source, write, context)
    if (read === 'later') break
    asked += 1
    bytes += read.bytes
    error = read.error ?? error
    if (read.draft) done.set(write.id, { ...write, draft: read.draft })
  }
  const left = queue.slice(asked)
  const writes = await withKnownTexts(listed, done, source, context)
  return {
    writes: [...writes, ...[...done.values()].filter(({ change }) => change === 'completed')],
    pending: left.slice(0, MOST_PENDING).map(({ id }) => id),
    bytes,
    ...(error && { error }),
  }
}

async function queueOf(
  source: Source,
  { pendingDetails = [] }: SourceState,
  listed: readonly ItemWrite[],
  { store }: DetailContext,
): Promise<ItemWrite[]> {
  const fresh = listed.filter((write) => needsDetail(source, write))
  const ids = new Set(fresh.map(({ id }) => id))
  const older = await store.itemsByIds(pendingDetails.filter((id) => !ids.has(id)))
  return [...fresh, ...older.map(completion)]
}

/** Whether the page of an item says what its list does not. */
export function needsDetail(source: Source, { change, draft }: ItemWrite): boolean {
  const isOurs = source.detail !== undefined || isUntitled(source, draft)
  return isOurs && draft.hasOwnUrl && (change === 'new' || change === 'changed')
}

function isUntitled(source: Source, { title, url }: ItemDraft): boolean {
  return source.kind === 'sitemap' && title === titleFromAddress(url)
}

/** An item of an earlier crawl, which has yet to get what its page says. */
function completion(item: Item): ItemWrite {
  const { id, url, title, summary, text, language, type, publishedAt } = item
  const { identifiers, domains, regulations, themes } = item
  const words = { url, hasOwnUrl: true, title, summary, text, language, type, publishedAt }
  const labels = { identifiers, domains, regulations, themes }
  const draft = { ...words, dateSuspect: false, ...labels }
  return { change: 'completed', id, identityKeys: [], contentHash: '', draft }
}

interface DetailRead {
  readonly bytes: number
  readonly draft?: ItemDraft
  readonly error?: SourceState['lastDetailError']
}

/** `later` when the crawl is called off or the host asks us to stay away. */
async function readDetail(
  source: Source,
  { draft }: ItemWrite,
  context: DetailContext,
): Promise<DetailRead | 'later'> {
  const { fetchDocument, signal } = context
  const request = { url: draft.url, headers: { accept: ACCEPT }, robots: 'obey' as const }
  let bytes = 0
  try {
    const result = await fetchDocument({ ...request, ...(signal && { signal }) })
    if (result.status !== 'fetched') return { bytes }
    bytes = result.document.bytes.byteLength
    return { bytes, draft: await parseDetail(source, draft, result.document, context) }
  } catch (error) {
    const kind = error instanceof CrawlError ? error.kind : 'internal'
    const mustWait = error instanceof CrawlError && error.retryAt !== undefined
    if (kind === 'aborted' || mustWait) return 'later'
    return { bytes, error: { kind, message: messageOf(error) } }
  }
}

async function parseDetail(
  source: Source,
  draft: ItemDraft,
  { url, bytes, contentType, headers }: FetchedDocument,
  { parseDocument, now, signal }: DetailContext,
): Promise<ItemDraft> {
  const detail = { draft, isUntitled: isUntitled(source, draft) }
  const task = { source, url, bytes, contentType, headers, page: 0, detail }
  const parsing = parseDocument({ ...task, now: now().toISOString() })
  const { drafts } = await (signal ? unlessAborted(parsing, signal) : parsing)
  return drafts[0] ?? draft
}

/** A changed item whose page was not read again keeps what its page said before, and is tagged by it. */
async function withKnownTexts(
  listed: readonly ItemWrite[],
  done: ReadonlyMap<string, ItemWrite>,
  source: Source,
  context: DetailContext,
): Promise<ItemWrite[]> {
  const ids = listed
    .filter(
      (write) => write.change === 'changed' && needsDetail(source, write) && !done.has(write.id),
    )
    .map(({ id }) => id)
  const stored = new Map((await context.store.itemsByIds(ids)).map((item) => [item.id, item]))
  return Promise.all(
    listed.map(async (write) => {
      const item = stored.get(write.id)
      // One whose page was left by an earlier crawl is completed beside what the list says of it.
      if (!item) return write.change === 'same' ? write : (done.get(write.id) ?? write)
      return { ...write, draft: await withKnownText(source, write.draft, item, context) }
    }),
  )
}

async function withKnownText(
  source: Source,
  draft: ItemDraft,
  { title, summary, text }: Item,
  context: DetailContext,
): Promise<ItemDraft> {
  const kept = {
    ...draft,
    title: isUntitled(source, draft) ? title : draft.title,
    summary: draft.summary || summary,
    text: draft.text || text,
  }
  const nothing = { url: draft.url, bytes: new Uint8Array(), contentType: '', headers: {} }
  // Called off: it is stored with the tags of its list, and read again as changed items are.
  return parseDetail(source, kept, nothing, context).catch(() => kept)
}
