import type { Source } from '../model/source.ts'
import type { PagePosition } from '../model/source-state.ts'
import type { NextPage, ParsedDocument } from './parsed-document.ts'
import { type ReadContext, readPage } from './read-page.ts'
import { RepeatedPageError } from './repeated-page-error.ts'

/** The page that was read before those to come. */
export interface WalkStart extends PagePosition {
  readonly parsed: ParsedDocument
  /** Of this walk, the page before it counted. */
  readonly maxPages: number
}

interface Step {
  readonly request: NextPage
  /** Stands beside others: one that fails does not end the walk. */
  readonly isBranch: boolean
}

/**
 * Reads the pages that follow one that was read, at most as many as the source allows, and hands
 * each on as it is read. A page that was asked for or read before is told as such: then a service
 * ignores the parameter of its pages, or leads in circles, and what it says it has is not all there.
 * @returns the first page that was left, where there is one
 * @throws CrawlError after the pages before it were handed on
 */
export async function walkPages(
  source: Source,
  start: WalkStart,
  context: ReadContext,
  onPage: (parsed: ParsedDocument, at: PagePosition) => void,
): Promise<PagePosition | undefined> {
  const seen = seenPages(source, start)
  const steps = stepsAfter(start.parsed)
  const last = start.page + start.maxPages
  let failure: unknown
  let page = start.page + 1
  const take = async ({ request }: Step) => {
    seen.refuseRequest(request)
    const parsed = await readPage(source, request, page, context)
    seen.refuseContents(request, parsed)
    onPage(parsed, { request, page })
    steps.unshift(...stepsAfter(parsed))
  }
  for (let step = steps.shift(); step; step = steps.shift(), page += 1) {
    if (page >= last) return { request: step.request, page }
    const { isBranch } = step
    await take(step).catch((error: unknown) => {
      if (!isBranch || context.signal?.aborted) throw error
      failure ??= error
    })
  }
  if (failure) throw failure
  return undefined
}

function stepsAfter({ next, branches = [] }: ParsedDocument): Step[] {
  const siblings = branches.map((request) => ({ request, isBranch: true }))
  return next ? [{ request: next, isBranch: false }, ...siblings] : siblings
}

/** How many documents of a source are read in one crawl. */
export function maxPagesOf(source: Source): number {
  if (source.kind === 'json') return source.changes?.maxPages ?? source.paging?.maxPages ?? 1
  return 'maxPages' in source ? source.maxPages : 1
}

/** Remembers requests and the lists they brought. */
function seenPages(source: Source, start: WalkStart) {
  const requests = new Set([keyOf(start.request)])
  const lists = new Set([listOf(start.parsed)])
  // What changed twice is told twice.
  const mayRepeat = source.kind === 'json' && source.changes !== undefined
  return {
    refuseRequest(request: NextPage) {
      if (requests.has(keyOf(request))) {
        throw new RepeatedPageError(`${request.url}: the next page is one that was read already`)
      }
      requests.add(keyOf(request))
    },
    refuseContents({ url }: NextPage, parsed: ParsedDocument) {
      const list = listOf(parsed)
      if (list !== '' && lists.has(list) && !mayRepeat) {
        const reason = 'the same items again: the service ignores which page is asked for'
        throw new RepeatedPageError(`${url}: ${reason}`)
      }
      lists.add(list)
    },
  }
}

function keyOf({ url, method = 'GET', body = '' }: NextPage): string {
  return `${method} ${url}\n${body}`
}

function listOf({ drafts }: ParsedDocument): string {
  return drafts.map(({ guid, url, title }) => `${guid ?? ''}\t${url}\t${title}`).join('\n')
}
