/** Words by the alphabet, for finding those that begin alike. */
export interface WordOrder {
  /** Quickest in order; each word once. */
  add(word: string): void
  beginningWith(start: string): string[]
}

/** Makes an empty one. Words are put in order when somebody asks. */
export function createWordOrder(): WordOrder {
  let sorted: string[] = []
  let waiting: string[] = []

  function settle(): void {
    if (waiting.length === 0) return
    const words = sorted.concat(waiting)
    waiting = []
    // Nearly sorted already, which this sort makes use of.
    sorted = words.sort()
  }

  return {
    add(word) {
      const last = sorted.at(-1)
      if (waiting.length === 0 && (last === undefined || last < word)) sorted.push(word)
      else waiting.push(word)
    },
    beginningWith(start) {
      settle()
      const found: string[] = []
      for (let at = placeOf(sorted, start); sorted[at]?.startsWith(start); at++) {
        found.push(sorted[at] ?? '')
      }
      return found
    },
  }
}

/** The first word that does not come before. */
function placeOf(sorted: readonly string[], word: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}
