/** The kinds of label an item can carry. */
export const TAG_KINDS = ['domain', 'regulation', 'theme'] as const
export type TagKind = (typeof TAG_KINDS)[number]

export type EvidenceField = 'title' | 'summary' | 'text' | 'url'

/** One passage that speaks for a tag: `item[field].slice(start, end) === quote`, in UTF-16 units. */
export interface Evidence {
  readonly field: EvidenceField
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** A label with the rule that gave it and the passages the rule saw. Score runs from 0 to 1. */
export interface Tag {
  readonly id: string
  readonly score: number
  readonly rule: string
  readonly version: string
  readonly evidence: readonly Evidence[]
  /** What spoke against the label and was outweighed. */
  readonly counter?: readonly Evidence[]
}

export interface Tags {
  readonly domains: readonly Tag[]
  readonly regulations: readonly Tag[]
  readonly themes: readonly Tag[]
}

/** A number by which the law names a document: scheme, normal form and the text it was read from. */
export interface Identifier {
  readonly scheme: string
  readonly value: string
  readonly quote: string
}

/** Why a reader doubts a label. A choice and no free text, so that no personal data is kept. */
export const DOUBT_REASONS = ['other-subject', 'mentioned-in-passing', 'other-meaning'] as const
export type DoubtReason = (typeof DOUBT_REASONS)[number]

/** A label that readers doubt, as it was when they did; for the owner of the taxonomy. */
export interface TagFeedback {
  readonly itemId: string
  readonly kind: TagKind
  readonly tag: Tag
  readonly reason: DoubtReason
  /** How often readers said so. */
  readonly count: number
  readonly firstAt: string
  readonly lastAt: string
}
