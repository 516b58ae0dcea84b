import { FACETS, type FacetName, type SearchAnswer } from '../search-index.ts'
import type { DocidList } from './docid-lists.ts'
import type { FacetColumn, ItemColumns } from './item-columns.ts'
import type { Selection } from './select-hits.ts'

/** Counts the values of all facets. With `collapse`, items of one cluster count once a value. */
export function countFacets(
  columns: ItemColumns,
  { hits, stopped }: Selection,
  collapse: boolean,
): SearchAnswer['facets'] {
  const counts = FACETS.map((name, at): [FacetName, Record<string, number>] => {
    const facet = columns.facets[at]
    const lists = [hits, ...(stopped.has(at) ? [stopped.get(at) ?? hits] : [])]
    return [name, facet ? countValues(columns, facet, lists, collapse) : {}]
  })
  return Object.fromEntries(counts) as SearchAnswer['facets']
}

function countValues(
  columns: ItemColumns,
  facet: FacetColumn,
  lists: readonly DocidList[],
  collapse: boolean,
): Record<string, number> {
  const tally = new Int32Array(facet.sets.length)
  const seen = new Map<number, Set<number>>()
  for (const docids of lists) tallyCodes(columns, facet, docids, collapse, { tally, seen })
  const counts = nameCounts(facet, tally)
  for (const codes of seen.values()) {
    const values = new Set([...codes].flatMap((code) => facet.sets[code] ?? []))
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return Object.fromEntries(counts)
}

interface Tallies {
  /** By code: items that are alone. */
  readonly tally: Int32Array
  /** Codes seen of each cluster: few items are in one. */
  readonly seen: Map<number, Set<number>>
}

function tallyCodes(
  { clusters }: ItemColumns,
  facet: FacetColumn,
  docids: DocidList,
  collapse: boolean,
  { tally, seen }: Tallies,
): void {
  const codes = facet.codes.values()
  const clusterCodes = clusters.codes.values()
  for (const docid of docids) {
    const code = codes[docid] ?? 0
    const cluster = collapse ? (clusterCodes[docid] ?? 0) : 0
    if (cluster === 0) tally[code] = (tally[code] ?? 0) + 1
    else remember(seen, cluster, code)
  }
}

function remember(seen: Map<number, Set<number>>, cluster: number, code: number): void {
  const codes = seen.get(cluster)
  if (codes) codes.add(code)
  else seen.set(cluster, new Set([code]))
}

function nameCounts({ sets }: FacetColumn, tally: Int32Array): Map<string, number> {
  const counts = new Map<string, number>()
  for (let code = 0; code < tally.length; code++) {
    const count = tally[code] ?? 0
    if (count === 0) continue
    for (const value of sets[code] ?? []) counts.set(value, (counts.get(value) ?? 0) + count)
  }
  return counts
}
