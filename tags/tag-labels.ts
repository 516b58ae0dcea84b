import type { Evidence, Tag } from '../model/tag.ts'
import type { CompiledTaxonomy } from './compile-taxonomy.ts'
import type { Hit, Reading } from './reading.ts'
import type { LabelScore } from './score-labels.ts'

/** Labels that a regulation brings along, with the tag that brings them. */
interface Brought {
  readonly by: Tag
  readonly always: readonly string[]
  readonly withCue: readonly string[]
}

const MOST_PASSAGES = 6
const ENOUGH = 1
const ENOUGH_BESIDE_REGULATION = 1.4
const SEVERAL_CUES = 2
/** How loudly an item must speak for a label that a regulation brings only with such words. */
const CUE_FOR_DOMAIN = 1
const CUE_FOR_THEME = 0.5
const GOVERNANCE = 'smart-governance'
export const MOST_DOMAINS = 3
export const MOST_THEMES = 5
/** A label with less than this share of the best label's points is a side issue. */
const SIDE_ISSUE = 0.4
/** More words than this make a label no clearer. */
const CLEAR = 2.5

/**
 * The domains of a relevant item: at least one. What is only digital concerns how a municipality
 * governs.
 */
export function tagDomains(
  compiled: CompiledTaxonomy,
  reading: Reading,
  regulations: readonly Tag[],
  scores: readonly LabelScore[],
  digital: readonly Hit[],
): Tag[] {
  const publicSector = reading.hitsOf(compiled.concept('public-sector')).length > 0
  const brought = broughtBy(compiled, regulations, 'domains')
  const labels: Labels = {
    scores,
    own: ownDomains(scores, brought.length > 0),
    brought,
    hasCue: ({ id, points }) => (id === GOVERNANCE ? publicSector : points >= CUE_FOR_DOMAIN),
    needsOne: true,
  }
  const tags = tagLabels(compiled, reading, labels)
  if (tags.length > 0) return strongest(tags, MOST_DOMAINS)
  const best = scores.reduce((one, other) => (other.points > one.points ? other : one))
  if (best.points > 0) return [tagOf(best, compiled, reading)]
  return [tagOf({ id: GOVERNANCE, points: 0, rule: 'digital', hits: digital }, compiled, reading)]
}

/**
 * Domains by the item's own words. Words of a subject alone ("buurt", "regen") make a domain only
 * where no clearer words point to another, or when there are several. Everything we read is about
 * governing somehow: its weak words count only where no other domain speaks.
 */
function ownDomains(scores: readonly LabelScore[], besideRegulation: boolean): LabelScore[] {
  const clear = scores.filter(({ rule }) => rule !== 'cues')
  const enough = besideRegulation ? ENOUGH_BESIDE_REGULATION : ENOUGH
  const cuesEnough = clear.length > 0 || besideRegulation ? SEVERAL_CUES : ENOUGH
  const best = Math.min(CLEAR, Math.max(enough, ...scores.map(({ points }) => points)))
  const own = scores.filter(
    ({ rule, points }) =>
      points >= (rule === 'cues' ? cuesEnough : enough) && points >= best * SIDE_ISSUE,
  )
  const specific = own.filter(({ id, rule }) => id !== GOVERNANCE || rule !== 'cues')
  return specific.length > 0 || besideRegulation ? specific : own
}

/** The themes of a relevant item; often none. */
export function tagThemes(
  compiled: CompiledTaxonomy,
  reading: Reading,
  regulations: readonly Tag[],
  scores: readonly LabelScore[],
): Tag[] {
  const labels: Labels = {
    scores,
    own: scores.filter(({ points }) => points >= ENOUGH),
    brought: broughtBy(compiled, regulations, 'themes'),
    hasCue: ({ points }) => points >= CUE_FOR_THEME,
    needsOne: false,
  }
  return strongest(tagLabels(compiled, reading, labels), MOST_THEMES)
}

function broughtBy(
  compiled: CompiledTaxonomy,
  regulations: readonly Tag[],
  kind: 'domains' | 'themes',
): Brought[] {
  return regulations.flatMap((by) => {
    const regulation = compiled.regulations.find(({ id }) => id === by.id)
    return regulation ? [{ by, ...regulation.definition[kind] }] : []
  })
}

/** What is known of the labels of one kind before they are chosen. */
interface Labels {
  readonly scores: readonly LabelScore[]
  /** The scores that are enough by themselves. */
  readonly own: readonly LabelScore[]
  readonly brought: readonly Brought[]
  /** Whether an item speaks for a label that a regulation brings only with such words. */
  readonly hasCue: (score: LabelScore) => boolean
  /** Whether every regulation brings at least one label of this kind. */
  readonly needsOne: boolean
}

function tagLabels(compiled: CompiledTaxonomy, reading: Reading, labels: Labels): Tag[] {
  return labels.scores.flatMap((score) => {
    if (labels.own.includes(score)) return [tagOf(score, compiled, reading)]
    const bringer = labels.brought.find((brought) => brings(brought, score, labels))
    return bringer ? [tagBrought(score, bringer.by, compiled, reading)] : []
  })
}

function brings({ always, withCue }: Brought, score: LabelScore, labels: Labels): boolean {
  if (always.includes(score.id)) return true
  if (!withCue.includes(score.id)) return false
  if (labels.hasCue(score)) return true
  const chosen = labels.scores.some((other) => withCue.includes(other.id) && labels.hasCue(other))
  return labels.needsOne && always.length === 0 && withCue[0] === score.id && !chosen
}

function tagOf(score: LabelScore, compiled: CompiledTaxonomy, reading: Reading): Tag {
  return {
    id: score.id,
    score: rounded(0.4 + score.points / 6),
    rule: `${score.id}/${score.rule}`,
    version: compiled.version,
    evidence: reading.evidenceOf(score.hits).slice(0, MOST_PASSAGES),
  }
}

function tagBrought(score: LabelScore, by: Tag, compiled: CompiledTaxonomy, reading: Reading): Tag {
  const passages: Evidence[] = [...by.evidence, ...reading.evidenceOf(score.hits)]
  return {
    id: score.id,
    score: rounded(by.score * 0.8 + score.points / 20),
    rule: `${score.id}/regulation:${by.id}`,
    version: compiled.version,
    evidence: passages.slice(0, MOST_PASSAGES),
  }
}

function rounded(score: number): number {
  return Math.round(Math.min(1, score) * 100) / 100
}

function strongest(tags: readonly Tag[], most: number): Tag[] {
  const kept = tags.toSorted((a, b) => b.score - a.score).slice(0, most)
  return tags.filter((tag) => kept.includes(tag))
}
