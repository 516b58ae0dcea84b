/** Numbers in a row that grows: a list a fifth the size of an ordinary array, and quick to scan. */
export interface GrowingArray {
  /** Only valid until the next `set`. */
  values(): Int32Array
  set(at: number, value: number): void
}

/** Makes an empty one; what was never set is 0. */
export function growingArray(): GrowingArray {
  let values = new Int32Array(1024)
  return {
    values: () => values,
    set(at, value) {
      if (at >= values.length) {
        const larger = new Int32Array(Math.max(at + 1, values.length * 2))
        larger.set(values)
        values = larger
      }
      values[at] = value
    },
  }
}
