import type { Labelled } from './labelled.ts'

/** A regulation that was taken for another: `gold` was meant, `given` was said. */
export interface Confusion {
  /** Null: nothing was meant that was not found. */
  readonly gold: string | null
  /** Null: nothing wrong was said instead. */
  readonly given: string | null
  readonly count: number
  /** Ids of the items. */
  readonly items: readonly string[]
}

/** Which regulations were taken for which, most frequent first. */
export function confusionOf(labelled: readonly Labelled[]): readonly Confusion[] {
  const found = new Map<string, { gold: string | null; given: string | null; items: string[] }>()
  for (const { gold, given } of labelled) {
    const missed = gold.regulations.filter((id) => !given.regulations.includes(id))
    const wrong = given.regulations.filter((id) => !gold.regulations.includes(id))
    for (const pair of pairsOf(missed, wrong)) {
      const key = JSON.stringify([pair.gold, pair.given])
      const known = found.get(key) ?? { ...pair, items: [] }
      known.items.push(gold.id)
      found.set(key, known)
    }
  }
  return [...found.values()]
    .map((one) => ({ ...one, count: one.items.length }))
    .sort((a, b) => b.count - a.count)
}

function pairsOf(missed: readonly string[], wrong: readonly string[]) {
  if (wrong.length === 0) return missed.map((gold) => ({ gold, given: null }))
  if (missed.length === 0) return wrong.map((given) => ({ gold: null, given }))
  return missed.flatMap((gold) => wrong.map((given) => ({ gold, given })))
}
