import type { FacetName } from '../search-index.ts'
import type { UnderstoodPart } from '../understood.ts'

/** What an item must be like to answer a query: a tree, the same for both engines. */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | Atom

export type Atom = TextAtom | FacetAtom | PeriodAtom

/** What is looked for in the words of an item. */
export type TextAtom = TokenAtom | PhraseAtom | PrefixAtom

export interface TokenAtom {
  readonly kind: 'token'
  /** A stem, pair, concept or identifier as `AnalysedItem` holds them. */
  readonly token: string
  /** The word or words as typed, folded: items that have it literally go first. */
  readonly form?: string
  /** An unknown word may be read as its nearest neighbour; a number or a name may not. */
  readonly correctable: boolean
  readonly inTitle?: boolean
}

export interface PhraseAtom {
  readonly kind: 'phrase'
  /** Folded words in a row, without stop words. */
  readonly words: readonly string[]
  readonly inTitle?: boolean
}

export interface PrefixAtom {
  readonly kind: 'prefix'
  /** How a word begins, folded; three characters at least. */
  readonly start: string
  readonly inTitle?: boolean
}

/** A value of a facet as somebody would write it; see `facetValueMatches`. */
export interface FacetAtom {
  readonly kind: 'facet'
  readonly name: FacetName
  readonly text: string
}

/** Amsterdam days, YYYY-MM-DD, both inclusive. */
export interface PeriodAtom {
  readonly kind: 'period'
  readonly from?: string
  readonly until?: string
}

/** A query as both engines execute it. */
export interface CompiledQuery {
  /** Undefined: everything. An empty `any`: nothing, as for what no text can hold. */
  readonly condition: Condition | undefined
  /** Items that carry one of these go first. */
  readonly identifiers: readonly string[]
  /** Items with one of these tags are favoured. */
  readonly tags: readonly string[]
  /** Words to mark, folded; several words stand in a row. */
  readonly terms: readonly string[]
  readonly understood: readonly UnderstoodPart[]
}
