import { Level } from '../model/level.ts'
import type { ItemFilter } from '../model/subscription.ts'
import type { TagKind } from '../model/tag.ts'
import type { Finding, FoundLabel } from './finding.ts'

/** One development: the finding closest to its origin, and who else reported it. */
export interface Development {
  readonly finding: Finding
  readonly others: readonly Finding[]
}

/** One development a cluster, the most relevant first. */
export function chooseFindings(
  findings: readonly Finding[],
  filters: readonly ItemFilter[],
): Development[] {
  const clusters = Map.groupBy(findings, ({ cluster }) => cluster)
  const ranked = [...clusters.values()].flatMap((reports) => {
    const [finding, ...others] = reports.toSorted(byOrigin)
    return finding ? [{ finding, others, weight: regulationWeight(finding, filters) }] : []
  })
  return ranked.toSorted(
    (one, other) => other.weight - one.weight || byImportance(one.finding, other.finding),
  )
}

/** What someone asks for comes first, then regulations before themes before domains. */
export function labelsInOrder(finding: Finding, filters: readonly ItemFilter[]): FoundLabel[] {
  const kinds: readonly TagKind[] = ['regulation', 'theme', 'domain']
  return finding.labels.toSorted(
    (one, other) =>
      Number(isWanted(other, filters)) - Number(isWanted(one, filters)) ||
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
      other.score - one.score ||
      compare(one.id, other.id),
  )
}

function isWanted({ kind, id }: FoundLabel, filters: readonly ItemFilter[]): boolean {
  const field = ({ regulation: 'regulations', theme: 'themes', domain: 'domains' } as const)[kind]
  return filters.some((filter) => filter[field].includes(id))
}

/** From near Brussels to near the newspapers; the earliest first. */
function byOrigin(one: Finding, other: Finding): number {
  return (
    levelRank(one) - levelRank(other) ||
    compare(one.firstSeenAt, other.firstSeenAt) ||
    compare(one.id, other.id)
  )
}

/** The strongest regulation, in tenths: small differences in score are no difference in weight. */
function regulationWeight(finding: Finding, filters: readonly ItemFilter[]): number {
  const regulations = finding.labels.filter(({ kind }) => kind === 'regulation')
  const wanted = regulations.filter((label) => isWanted(label, filters))
  const scores = (wanted.length > 0 ? wanted : regulations).map(({ score }) => score)
  return Math.round(Math.max(0, ...scores) * 10) + (wanted.length > 0 ? 10 : 0)
}

function byImportance(one: Finding, other: Finding): number {
  return (
    levelRank(one) - levelRank(other) ||
    compare(dateOf(other), dateOf(one)) ||
    compare(one.id, other.id)
  )
}

function levelRank({ level }: Finding): number {
  return Level.options.indexOf(level)
}

function dateOf({ publishedAt, firstSeenAt }: Finding): string {
  return publishedAt ?? firstSeenAt
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
