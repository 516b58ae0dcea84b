import { dayNumber } from '../item-facets.ts'
import type { FacetName, SearchAnswer, SearchQuery } from '../search-index.ts'
import type { FacetColumn, ItemColumns } from './item-columns.ts'

export interface Selection {
  readonly docids: Int32Array
  readonly facets: SearchAnswer['facets']
}

/** A filter that is on: whether an item passes, and the facet that is counted without it. */
interface Gate {
  readonly passes: (docid: number) => boolean
  readonly facetAt: number
}

/**
 * Narrows candidates to hits and counts all facets, in one pass: an item that passes every gate is
 * a hit and counts everywhere; one that is stopped by a single facet counts for that facet only,
 * because each facet is counted without its own filter.
 */
export function selectHits(
  columns: ItemColumns,
  candidates: Iterable<number>,
  query: Pick<SearchQuery, 'filter' | 'from' | 'until'>,
): Selection {
  const gates = [...facetGates(columns, query.filter), ...dateGates(columns, query)]
  const codes = columns.facets.map((facet) => facet.codes.values())
  const counts = columns.facets.map((facet) => new Int32Array(facet.sets.length))
  const count = (facetAt: number, docid: number) => {
    const tally = counts[facetAt]
    const code = codes[facetAt]?.[docid] ?? 0
    if (tally) tally[code] = (tally[code] ?? 0) + 1
  }

  const docids: number[] = []
  for (const docid of candidates) {
    const stopped = stoppedBy(gates, docid)
    if (stopped === NOWHERE) {
      docids.push(docid)
      for (let at = 0; at < counts.length; at++) count(at, docid)
    } else if (stopped >= 0) count(stopped, docid)
  }
  return { docids: Int32Array.from(docids), facets: nameCounts(columns.facets, counts) }
}

const NOWHERE = -1
const FOR_GOOD = -2

/** The facet of the only gate that stops an item; NOWHERE when none does, else FOR_GOOD. */
function stoppedBy(gates: readonly Gate[], docid: number): number {
  let stopped = NOWHERE
  for (const gate of gates) {
    if (gate.passes(docid)) continue
    if (stopped !== NOWHERE) return FOR_GOOD
    stopped = gate.facetAt
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
    const codes = facet.codes.values()
    return [{ facetAt, passes: (docid) => allowed[codes[docid] ?? 0] === 1 }]
  })
}

function dateGates(
  columns: ItemColumns,
  { from, until }: { from?: string; until?: string },
): Gate[] {
  if (!from && !until) return []
  const first = from ? dayNumber(from) : 0
  const last = until ? dayNumber(until) : Number.POSITIVE_INFINITY
  const days = columns.days.values()
  const passes = (docid: number) => {
    const day = days[docid] ?? 0
    return day >= first && day <= last
  }
  return [{ facetAt: FOR_GOOD, passes }]
}

function nameCounts(
  facets: readonly FacetColumn[],
  counts: readonly Int32Array[],
): SearchAnswer['facets'] {
  const named = facets.map((facet, facetAt): [FacetName, Record<string, number>] => {
    const byValue = new Map<string, number>()
    for (const [code, count] of counts[facetAt]?.entries() ?? []) {
      if (count === 0) continue
      for (const value of facet.sets[code] ?? []) {
        byValue.set(value, (byValue.get(value) ?? 0) + count)
      }
    }
    return [facet.name, Object.fromEntries(byValue)]
  })
  return Object.fromEntries(named) as SearchAnswer['facets']
}
