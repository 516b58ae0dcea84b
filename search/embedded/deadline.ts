/** When a search must stop with what it has. */
export interface Deadline {
  isOver(): boolean
  /** Whether something was left undone because of it. */
  readonly wasMet: boolean
}

/** A moment so many milliseconds from now, by a clock in milliseconds. */
export function deadlineIn(budgetMs: number, now: () => number): Deadline {
  const end = now() + budgetMs
  let wasMet = true
  return {
    isOver() {
      const isOver = now() > end
      if (isOver) wasMet = false
      return isOver
    },
    get wasMet() {
      return wasMet
    },
  }
}
