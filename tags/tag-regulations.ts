import type { Evidence, Tag } from '../model/tag.ts'
import type { CompiledRegulation, CompiledTaxonomy } from './compile-taxonomy.ts'
import type { RegulationName } from './find-names.ts'
import { hitsOfMeant } from './meant-rules.ts'
import type { IdentifierHit } from './read-identifiers.ts'
import type { Reading } from './reading.ts'

/** One kind of proof that an item is about a regulation. */
interface Proof {
  readonly rule: string
  readonly score: number
  readonly evidence: readonly Evidence[]
}

/** Names deep in a text count from this many on: less is a mention in passing. */
const REPEATED = 3
const MOST_PASSAGES = 6

/** The regulations an item is about: by identifier, by name, or by what it says. */
export function tagRegulations(
  compiled: CompiledTaxonomy,
  reading: Reading,
  found: readonly RegulationName[],
  identifiers: readonly IdentifierHit[],
  isDigital: boolean,
): Tag[] {
  const names = groupByRegulation(found)
  const numbers = groupByRegulation(identifiers)
  const candidates = new Set([...names.keys(), ...numbers.keys(), ...wokenBy(compiled, reading)])
  return [...candidates].sort(byNumber).flatMap((index) => {
    const regulation = compiled.regulations[index] as CompiledRegulation
    if (regulation.definition.onlyWhenDigital && !isDigital) return []
    const proofs = [
      proofByIdentifier(numbers.get(index) ?? []),
      proofByName(names.get(index) ?? [], reading),
      proofByPhrase(regulation, reading),
      ...proofsByMeaning(regulation, reading),
    ].filter((proof) => proof !== undefined)
    return proofs.length === 0 ? [] : [tagOf(regulation.id, proofs, compiled.version)]
  })
}

const byNumber = (one: number, other: number) => one - other

function groupByRegulation<Found extends { readonly regulation: number }>(
  found: readonly Found[],
): ReadonlyMap<number, Found[]> {
  return Map.groupBy(found, ({ regulation }) => regulation)
}

/** Only regulations of which at least one telling concept occurs can be meant. */
function wokenBy(compiled: CompiledTaxonomy, reading: Reading): number[] {
  return [...reading.concepts()].flatMap((concept) => compiled.wakes[concept] ?? [])
}

function tagOf(id: string, proofs: readonly Proof[], version: string): Tag {
  const best = proofs.reduce((one, other) => (other.score > one.score ? other : one))
  const bonus = Math.min(0.05, 0.02 * (proofs.length - 1))
  return {
    id,
    score: Math.round(Math.min(1, best.score + bonus) * 100) / 100,
    rule: `${id}/${best.rule}`,
    version,
    evidence: dedupe(proofs.flatMap(({ evidence }) => evidence)).slice(0, MOST_PASSAGES),
  }
}

function dedupe(passages: readonly Evidence[]): Evidence[] {
  return [...new Map(passages.map((p) => [`${p.field} ${p.start} ${p.end}`, p])).values()]
}

function proofByIdentifier(hits: readonly IdentifierHit[]): Proof | undefined {
  const near = hits.filter(({ zone }) => zone !== 'deep')
  if (near.length > 0) return { rule: 'identifier', score: 1, evidence: near.map(passageOf) }
  if (hits.length < 2) return undefined
  return {
    rule: 'identifier-repeated',
    score: 0.7,
    evidence: hits.slice(0, MOST_PASSAGES).map(passageOf),
  }
}

function passageOf({ evidence }: IdentifierHit): Evidence {
  return evidence
}

function proofByName(names: readonly RegulationName[], reading: Reading): Proof | undefined {
  const near = names.filter(({ zone }) => zone !== 'deep')
  const evidence = reading.evidenceOf((near.length > 0 ? near : names).slice(0, MOST_PASSAGES))
  if (near.some(({ zone }) => zone === 'title')) return { rule: 'name', score: 0.95, evidence }
  if (near.length > 0) return { rule: 'name', score: 0.85, evidence }
  if (names.length < REPEATED) return undefined
  return { rule: 'name-repeated', score: 0.6, evidence }
}

function proofByPhrase(regulation: CompiledRegulation, reading: Reading): Proof | undefined {
  const hits = reading.hitsOf(regulation.implied)
  if (hits.length === 0) return undefined
  const inTitle = hits.some(({ zone }) => zone === 'title')
  return { rule: 'phrase', score: inTitle ? 0.8 : 0.72, evidence: reading.evidenceOf(hits) }
}

function proofsByMeaning(regulation: CompiledRegulation, reading: Reading): Proof[] {
  return regulation.meant.flatMap((rule) => {
    const hits = hitsOfMeant(rule, reading)
    if (hits.length === 0) return []
    return [{ rule: rule.rule, score: 0.68, evidence: reading.evidenceOf(hits) }]
  })
}
