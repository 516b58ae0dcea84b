import { UsageError } from '../../model/errors.ts'
import type { MarkedText, SearchHit, SearchPage } from '../../search/search-page.ts'
import { EXIT } from '../exit-codes.ts'
import { type FilterOptions, itemFilterOf } from '../item-filter.ts'
import type { Output } from '../output.ts'
import type { Program } from '../program.ts'

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
  const page = await program.search({
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
    limit: limitOf(options.limit),
    offset: 0,
    collapse: true,
    expand: !options.exact,
  })
  await output.line(options.json ? JSON.stringify(recordOf(page)) : textOf(page))
  return EXIT.done
}

function sortOf(sort = 'relevance'): 'relevance' | 'date' {
  if (sort === 'relevance' || sort === 'date') return sort
  throw new UsageError('--sort: kies uit relevance, date')
}

function limitOf(text: string): number {
  const limit = Number(text)
  if (Number.isInteger(limit) && limit >= 0 && limit <= 1000) return limit
  throw new UsageError('--limit: een getal van 0 tot en met 1000')
}

function dayOf(text: string, option: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
  if (isDay && new Date(text).toISOString().startsWith(text)) return text
  throw new UsageError(`${option}: geef een dag, zoals 2026-11-24`)
}

const plain = (text: MarkedText) => text.map((part) => part.text).join('')

function recordOf({ hits, terms: _terms, ...page }: SearchPage) {
  const record = ({ item, snippet, title: _title, ...hit }: SearchHit) => ({
    id: item.id,
    title: item.title,
    url: item.url,
    snippet: plain(snippet),
    ...hit,
  })
  return { ...page, hits: hits.map(record) }
}

function textOf({ total, tookMs, hits }: SearchPage): string {
  const rows = hits.map(
    ({ item, snippet }) =>
      `- ${item.title} (${item.publisher})\n  ${item.url}\n  ${plain(snippet)}`,
  )
  return [`${total} gevonden in ${tookMs} ms`, ...rows].join('\n')
}
