import { hasLabels, type Kind, type Labelled } from './labelled.ts'
import { falsePositiveRate, type Quality, qualityOfKinds } from './quality.ts'

/** Quality over the items that have something in common. */
export interface Slice extends Readonly<Record<Kind, Quality>> {
  readonly items: number
  readonly falsePositiveRate: number
}

export type Slices = Readonly<Record<string, Slice>>

/** By what the items' own `tags` say of them, by language and by level. */
export function slicesOf(labelled: readonly Labelled[]) {
  return {
    tags: sliced(labelled, ({ gold }) => gold.tags ?? []),
    lang: sliced(labelled, ({ gold }) => (gold.lang === undefined ? [] : [gold.lang])),
    level: sliced(labelled, ({ gold }) => (gold.level === undefined ? [] : [gold.level])),
  }
}

function sliced(
  labelled: readonly Labelled[],
  namesOf: (one: Labelled) => readonly string[],
): Slices {
  const names = [...new Set(labelled.flatMap(namesOf))].sort()
  return Object.fromEntries(
    names.map((name) => [name, sliceOf(labelled.filter((one) => namesOf(one).includes(name)))]),
  )
}

function sliceOf(labelled: readonly Labelled[]): Slice {
  return {
    items: labelled.length,
    ...qualityOfKinds(labelled),
    falsePositiveRate: falsePositiveRate(labelled.filter(({ gold }) => !hasLabels(gold))),
  }
}
