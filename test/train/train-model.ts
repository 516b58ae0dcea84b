import type { Weights } from '../../tags/model/label-model.ts'
import type { Features } from '../../tags/model/read-features.ts'
import { type Example, fitLabel } from './fit-model.ts'

/** A labelled item, as features. */
export interface LabelledFeatures {
  readonly features: Features
  readonly labels: ReadonlySet<string>
}

/** What is seen in fewer items than this says nothing about the next one. */
const SEEN_OFTEN = 3
/** Before any example: a label is as the rules say. */
const BELIEF = { bias: -2.25, rule: 4.5 }
const TELLING = 0.03

/** Trains one model for all labels; the weights that tell nothing are left out. */
export function trainModel(items: readonly LabelledFeatures[], labels: readonly string[]): Weights {
  const names = namesOf(items)
  const numbers = new Map(names.map((name, number) => [name, number]))
  const examples: Example[] = items.map((item) => ({
    labels: item.labels,
    features: [...item.features].flatMap(([name, { value }]) => {
      const number = numbers.get(name)
      return number === undefined ? [] : [[number, value] as const]
    }),
  }))
  const byLabel = labels.map(
    (label) => [label, fitLabel(label, examples, beliefOf(label, numbers))] as const,
  )
  const rows = names.map((name, number) => {
    const telling = byLabel
      .map(([label, weights]) => [label, rounded(weights[number] as number)] as const)
      .filter(([, weight]) => Math.abs(weight) >= TELLING)
    return [name, Object.fromEntries(telling)] as const
  })
  return Object.fromEntries(rows.filter(([, telling]) => Object.keys(telling).length > 0))
}

function namesOf(items: readonly LabelledFeatures[]): string[] {
  const seen = new Map<string, number>()
  for (const { features } of items) {
    for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1)
  }
  return [...seen]
    .filter(([, count]) => count >= SEEN_OFTEN)
    .map(([name]) => name)
    .sort()
}

function beliefOf(label: string, numbers: ReadonlyMap<string, number>): Float64Array {
  const belief = new Float64Array(numbers.size)
  const set = (name: string, weight: number) => {
    const number = numbers.get(name)
    if (number !== undefined) belief[number] = weight
  }
  set('bias', BELIEF.bias)
  set(`rule ${label}`, BELIEF.rule)
  set(`brought ${label}`, BELIEF.rule)
  return belief
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100
}
