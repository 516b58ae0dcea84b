import type { Identifier, Tags } from '../model/tag.ts'

/** What a tagger reads: the parts of an item that carry meaning, as plain text. */
export interface TagInput {
  readonly language?: string
  readonly title: string
  readonly summary?: string
  readonly text?: string
  readonly url?: string
}

export interface TagResult extends Tags {
  readonly identifiers: readonly Identifier[]
  /** Whether it concerns digital policy of a municipality at all (GUIDELINE §2). */
  readonly relevant: boolean
}

/** Deterministic and pure: the same input gives the same tags, each with its evidence. */
export type TagItem = (input: TagInput) => TagResult
