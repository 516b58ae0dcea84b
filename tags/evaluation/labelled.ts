import type { TagItem } from '../tagger.ts'

export const KINDS = ['domains', 'regulations', 'themes'] as const
export type Kind = (typeof KINDS)[number]

/** Ids of labels, by kind. */
export type Labels = Readonly<Record<Kind, readonly string[]>>

/** An item with the labels a person gave it. */
export interface GoldItem extends Labels {
  readonly id: string
  readonly lang?: string
  readonly level?: string
  readonly title: string
  readonly summary?: string
  readonly text?: string
  readonly url?: string
  readonly relevant?: boolean
  /** What makes the item worth measuring: `implicit-reference`, `hard-negative`. */
  readonly tags?: readonly string[]
  /** `locked`: kept for measuring, never looked at when rules or model are made. */
  readonly part?: 'open' | 'locked'
}

/** An item with the labels of a person and those of a tagger. */
export interface Labelled {
  readonly gold: GoldItem
  readonly given: Labels
}

/** Lets a tagger label items that a person labelled. */
export function labelGold(gold: readonly GoldItem[], tagItem: TagItem): Labelled[] {
  return gold.map((item) => {
    const { lang, title, summary, text, url } = item
    const result = tagItem({
      title,
      ...(lang !== undefined && { language: lang }),
      ...(summary !== undefined && { summary }),
      ...(text !== undefined && { text }),
      ...(url !== undefined && { url }),
    })
    const ids = (kind: Kind) => result[kind].map(({ id }) => id)
    return {
      gold: item,
      given: { domains: ids('domains'), regulations: ids('regulations'), themes: ids('themes') },
    }
  })
}

export const hasLabels = (labels: Labels): boolean => KINDS.some((kind) => labels[kind].length > 0)
