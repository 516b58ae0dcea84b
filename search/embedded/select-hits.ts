import { dayNumber } from '../item-facets.ts'
import type { SearchQuery } from '../search-index.ts'
import type { DocidList } from './docid-lists.ts'
import type { ItemColumns } from './item-columns.ts'

/** Items that pass all filters, and for each facet those that only its own filter stops. */
export interface Selection {
  readonly hits: DocidList
  /** By place of the facet; absent where the facet has no filter. */
  readonly stopped: ReadonlyMap<number, DocidList>
}

/** A filter that is on: which codes of a column pass. */
interface Gate {
  readonly facetAt: number
  readonly allowed: Uint8Array
  readonly codes: Int32Array
}

/**
 * Narrows candidates to hits. An item that is stopped by a single facet is kept for that facet,
 * because each facet is counted without its own filter.
 */
export function selectHits(
  columns: ItemColumns,
  candidates: DocidList,
  query: Pick<SearchQuery, 'filter' | 'from' | 'until'>,
): Selection {
  const gates = facetGates(columns, query.filter)
  const inTime = narrowToPeriod(columns, candidates, query)
  if (gates.length === 0) return { hits: inTime, stopped: new Map() }

  const hits = new Int32Array(inTime.length)
  let hitCount = 0
  const stopped = new Map(gates.map(({ facetAt }): [number, number[]] => [facetAt, []]))
  for (const docid of inTime) {
    const facetAt = stoppedBy(gates, docid)
    if (facetAt === NOWHERE) hits[hitCount++] = docid
    else if (facetAt !== FOR_GOOD) stopped.get(facetAt)?.push(docid)
  }
  return {
    hits: hits.subarray(0, hitCount),
    stopped: new Map([...stopped].map(([at, docids]) => [at, Int32Array.from(docids)])),
  }
}

const NOWHERE = -1
const FOR_GOOD = -2

/** The facet of the only gate that stops an item; NOWHERE when none does, else FOR_GOOD. */
function stoppedBy(gates: readonly Gate[], docid: number): number {
  let stopped = NOWHERE
  for (const { facetAt, allowed, codes } of gates) {
    if (allowed[codes[docid] ?? 0] === 1) continue
    if (stopped !== NOWHERE) return FOR_GOOD
    stopped = facetAt
  }
  return stopped
}

function facetGates(columns: ItemColumns, filter: SearchQuery['filter']): Gate[] {
  return columns.facets.flatMap((facet, facetAt): Gate[] => {
    const wanted = filter[facet.name]
    if (!wanted || wanted.length === 0) return []
    const allowed = Uint8Array.from(facet.sets, (values) =>
      values.some((value) => wanted.includes(value)) ? 1 : 0,
    )
    return [{ facetAt, allowed, codes: facet.codes.values() }]
  })
}

function narrowToPeriod(
  columns: ItemColumns,
  docids: DocidList,
  { from, until }: { from?: string; until?: string },
): DocidList {
  if (!from && !until) return docids
  const first = from ? dayNumber(from) : 0
  const last = until ? dayNumber(until) : Number.POSITIVE_INFINITY
  const days = columns.days.values()
  return docids.filter((docid) => {
    const day = days[docid] ?? 0
    return day >= first && day <= last
  })
}
