import { FACETS, type FacetName } from '../search-index.ts'
import { type Clusters, createClusters } from './clusters.ts'
import { type GrowingArray, growingArray } from './growing-array.ts'

/** What is kept of an item in memory: a number per facet instead of a row in a table. */
export interface ItemRow {
  readonly docid: number
  readonly itemId: string
  readonly day: number
  readonly seconds: number
  /** Values of each facet, in the order of FACETS. */
  readonly facets: readonly (readonly string[])[]
  /** The item's own id, or that of the first item about the same development. */
  readonly cluster: string
}

/**
 * One facet of all items. Each set of values that occurs (`smart-mobility` + `smart-people`) has a
 * number; items hold the number, so that counting is one step an item however many values it has.
 */
export interface FacetColumn {
  readonly name: FacetName
  readonly codes: GrowingArray
  readonly sets: (readonly string[])[]
}

export interface ItemColumns {
  readonly facets: readonly FacetColumn[]
  readonly days: GrowingArray
  readonly seconds: GrowingArray
  readonly clusters: Clusters
  /** By docid; undefined where an item was removed. */
  readonly itemIds: readonly (string | undefined)[]
  size(): number
  docidOf(itemId: string): number | undefined
  nextDocid(): number
  put(row: ItemRow): void
  remove(itemId: string): number | undefined
}

/** Makes empty columns. Docids count from 1. */
export function itemColumns(): ItemColumns {
  const facets = FACETS.map((name) => ({ name, codes: growingArray(), sets: [] as string[][] }))
  const codesBySet = FACETS.map(() => new Map<string, number>())
  const days = growingArray()
  const seconds = growingArray()
  const clusters = createClusters()
  const itemIds: (string | undefined)[] = [undefined]
  const docids = new Map<string, number>()

  function codeOf(facetAt: number, values: readonly string[]): number {
    const key = values.join('\n')
    const known = codesBySet[facetAt]?.get(key)
    if (known !== undefined) return known
    const code = facets[facetAt]?.sets.push([...new Set(values)]) ?? 0
    codesBySet[facetAt]?.set(key, code - 1)
    return code - 1
  }

  return {
    facets,
    days,
    seconds,
    clusters,
    itemIds,
    size: () => docids.size,
    docidOf: (itemId) => docids.get(itemId),
    nextDocid: () => itemIds.length,
    put(row) {
      while (itemIds.length <= row.docid) itemIds.push(undefined)
      itemIds[row.docid] = row.itemId
      docids.set(row.itemId, row.docid)
      days.set(row.docid, row.day)
      seconds.set(row.docid, row.seconds)
      clusters.put(row, (itemId) => docids.get(itemId))
      for (const [at, facet] of facets.entries()) {
        facet.codes.set(row.docid, codeOf(at, row.facets[at] ?? []))
      }
    },
    remove(itemId) {
      const docid = docids.get(itemId)
      if (docid === undefined) return undefined
      docids.delete(itemId)
      itemIds[docid] = undefined
      clusters.remove(docid)
      return docid
    },
  }
}
