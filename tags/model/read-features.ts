import type { Tag } from '../../model/tag.ts'
import type { CompiledTaxonomy } from '../compile-taxonomy.ts'
import type { Hit, Reading } from '../reading.ts'
import type { LabelScore } from '../score-labels.ts'
import { createWordReader, type Word } from './read-words.ts'

/** One thing about an item that the model can weigh, with the words it was seen in. */
export interface Feature {
  readonly value: number
  readonly hits: readonly Hit[]
}
export type Features = ReadonlyMap<string, Feature>

/** What the rules made of an item: the model weighs their opinion with the item's other words. */
export interface Opinion {
  readonly regulations: readonly Tag[]
  readonly scores: readonly LabelScore[]
  /** Domains and themes that the rules would give. */
  readonly tags: readonly Tag[]
  readonly relevant: boolean
}

const FULL_POINTS = 3
const WORD_VALUE = 0.5
const PART_VALUE = 0.35

/**
 * Makes a reader of all about an item that can be weighed: what the rules think, the concepts, the words and
 * their parts. Only what the model knows is kept, so that most words cost one look-up.
 */
export function createFeatureReader(
  compiled: CompiledTaxonomy,
): (reading: Reading, opinion: Opinion, isKnown: (key: string) => boolean) => Features {
  const readWords = createWordReader()
  const concepts = [...compiled.named].map(([name, concept]) => ({
    key: `concept ${name}`,
    concept,
  }))
  return (reading, opinion, isKnown) => {
    const features = new Map<string, Feature>()
    const add: Add = (key, value, hits) => {
      if (!isKnown(key)) return
      const known = features.get(key)
      features.set(key, known ? { value, hits: [...known.hits, ...hits] } : { value, hits })
    }
    addOpinion(opinion, add)
    for (const { key, concept } of concepts) {
      const hits = reading.hitsOf(concept)
      if (hits.length > 0) add(key, WORD_VALUE, hits)
    }
    const words = readWords(reading.input)
    for (const word of words) addWord(word, isKnown, add)
    return features
  }
}

type Add = (key: string, value: number, hits: readonly Hit[]) => void

function addOpinion({ regulations, scores, tags, relevant }: Opinion, add: Add): void {
  add('bias', 1, [])
  if (relevant) add('rule relevant', 1, [])
  if (regulations.length > 0) add('rule regulation', 1, [])
  for (const { id } of regulations) add(`regulation ${id}`, WORD_VALUE, [])
  for (const { id, points, rule, hits } of scores) {
    if (points > 0) add(`${rule} ${id}`, Math.min(1, points / FULL_POINTS), hits)
  }
  for (const { id, rule } of tags) {
    add(`${rule.includes('/regulation:') ? 'brought' : 'rule'} ${id}`, 1, [])
  }
}

/** Asks first: most words are unknown, and then nothing need be made. */
function addWord(word: Word, isKnown: (key: string) => boolean, add: Add): void {
  if (isKnown(word.stem)) add(word.stem, WORD_VALUE, [word])
  for (const part of word.parts) if (isKnown(part)) add(part, PART_VALUE, [word])
}
