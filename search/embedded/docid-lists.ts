/** Docids in ascending order, each once. */
export type DocidList = Int32Array

/** Those in both. */
export function intersect(one: DocidList, other: DocidList): DocidList {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const kept = new Int32Array(short.length)
  let count = 0
  let at = 0
  for (const docid of short) {
    at = firstNotBelow(long, docid, at)
    if (long[at] === docid) kept[count++] = docid
  }
  return kept.subarray(0, count)
}

/** Those of the first that are not in the second. */
export function subtract(from: DocidList, taken: DocidList): DocidList {
  const kept = new Int32Array(from.length)
  let count = 0
  let at = 0
  for (const docid of from) {
    at = firstNotBelow(taken, docid, at)
    if (taken[at] !== docid) kept[count++] = docid
  }
  return kept.subarray(0, count)
}

/** Those in either. */
export function unite(one: DocidList, other: DocidList): DocidList {
  if (one.length === 0) return other
  if (other.length === 0) return one
  const all = new Int32Array(one.length + other.length)
  let count = 0
  let at = 0
  let otherAt = 0
  while (at < one.length || otherAt < other.length) {
    const a = one[at] ?? Number.POSITIVE_INFINITY
    const b = other[otherAt] ?? Number.POSITIVE_INFINITY
    all[count++] = Math.min(a, b)
    if (a <= b) at++
    if (b <= a) otherAt++
  }
  return all.subarray(0, count)
}

/** The place of the first docid that is at least so much, looking from a place on in doubling steps. */
function firstNotBelow(list: DocidList, docid: number, from: number): number {
  let step = 1
  let low = from
  let high = from
  while (high < list.length && (list[high] ?? 0) < docid) {
    low = high + 1
    high += step
    step *= 2
  }
  high = Math.min(high, list.length)
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < docid) low = middle + 1
    else high = middle
  }
  return low
}
