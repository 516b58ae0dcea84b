import type { Tag } from '../model/tag.ts'
import type { TagInput, TagItem } from './tagger.ts'

/** An item with the labels a person gave it. */
export interface GoldItem {
  readonly id: string
  readonly lang?: string
  readonly title: string
  readonly summary?: string
  readonly text?: string
  readonly url?: string
  readonly domains: readonly string[]
  readonly regulations: readonly string[]
  readonly themes: readonly string[]
  readonly relevant?: boolean
}

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

export interface Evaluation {
  readonly items: number
  readonly domains: Quality
  readonly regulations: Quality
  readonly themes: Quality
  readonly labels: Readonly<Record<string, LabelQuality>>
  /** Of the items that are not relevant, the share that got any label. */
  readonly falsePositiveRate: number
}

const KINDS = ['domains', 'regulations', 'themes'] as const
type Kind = (typeof KINDS)[number]

interface Counts {
  right: number
  wrong: number
  missed: number
}

/** Measures a tagger against labelled items. */
export function evaluate(gold: readonly GoldItem[], tagItem: TagItem): Evaluation {
  const counts = new Map<string, Counts>()
  let irrelevant = 0
  let falselyTagged = 0
  for (const item of gold) {
    const result = tagItem(inputOf(item))
    for (const kind of KINDS) compare(counts, kind, item[kind], result[kind])
    if (KINDS.some((kind) => item[kind].length > 0)) continue
    irrelevant += 1
    if (KINDS.some((kind) => result[kind].length > 0)) falselyTagged += 1
  }
  return {
    items: gold.length,
    domains: qualityOfKind(counts, 'domains'),
    regulations: qualityOfKind(counts, 'regulations'),
    themes: qualityOfKind(counts, 'themes'),
    labels: Object.fromEntries([...counts].sort().map(([key, of]) => labelQuality(key, of))),
    falsePositiveRate: irrelevant === 0 ? 0 : rounded(falselyTagged / irrelevant),
  }
}

function inputOf({ lang, title, summary, text, url }: GoldItem): TagInput {
  return {
    title,
    ...(lang !== undefined && { language: lang }),
    ...(summary !== undefined && { summary }),
    ...(text !== undefined && { text }),
    ...(url !== undefined && { url }),
  }
}

function compare(
  counts: Map<string, Counts>,
  kind: Kind,
  expected: readonly string[],
  given: readonly Tag[],
): void {
  const ids = new Set(given.map(({ id }) => id))
  for (const id of new Set(expected)) {
    countsOf(counts, kind, id)[ids.has(id) ? 'right' : 'missed'] += 1
  }
  for (const id of ids) if (!expected.includes(id)) countsOf(counts, kind, id).wrong += 1
}

function countsOf(counts: Map<string, Counts>, kind: Kind, id: string): Counts {
  const key = `${kind} ${id}`
  const known = counts.get(key) ?? { right: 0, wrong: 0, missed: 0 }
  counts.set(key, known)
  return known
}

function labelQuality(key: string, counts: Counts): [string, LabelQuality] {
  const [kind, id] = key.split(' ') as [Kind, string]
  return [id, { kind, ...qualityOf(counts), support: counts.right + counts.missed }]
}

function qualityOfKind(counts: ReadonlyMap<string, Counts>, kind: Kind): Quality {
  const sum: Counts = { right: 0, wrong: 0, missed: 0 }
  for (const [key, { right, wrong, missed }] of counts) {
    if (!key.startsWith(`${kind} `)) continue
    sum.right += right
    sum.wrong += wrong
    sum.missed += missed
  }
  return qualityOf(sum)
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
