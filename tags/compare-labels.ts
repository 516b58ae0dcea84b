import { KINDS, type Kind, type Labelled, type Labels } from './evaluation/labelled.ts'

/** A label that other rules gave, or no longer gave. */
export interface LabelChange {
  readonly item: string
  readonly title: string
  readonly kind: Kind
  readonly label: string
  readonly change: 'gained' | 'lost'
  /** Whether the person who labelled the item agrees with the change. */
  readonly isRight: boolean
}

export interface LabelComparison {
  readonly changedItems: number
  readonly right: number
  readonly wrong: number
  readonly changes: readonly LabelChange[]
  /** Items of which nothing is known from before. */
  readonly unknown: readonly string[]
}

/** What changed since earlier labels of the same items, and which of that was right. */
export function compareLabels(
  labelled: readonly Labelled[],
  before: ReadonlyMap<string, Labels>,
): LabelComparison {
  const changes = labelled.flatMap((one) => {
    const earlier = before.get(one.gold.id)
    return earlier ? KINDS.flatMap((kind) => changesOf(one, kind, earlier)) : []
  })
  const right = changes.filter(({ isRight }) => isRight).length
  return {
    changedItems: new Set(changes.map(({ item }) => item)).size,
    right,
    wrong: changes.length - right,
    changes,
    unknown: labelled.map(({ gold }) => gold.id).filter((id) => !before.has(id)),
  }
}

function changesOf({ gold, given }: Labelled, kind: Kind, earlier: Labels): LabelChange[] {
  const about = { item: gold.id, title: gold.title, kind }
  const gained = given[kind].filter((label) => !earlier[kind].includes(label))
  const lost = earlier[kind].filter((label) => !given[kind].includes(label))
  return [
    ...gained.map((label) => ({
      ...about,
      label,
      change: 'gained' as const,
      isRight: gold[kind].includes(label),
    })),
    ...lost.map((label) => ({
      ...about,
      label,
      change: 'lost' as const,
      isRight: !gold[kind].includes(label),
    })),
  ]
}
