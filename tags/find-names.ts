import type { CompiledTaxonomy, Concept, NameSense } from './compile-taxonomy.ts'
import { isMeant } from './meant-rules.ts'
import { type Hit, inOrder, type NameHit, type Reading } from './reading.ts'

/** A name of one regulation that counts as such. */
export interface RegulationName extends Hit {
  readonly regulation: number
}

/** How near a deciding word must stand to an ambiguous name deep in a long text. */
const NEARBY = 300
const MOST_NEARBY = 20

/**
 * The names that count: the longest where names overlap, ambiguous ones only in their right sense,
 * and none that is mentioned in passing or only listed.
 */
export function findNames(
  compiled: CompiledTaxonomy,
  reading: Reading,
  language: string,
): readonly RegulationName[] {
  const passing = compiled.passing.filter((rule) => isMeant(rule, reading))
  const isPassing = (hit: Hit, regulation: number) =>
    passing.some(
      (rule) =>
        rule.regulations.includes(compiled.regulations[regulation]?.id ?? '') &&
        (rule.within === 'item' ||
          rule.all.every((part) =>
            reading.hitsOf(part).some(({ sentence }) => sentence === hit.sentence),
          )),
    )
  const names = longestNames(reading.names).flatMap((name) =>
    name.senses
      .filter((sense) => counts(name, sense, reading, language))
      .filter(({ regulation }) => !isPassing(name, regulation))
      .map(({ regulation }) => ({ ...name, regulation })),
  )
  return withoutBareList(compiled, reading, names)
}

/** Of names that overlap only the longest is meant: "Uitvoeringswet AI-verordening" is one act. */
function longestNames(names: readonly NameHit[]): NameHit[] {
  const kept: NameHit[] = []
  for (const name of names.toSorted(inOrder)) {
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
  const hitsFor = (concept: Concept) =>
    name.zone === 'deep' ? nearby(reading.deepHitsOf(concept), name) : reading.hitsOf(concept)
  if (hitsFor(ambiguity.against).length > 0) return false
  if (ambiguity.counts === 'unless-cue') return true
  if (ambiguity.counts === 'in-dutch' && language === 'nl') return true
  return hitsFor(ambiguity.for).some((hit) => !overlap(hit, name))
}

/** Hits come in the order of the item: the near ones are found by halving. */
function nearby(hits: readonly Hit[], name: Hit): readonly Hit[] {
  const from = { ...name, start: name.start - NEARBY, end: name.start - NEARBY }
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (inOrder(hits[middle] as Hit, from) < 0) low = middle + 1
    else high = middle
  }
  return hits
    .slice(low, low + MOST_NEARBY)
    .filter(({ field, start }) => field === name.field && start <= name.start + NEARBY)
}

function overlap(one: Hit, other: Hit): boolean {
  return one.field === other.field && one.start < other.end && other.start < one.end
}

/** "Wetten zoals de AVG, de Woo en de Wdo" lists; it says nothing about any of them. */
function withoutBareList(
  compiled: CompiledTaxonomy,
  reading: Reading,
  names: readonly RegulationName[],
): readonly RegulationName[] {
  const introductions = reading.hitsOf(compiled.concept('for-example'))
  if (introductions.length === 0) return names
  if (reading.hitsOf(compiled.concept('consequence')).length > 0) return names
  const inSummary = names.filter(({ zone }) => zone === 'summary')
  const isListed = (name: Hit) => {
    const introduction = introductions.find(
      (hit) => hit.sentence === name.sentence && hit.start < name.start,
    )
    if (!introduction || name.zone !== 'summary') return false
    const list = inSummary.filter(
      (other) => other.sentence === name.sentence && other.start > introduction.start,
    )
    return new Set(list.map(({ regulation }) => regulation)).size > 2
  }
  return names.filter((name) => !isListed(name))
}
