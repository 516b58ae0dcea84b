import { type GrowingArray, growingArray } from './growing-array.ts'
import type { ItemRow } from './item-columns.ts'

/** Which items are about one development. Most are alone, and cost nothing. */
export interface Clusters {
  /** By docid: the number of its cluster, 0 for an item that is alone. */
  readonly codes: GrowingArray
  /** How many clusters there are, and so how large a code may be. */
  count(): number
  /** Other items of the cluster. */
  othersOf(docid: number): number
  put(
    row: Pick<ItemRow, 'docid' | 'itemId' | 'cluster'>,
    docidOf: (itemId: string) => number | undefined,
  ): void
  remove(docid: number): void
}

/** Makes empty clusters. */
export function createClusters(): Clusters {
  const codes = growingArray()
  const byId = new Map<string, number>()
  const sizes: number[] = [0]

  function join(docid: number, code: number): void {
    codes.set(docid, code)
    sizes[code] = (sizes[code] ?? 0) + 1
  }

  function remove(docid: number): void {
    const code = codes.values()[docid] ?? 0
    if (code === 0) return
    codes.set(docid, 0)
    sizes[code] = (sizes[code] ?? 1) - 1
  }

  return {
    codes,
    count: () => sizes.length,
    othersOf: (docid) => {
      const code = codes.values()[docid] ?? 0
      return code === 0 ? 0 : (sizes[code] ?? 1) - 1
    },
    put({ docid, itemId, cluster }, docidOf) {
      remove(docid)
      const known = byId.get(cluster)
      if (known !== undefined) {
        join(docid, known)
        return
      }
      // The first of its cluster, as nearly all are: a number once there is a second.
      if (cluster === itemId) return
      const code = sizes.push(0) - 1
      byId.set(cluster, code)
      join(docid, code)
      const first = docidOf(cluster)
      if (first !== undefined) join(first, code)
    },
    remove,
  }
}
