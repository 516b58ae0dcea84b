import type { CompiledTaxonomy, NameSense } from './compile-taxonomy.ts'
import { isMeant } from './meant-rules.ts'
import type { Hit, NameHit, Reading } from './reading.ts'

/** A name of one regulation that counts as such. */
export interface RegulationName extends Hit {
  readonly regulation: number
}

/** How near a deciding word must stand to an ambiguous name deep in a long text. */
const NEARBY = 300

/**
 * The names that count: the longest where names overlap, ambiguous ones only in their right sense,
 * and none that is mentioned in passing.
 */
export function findNames(
  compiled: CompiledTaxonomy,
  reading: Reading,
  language: string,
): RegulationName[] {
  const passing = compiled.passing.filter((rule) => isMeant(rule, reading))
  const isPassing = (hit: Hit, regulation: number) =>
    passing.some(
      (rule) =>
        rule.regulations.includes(compiled.regulations[regulation]?.id ?? '') &&
        rule.all.every((part) =>
          reading.hitsOf(part).some(({ sentence }) => sentence === hit.sentence),
        ),
    )
  return longestNames(reading.names).flatMap((name) =>
    name.senses
      .filter((sense) => counts(name, sense, reading, language))
      .filter(({ regulation }) => !isPassing(name, regulation))
      .map(({ regulation }) => ({ ...name, regulation })),
  )
}

/** Of names that overlap only the longest is meant: "Uitvoeringswet AI-verordening" is one act. */
function longestNames(names: readonly NameHit[]): NameHit[] {
  const inOrder = names.toSorted(
    (a, b) =>
      a.field.localeCompare(b.field) || a.start - b.start || b.end - b.start - (a.end - a.start),
  )
  const kept: NameHit[] = []
  for (const name of inOrder) {
    const last = kept.at(-1)
    const overlaps = last && last.field === name.field && name.start < last.end
    if (!overlaps || (last.start === name.start && last.end === name.end)) kept.push(name)
  }
  return kept
}

function counts(
  name: NameHit,
  { ambiguity }: NameSense,
  reading: Reading,
  language: string,
): boolean {
  if (!ambiguity) return true
  const written = (reading.input[name.field] ?? '').slice(name.start, name.end)
  if (/\p{L}\.\p{L}/u.test(written)) return true
  const speaks = (hit: Hit) =>
    name.zone === 'deep'
      ? hit.field === name.field && Math.abs(hit.start - name.start) <= NEARBY
      : hit.zone !== 'deep'
  if (reading.hitsOf(ambiguity.against).some(speaks)) return false
  if (ambiguity.counts === 'unless-cue') return true
  if (ambiguity.counts === 'in-dutch' && language === 'nl') return true
  return reading.hitsOf(ambiguity.for).some((hit) => speaks(hit) && !overlap(hit, name))
}

function overlap(one: Hit, other: Hit): boolean {
  return one.field === other.field && one.start < other.end && other.start < one.end
}
