import type { Hit } from '../reading.ts'
import type { Features } from './read-features.ts'

/** By word (or concept, or opinion of a rule): its weight for each label it says something about. */
export type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>

/** How far an item's words speak for a label (above 0) or against it, and which. */
export interface Verdict {
  readonly margin: number
  readonly for: readonly Hit[]
  readonly against: readonly Hit[]
}

/** A linear model: a label's margin is the sum of the weights of what is seen. Nothing hidden. */
export interface LabelModel {
  isKnown(feature: string): boolean
  marginOf(label: string, features: Features): number
  judge(label: string, features: Features): Verdict
}

/** What adds less than this decided nothing. */
const TELLING = 0.15

/** Makes a model of readable weights. */
export function createLabelModel(weights: Weights): LabelModel {
  const byFeature = new Map(
    Object.entries(weights).map(([feature, labels]) => [feature, new Map(Object.entries(labels))]),
  )
  const shareOf = (label: string, feature: string, value: number) =>
    (byFeature.get(feature)?.get(label) ?? 0) * value
  const marginOf = (label: string, features: Features) => {
    let margin = 0
    for (const [feature, { value }] of features) margin += shareOf(label, feature, value)
    return margin
  }
  return {
    isKnown: (feature) => byFeature.has(feature),
    marginOf,
    judge: (label, features) => {
      const shares = [...features].map(([feature, { value, hits }]) => ({
        share: shareOf(label, feature, value),
        hits,
      }))
      const strongest = (sign: 1 | -1) =>
        shares
          .filter(({ share }) => share * sign > TELLING)
          .sort((one, other) => (other.share - one.share) * sign)
          .flatMap(({ hits }) => hits)
      return { margin: marginOf(label, features), for: strongest(1), against: strongest(-1) }
    },
  }
}
