import { KINDS, type Kind, type Labelled } from './labelled.ts'

/** Micro-averaged over all labels of a kind; 1 where there was nothing to find or to get wrong. */
export interface Quality {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface LabelQuality extends Quality {
  readonly kind: Kind
  /** How many gold items carry the label. */
  readonly support: number
}

interface Counts {
  right: number
  wrong: number
  missed: number
}

/** Quality of each kind over these items. */
export function qualityOfKinds(labelled: readonly Labelled[]): Readonly<Record<Kind, Quality>> {
  const of = (kind: Kind) => {
    const sum: Counts = { right: 0, wrong: 0, missed: 0 }
    for (const one of labelled) compare(one, kind, () => sum)
    return qualityOf(sum)
  }
  return { domains: of('domains'), regulations: of('regulations'), themes: of('themes') }
}

/** Quality of each label that was expected or given anywhere. */
export function qualityOfLabels(
  labelled: readonly Labelled[],
): Readonly<Record<string, LabelQuality>> {
  const counts = new Map<string, Counts & { readonly kind: Kind }>()
  for (const kind of KINDS) {
    for (const one of labelled) {
      compare(one, kind, (id) => {
        const known = counts.get(id) ?? { kind, right: 0, wrong: 0, missed: 0 }
        counts.set(id, known)
        return known
      })
    }
  }
  return Object.fromEntries(
    [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { kind, ...of }]) => [
        id,
        { kind, ...qualityOf(of), support: of.right + of.missed },
      ]),
  )
}

/** The share of items without any label of a person that got one; 0 where there are none. */
export function falsePositiveRate(irrelevant: readonly Labelled[]): number {
  const tagged = irrelevant.filter(({ given }) => KINDS.some((kind) => given[kind].length > 0))
  return irrelevant.length === 0 ? 0 : rounded(tagged.length / irrelevant.length)
}

function compare({ gold, given }: Labelled, kind: Kind, countsOf: (id: string) => Counts): void {
  const expected = new Set(gold[kind])
  const found = new Set(given[kind])
  for (const id of expected) countsOf(id)[found.has(id) ? 'right' : 'missed'] += 1
  for (const id of found) if (!expected.has(id)) countsOf(id).wrong += 1
}

function qualityOf({ right, wrong, missed }: Counts): Quality {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong)
  const recall = right + missed === 0 ? 1 : right / (right + missed)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) }
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000
}
