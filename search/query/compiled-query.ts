/** What an item must have. All requirements hold together; within one, any alternative will do. */
export interface Requirement {
  readonly negated: boolean
  readonly anyOf: readonly Alternative[]
}

/** Atoms that must all be found in one item. */
export type Alternative = readonly Atom[]

export type Atom =
  | {
      readonly kind: 'token'
      /** A stem, pair, concept or identifier as `AnalysedItem` holds them. */
      readonly token: string
      /** The word or words as typed, folded: items that have it literally go first. */
      readonly form?: string
      /** An unknown word may be read as its nearest neighbour; a number or a name may not. */
      readonly correctable: boolean
    }
  | {
      readonly kind: 'phrase'
      /** Folded words in a row, without stop words. */
      readonly words: readonly string[]
    }

/** A query as both engines execute it. */
export interface CompiledQuery {
  readonly requirements: readonly Requirement[]
  /** Something was typed, but nothing that any text could hold: no item answers it. */
  readonly unanswerable: boolean
  /** Items that carry one of these go first. */
  readonly identifiers: readonly string[]
  /** Items with one of these tags are favoured. */
  readonly tags: readonly string[]
  /** Words to mark, folded; several words stand in a row. */
  readonly terms: readonly string[]
}
