import type { Hit } from '../reading.ts'
import type { Features } from './read-features.ts'

/** By word (or concept, or opinion of a rule): its weight for each label it says something about. */
export type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>

/** The words that speak for a label or against it, the strongest first. */
export interface Reasons {
  readonly for: readonly Hit[]
  readonly against: readonly Hit[]
}

/** A linear model: a label's margin is the sum of the weights of what is seen. Nothing hidden. */
export interface LabelModel {
  isKnown(feature: string): boolean
  weigh(features: Features): Weighed
}

/** An item on the scales. */
export interface Weighed {
  /** How far an item's words speak for a label (above 0) or against it. */
  marginOf(label: string): number
  reasonsOf(label: string): Reasons
}

/** What adds less than this decided nothing. */
const TELLING = 0.15

/** Makes a model of readable weights. */
export function createLabelModel(weights: Weights): LabelModel {
  const labels = [...new Set(Object.values(weights).flatMap(Object.keys))]
  const rows = new Map(
    Object.entries(weights).map(([feature, row]) => [
      feature,
      Object.entries(row).map(([label, weight]) => ({ label: labels.indexOf(label), weight })),
    ]),
  )
  return {
    isKnown: (feature) => rows.has(feature),
    weigh: (features) => {
      const seen = [...features].flatMap(([feature, { value, hits }]) => {
        const row = rows.get(feature)
        return row ? [{ row, value, hits }] : []
      })
      const margins = sumOf(seen, labels.length)
      return {
        marginOf: (label) => margins[labels.indexOf(label)] ?? 0,
        reasonsOf: (label) => reasonsFor(labels.indexOf(label), seen),
      }
    },
  }
}

interface Seen {
  readonly row: readonly { readonly label: number; readonly weight: number }[]
  readonly value: number
  readonly hits: readonly Hit[]
}

function sumOf(seen: readonly Seen[], size: number): Float64Array {
  const margins = new Float64Array(size)
  for (const { row, value } of seen) {
    for (const { label, weight } of row) {
      margins[label] = (margins[label] as number) + weight * value
    }
  }
  return margins
}

function reasonsFor(label: number, seen: readonly Seen[]): Reasons {
  const telling: { share: number; hits: readonly Hit[] }[] = []
  for (const { row, value, hits } of seen) {
    const share = (row.find((one) => one.label === label)?.weight ?? 0) * value
    if (hits.length > 0 && Math.abs(share) > TELLING) telling.push({ share, hits })
  }
  telling.sort((one, other) => Math.abs(other.share) - Math.abs(one.share))
  const hitsOf = (shares: typeof telling) => shares.flatMap(({ hits }) => hits)
  return {
    for: hitsOf(telling.filter(({ share }) => share > 0)),
    against: hitsOf(telling.filter(({ share }) => share < 0)),
  }
}
