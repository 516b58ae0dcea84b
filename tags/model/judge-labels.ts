import type { Tag } from '../../model/tag.ts'
import type { Hit, Reading } from '../reading.ts'
import type { Weighed } from './label-model.ts'

/** What the model needs to give its verdict on the labels of one kind. */
export interface Bench {
  readonly labels: readonly string[]
  /** What the rules would give. */
  readonly proposed: readonly Tag[]
  /** What the regulations of the item always bring along: not open to judgement. */
  readonly settled: ReadonlySet<string>
  readonly threshold: number
  readonly most: number
  readonly needsOne: boolean
  /** What proves the item relevant, for a label that no word of its own speaks for. */
  readonly ground: () => Tag['evidence']
  readonly version: string
}

const MOST_PASSAGES = 6
const MOST_COUNTER = 3

/**
 * The labels whose words weigh enough. A label that the rules gave keeps their reasons; one that
 * only the model sees names the words that decided; what spoke against it is kept with both.
 */
export function judgeLabels(weighed: Weighed, reading: Reading, bench: Bench): Tag[] {
  const margins = bench.labels.map((id) => ({
    id,
    margin: bench.settled.has(id) ? Number.POSITIVE_INFINITY : weighed.marginOf(id),
  }))
  const ranked = margins.toSorted((one, other) => other.margin - one.margin)
  const enough = ranked.filter(({ margin }) => margin > bench.threshold).slice(0, bench.most)
  const chosen = enough.length === 0 && bench.needsOne ? ranked.slice(0, 1) : enough
  return bench.labels
    .filter((id) => chosen.some((one) => one.id === id))
    .map((id) => tagOf(id, weighed, reading, bench))
}

function tagOf(id: string, weighed: Weighed, reading: Reading, bench: Bench): Tag {
  const reasons = weighed.reasonsOf(id)
  const byRules = bench.proposed.find((tag) => tag.id === id)
  const tag = byRules ?? tagByModel(id, reasons.for, weighed, reading, bench)
  const against = reading.evidenceOf(reasons.against.slice(0, MOST_COUNTER))
  return against.length > 0 ? { ...tag, counter: against } : tag
}

function tagByModel(
  id: string,
  reasons: readonly Hit[],
  weighed: Weighed,
  reading: Reading,
  { ground, version }: Bench,
): Tag {
  const evidence = reading.evidenceOf(reasons.slice(0, MOST_PASSAGES))
  return {
    id,
    score: scoreOf(weighed.marginOf(id)),
    rule: `model:${id}`,
    version,
    evidence: evidence.length > 0 ? evidence : ground().slice(0, MOST_PASSAGES),
  }
}

/** The chance that the label is right, as the model sees it. */
export function scoreOf(margin: number): number {
  return Math.round(100 / (1 + Math.exp(-margin))) / 100
}
