import { recencyFactor } from '../ranking-worth.ts'
import type { IndexHit } from '../search-index.ts'
import type { DocidList } from './docid-lists.ts'
import type { ItemColumns } from './item-columns.ts'
import type { Scores } from './score-hits.ts'

/** The page of hits that was asked for: by score, then newest first, then by id. */
export function rankHits(
  columns: ItemColumns,
  docids: DocidList,
  scores: Scores | undefined,
  { offset, limit }: { offset: number; limit: number },
): IndexHit[] {
  if (limit <= 0 || offset >= docids.length) return []
  const seconds = columns.seconds.values()
  const ranks = scores && favourRecent(scores, docids, seconds)
  const inOrder = (a: number, b: number) =>
    (ranks ? (ranks[b] ?? 0) - (ranks[a] ?? 0) : 0) ||
    (seconds[b] ?? 0) - (seconds[a] ?? 0) ||
    compareIds(columns.itemIds[a], columns.itemIds[b])
  return firstInOrder(docids, offset + limit, inOrder)
    .slice(offset)
    .map((docid) => ({
      id: columns.itemIds[docid] ?? '',
      score: rounded(ranks?.[docid] ?? 0),
      alsoReportedBy: columns.clusters.othersOf(docid),
    }))
}

/** News fades: measured from the newest hit, so that the same index gives the same order. */
function favourRecent(scores: Scores, docids: DocidList, seconds: Int32Array): Scores {
  let newest = Number.NEGATIVE_INFINITY
  for (const docid of docids) newest = Math.max(newest, seconds[docid] ?? 0)
  for (const docid of docids) {
    scores[docid] = (scores[docid] ?? 0) * recencyFactor(seconds[docid] ?? 0, newest)
  }
  return scores
}

/** The first `count` of many, without sorting all: a page is short, hits may be 300,000. */
function firstInOrder(
  docids: DocidList,
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
