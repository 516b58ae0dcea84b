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
  /** For all labels at once: how far an item's words speak for a label (above 0) or against it. */
  marginsOf(features: Features): ReadonlyMap<string, number>
  reasonsOf(label: string, features: Features): Reasons
}

/** What adds less than this decided nothing. */
const TELLING = 0.15

/** Makes a model of readable weights. */
export function createLabelModel(weights: Weights): LabelModel {
  const labels = [...new Set(Object.values(weights).flatMap(Object.keys))]
  const rows = new Map(
    Object.entries(weights).map(([feature, row]) => [
      feature,
      Float64Array.from(labels, (label) => row[label] ?? 0),
    ]),
  )
  return {
    isKnown: (feature) => rows.has(feature),
    marginsOf: (features) => {
      const margins = new Float64Array(labels.length)
      for (const [feature, { value }] of features) {
        const row = rows.get(feature)
        for (let at = 0; row && at < row.length; at += 1) {
          margins[at] = (margins[at] as number) + (row[at] as number) * value
        }
      }
      return new Map(labels.map((label, at) => [label, margins[at] as number]))
    },
    reasonsOf: (label, features) => {
      const at = labels.indexOf(label)
      const shares: Share[] = []
      for (const [feature, { value, hits }] of features) {
        const share = (rows.get(feature)?.[at] ?? 0) * value
        if (hits.length > 0 && Math.abs(share) > TELLING) shares.push({ share, hits })
      }
      shares.sort((one, other) => other.share - one.share)
      return {
        for: shares.filter(({ share }) => share > 0).flatMap(({ hits }) => hits),
        against: shares
          .filter(({ share }) => share < 0)
          .reverse()
          .flatMap(({ hits }) => hits),
      }
    },
  }
}

interface Share {
  readonly share: number
  readonly hits: readonly Hit[]
}
