import type { SearchAnswer } from '../search-index.ts'
import type { ItemColumns } from './item-columns.ts'

/** What decides the order of hits, strongest first; a missing one decides nothing. */
export interface Ranks {
  /** Docids that go before all others. */
  readonly first?: ReadonlySet<number>
  /** The better, the higher. */
  readonly scores?: ReadonlyMap<number, number>
}

/** The page of hits that was asked for: by rank, then newest first, then by id. */
export function rankHits(
  columns: ItemColumns,
  docids: Int32Array,
  ranks: Ranks,
  { offset, limit }: { offset: number; limit: number },
): SearchAnswer['hits'] {
  if (limit <= 0 || offset >= docids.length) return []
  const seconds = columns.seconds.values()
  const scoreOf = (docid: number) =>
    (ranks.first?.has(docid) ? FIRST : 0) + (ranks.scores?.get(docid) ?? 0)
  const inOrder = (a: number, b: number) =>
    scoreOf(b) - scoreOf(a) ||
    (seconds[b] ?? 0) - (seconds[a] ?? 0) ||
    compareIds(columns.itemIds[a], columns.itemIds[b])
  return firstInOrder(docids, offset + limit, inOrder)
    .slice(offset)
    .map((docid) => ({ id: columns.itemIds[docid] ?? '', score: rounded(scoreOf(docid)) }))
}

/** More than any score. */
const FIRST = 1000

/** The first `count` of many, without sorting all: a page is short, hits may be 300,000. */
function firstInOrder(
  docids: Int32Array,
  count: number,
  inOrder: (a: number, b: number) => number,
): number[] {
  if (docids.length <= count * 4) return [...docids].sort(inOrder).slice(0, count)
  let kept: number[] = []
  let last: number | undefined
  for (const docid of docids) {
    if (last !== undefined && inOrder(docid, last) >= 0) continue
    kept.push(docid)
    if (kept.length < count * 2) continue
    kept = kept.sort(inOrder).slice(0, count)
    last = kept[count - 1]
  }
  return kept.sort(inOrder).slice(0, count)
}

function compareIds(one = '', other = ''): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000
}
