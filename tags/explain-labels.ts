import { createOpinionFormer, type FormedOpinion, THRESHOLDS } from './create-tagger.ts'
import { scoreOf } from './model/judge-labels.ts'
import { createLabelModel, type Weighed as OnScales } from './model/label-model.ts'
import { isNoAnnouncement } from './relevance.ts'
import { MOST_DOMAINS, MOST_THEMES } from './tag-labels.ts'
import type { TagInput } from './tagger.ts'
import type { Taxonomy } from './taxonomy.ts'

/** A score beside the score that was needed, both from 0 to 1. */
export interface Weighed {
  readonly score: number
  readonly needed: number
}

/** A label an item did not get: its score was too low, or others of its kind were higher. */
export interface MissedLabel extends Weighed {
  readonly id: string
  readonly reason: 'below-threshold' | 'over-cap'
}

/** Why an item has no more labels than it has. */
export interface LabelExplanation {
  /** Whether any word was seen that speaks for a label. */
  readonly sawWords: boolean
  /** A vacancy or notice: these get no labels, whatever they mention. */
  readonly isNoAnnouncement: boolean
  readonly relevance: Weighed
  /** The nearest, best first. */
  readonly missed: readonly MissedLabel[]
}

const MOST_MISSED = 3

/** Compiles a taxonomy into what explains the labels that the tagger did not give. */
export function createLabelExplainer(taxonomy: Taxonomy): (input: TagInput) => LabelExplanation {
  const form = createOpinionFormer(taxonomy)
  const model = createLabelModel(taxonomy.weights)
  return (input) => {
    const formed = form(input)
    const scales = model.weigh(formed.featuresKnownTo(model.isKnown))
    const { compiled, reading, regulations, scores } = formed
    return {
      sawWords: regulations.length > 0 || scores.some(({ points }) => points > 0),
      isNoAnnouncement: isNoAnnouncement(compiled, reading, regulations),
      relevance: weighed(scales.marginOf('relevant'), THRESHOLDS.relevant),
      missed: missedLabels(formed, scales),
    }
  }
}

function missedLabels({ compiled }: FormedOpinion, scales: OnScales) {
  const { domains, themes } = compiled
  const missed = [
    ...missedOf(domains, scales, THRESHOLDS.domains, MOST_DOMAINS),
    ...missedOf(themes, scales, THRESHOLDS.themes, MOST_THEMES),
  ]
  return missed
    .toSorted((one, other) => other.score - other.needed - (one.score - one.needed))
    .slice(0, MOST_MISSED)
}

function missedOf(
  labels: readonly { readonly id: string }[],
  scales: OnScales,
  threshold: number,
  most: number,
): MissedLabel[] {
  const ranked = labels
    .map(({ id }) => ({ id, margin: scales.marginOf(id) }))
    .sort((one, other) => other.margin - one.margin)
  const isEnough = ({ margin }: { margin: number }) => margin > threshold
  const given = new Set(ranked.filter(isEnough).slice(0, most))
  return ranked
    .filter((label) => !given.has(label))
    .map((label) => ({
      id: label.id,
      reason: isEnough(label) ? ('over-cap' as const) : ('below-threshold' as const),
      ...weighed(label.margin, threshold),
    }))
}

function weighed(margin: number, threshold: number): Weighed {
  return { score: scoreOf(margin), needed: scoreOf(threshold) }
}
