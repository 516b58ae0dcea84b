import { UsageError } from '../../model/errors.ts'
import type { SearchQuery } from '../../search/search-index.ts'
import type { MarkedText, SearchHit, SearchPage } from '../../search/search-page.ts'
import { EXIT } from '../exit-codes.ts'
import { type FilterOptions, itemFilterOf } from '../item-filter.ts'
import type { Output } from '../output.ts'
import type { Program } from '../program.ts'

const PAGE_SIZE = 1000
const MAX_LIMIT = 1_000_000
const BLOCK_LENGTH = 65_536

type Hits = AsyncIterable<SearchHit>

export interface SearchOptions extends FilterOptions {
  readonly type?: readonly string[]
  readonly language?: readonly string[]
  readonly from?: string
  readonly until?: string
  readonly sort?: string
  readonly limit: string
  readonly exact?: boolean
  readonly json?: boolean
}

/** Searches the configured index. */
export async function search(
  program: Program,
  query: string,
  options: SearchOptions,
  output: Output,
): Promise<number> {
  const { domains, regulations, themes, levels, sources } = itemFilterOf(options, program.knownIds)
  const limit = limitOf(options.limit)
  const asked = {
    text: query,
    filter: {
      domain: domains,
      regulation: regulations,
      theme: themes,
      level: levels,
      source: sources,
      type: options.type ?? [],
      language: options.language ?? [],
    },
    ...(options.from && { from: dayOf(options.from, '--from') }),
    ...(options.until && { until: dayOf(options.until, '--until') }),
    sort: sortOf(options.sort),
    limit: Math.min(limit, PAGE_SIZE),
    offset: 0,
    collapse: true,
    expand: !options.exact,
  }
  const first = await program.search(asked)
  const hits = hitsOf(program, asked, first, limit)
  await inOneLine(options.json ? jsonOf(first, hits) : textOf(first, hits), output)
  return EXIT.done
}

/** All hits up to the limit, a page at a time: a million are never held at once. */
async function* hitsOf(program: Program, query: SearchQuery, first: SearchPage, limit: number) {
  yield* first.hits
  const end = Math.min(limit, first.total)
  for (let offset = PAGE_SIZE; offset < end; offset += PAGE_SIZE) {
    const page = { ...query, offset, limit: Math.min(PAGE_SIZE, end - offset) }
    yield* (await program.search(page)).hits
  }
}

/** Written as it comes, in blocks. */
async function inOneLine(pieces: AsyncIterable<string>, output: Output): Promise<void> {
  let pending = ''
  for await (const piece of pieces) {
    if (pending.length > BLOCK_LENGTH) {
      await output.line(pending, '')
      pending = ''
    }
    pending += piece
  }
  await output.line(pending)
}

function sortOf(sort = 'relevance'): 'relevance' | 'date' {
  if (sort === 'relevance' || sort === 'date') return sort
  throw new UsageError('--sort: kies uit relevance, date')
}

function limitOf(text: string): number {
  const limit = Number(text)
  if (Number.isInteger(limit) && limit >= 0 && limit <= MAX_LIMIT) return limit
  throw new UsageError(`--limit: een getal van 0 tot en met ${MAX_LIMIT}`)
}

function dayOf(text: string, option: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
  if (isDay && new Date(text).toISOString().startsWith(text)) return text
  throw new UsageError(`${option}: geef een dag, zoals 2026-11-24`)
}

const plain = (text: MarkedText) => text.map((part) => part.text).join('')

/** One object, with the hits at its end. */
async function* jsonOf({ hits: _hits, terms: _terms, ...page }: SearchPage, hits: Hits) {
  yield `${JSON.stringify(page).slice(0, -1)},"hits":[`
  let separator = ''
  for await (const { item, snippet, title: _title, ...hit } of hits) {
    const { id, title, url } = item
    yield separator + JSON.stringify({ id, title, url, snippet: plain(snippet), ...hit })
    separator = ','
  }
  yield ']}'
}

async function* textOf({ total, tookMs }: SearchPage, hits: Hits) {
  yield `${total} gevonden in ${tookMs} ms`
  for await (const { item, snippet } of hits) {
    yield `\n- ${item.title} (${item.publisher})\n  ${item.url}\n  ${plain(snippet)}`
  }
}
