/** Where the way of an address or title through the program ended. */
export const WHY_STAGES = [
  'no-source',
  'dead-address',
  'source-off',
  'not-crawled',
  'refused',
  'robots',
  'parse',
  'source-failing',
  'rejected',
  'duplicate',
  'held',
  'no-rule',
  'below-threshold',
  'over-cap',
  'tagged',
] as const
export type WhyStage = (typeof WHY_STAGES)[number]

/** What became of an address or title. */
export interface WhyAnswer {
  readonly stage: WhyStage
  /** In Dutch; no personal data. */
  readonly detail: string
  /** The stored item it is about. */
  readonly itemId?: string
  /** Items whose titles are most like the one that was asked, where none is close enough. */
  readonly nearest?: readonly {
    readonly id: string
    readonly title: string
    readonly url: string
  }[]
  /** The source that gave it, or should have. */
  readonly sourceId?: string
}
