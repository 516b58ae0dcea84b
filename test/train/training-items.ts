import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createOpinionFormer } from '../../tags/create-tagger.ts'
import type { GoldItem } from '../../tags/evaluate.ts'
import type { Taxonomy } from '../../tags/taxonomy.ts'
import type { LabelledFeatures } from './train-model.ts'

export const TRAINING = join(import.meta.dirname, '../fixtures/tags')

/** The locked half of our own items is for measuring and never trained on. */
type TrainingItem = GoldItem & { readonly part?: 'open' | 'locked' }

/** The files with labelled items of the repository, in the order of their names. */
export function trainingFiles(): string[] {
  return readdirSync(TRAINING)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
}

/** The labelled items of one file that may be learnt from. */
export function readTraining(file: string): GoldItem[] {
  return readFileSync(join(TRAINING, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TrainingItem)
    .filter(({ part }) => part !== 'locked')
}

/** Lets the rules look at labelled items; everything that can be weighed is kept. */
export function createFeatureReader(taxonomy: Taxonomy): (gold: GoldItem) => LabelledFeatures {
  const form = createOpinionFormer(taxonomy)
  return ({ title, summary = '', lang, domains, themes, relevant }) => ({
    features: form({ title, summary, ...(lang && { language: lang }) }).featuresKnownTo(() => true),
    labels: new Set([...domains, ...themes, ...(relevant ? ['relevant'] : [])]),
  })
}

/** What the model is trained for. */
export function labelsToTrain({ domains, themes }: Taxonomy): string[] {
  return [...domains.map(({ id }) => id), ...themes.map(({ id }) => id), 'relevant']
}
