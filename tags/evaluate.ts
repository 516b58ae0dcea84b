import { type Confusion, confusionOf } from './evaluation/confusion.ts'
import {
  type GoldItem,
  hasLabels,
  KINDS,
  type Kind,
  type Labelled,
  type Labels,
  labelGold,
} from './evaluation/labelled.ts'
import {
  falsePositiveRate,
  type LabelQuality,
  type Quality,
  qualityOfKinds,
  qualityOfLabels,
} from './evaluation/quality.ts'
import { slicesOf } from './evaluation/slices.ts'
import type { TagItem } from './tagger.ts'

export type { GoldItem, Kind, Labelled, LabelQuality, Labels, Quality }
export { KINDS, labelGold }

/** How well labels agree with those of a person. */
export interface Evaluation extends Readonly<Record<Kind, Quality>> {
  readonly items: number
  readonly labels: Readonly<Record<string, LabelQuality>>
  /** Of the items that are not relevant, the share that got any label. */
  readonly falsePositiveRate: number
  readonly irrelevant: number
  readonly confusion: readonly Confusion[]
  readonly slices: ReturnType<typeof slicesOf>
}

/** Measures a tagger against labelled items. */
export function evaluate(gold: readonly GoldItem[], tagItem: TagItem): Evaluation {
  return evaluateLabels(labelGold(gold, tagItem))
}

/** Measures labels against those of a person. */
export function evaluateLabels(labelled: readonly Labelled[]): Evaluation {
  const irrelevant = labelled.filter(({ gold }) => !hasLabels(gold))
  return {
    items: labelled.length,
    ...qualityOfKinds(labelled),
    labels: qualityOfLabels(labelled),
    falsePositiveRate: falsePositiveRate(irrelevant),
    irrelevant: irrelevant.length,
    confusion: confusionOf(labelled),
    slices: slicesOf(labelled),
  }
}
