import type { DocidList } from './docid-lists.ts'
import type { ItemColumns } from './item-columns.ts'
import type { Scores } from './score-hits.ts'

/** Of each development only its best hit: by score, else the newest. */
export function collapseHits(
  { clusters, seconds }: ItemColumns,
  docids: DocidList,
  scores: Scores | undefined,
): DocidList {
  const codes = clusters.codes.values()
  const times = seconds.values()
  const best = new Map<number, number>()
  for (const docid of docids) {
    const cluster = codes[docid] ?? 0
    if (cluster === 0) continue
    const other = best.get(cluster)
    if (other === undefined || isBetter(docid, other)) best.set(cluster, docid)
  }
  if (best.size === 0) return docids
  return docids.filter((docid) => {
    const cluster = codes[docid] ?? 0
    return cluster === 0 || best.get(cluster) === docid
  })

  function isBetter(one: number, other: number): boolean {
    const gain = (scores?.[one] ?? 0) - (scores?.[other] ?? 0)
    return gain > 0 || (gain === 0 && (times[one] ?? 0) > (times[other] ?? 0))
  }
}
