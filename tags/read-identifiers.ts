import { type FoundIdentifier, findIdentifiers, identifierKey } from '../model/identifiers.ts'
import type { Evidence, Identifier } from '../model/tag.ts'
import type { TagInput } from './tagger.ts'
import type { Regulation } from './taxonomy.ts'

/** An identifier of a regulation we know (by its place in the taxonomy), and where it stands. */
export interface IdentifierHit {
  readonly regulation: number
  readonly zone: 'head' | 'deep'
  readonly evidence: Evidence
}

export interface ReadIdentifiers {
  /** All that were found, each once. */
  readonly identifiers: readonly Identifier[]
  readonly hits: readonly IdentifierHit[]
}

/** Identifiers this near to the start of a long text still name its subject. */
const LEAD_LENGTH = 500

/** Makes a reader of the identifiers in an item, linked to the regulations they belong to. */
export function createIdentifierReader(
  regulations: readonly Regulation[],
): (input: TagInput) => ReadIdentifiers {
  const owners = ownersByKey(regulations)
  const known = new Set(owners.keys())
  return (input) => {
    const found = FIELDS.flatMap((field) =>
      findIdentifiers(input[field] ?? '', known).map((identifier) => ({ field, ...identifier })),
    )
    const each = new Map(
      found
        .toReversed()
        .map(({ scheme, value, quote }) => [
          identifierKey({ scheme, value }),
          { scheme, value, quote },
        ]),
    )
    return {
      identifiers: [...each.values()].reverse(),
      hits: found.flatMap((identifier) =>
        ownersOf(identifier, owners).map((regulation) => hitOf(identifier, regulation)),
      ),
    }
  }
}

const FIELDS = ['title', 'summary', 'text', 'url'] as const

function hitOf(
  { field, start, end, quote }: FoundIdentifier & Pick<Evidence, 'field'>,
  regulation: number,
): IdentifierHit {
  const zone = field === 'text' && start > LEAD_LENGTH ? 'deep' : 'head'
  return { regulation, zone, evidence: { field, start, end, quote } }
}

function ownersByKey(regulations: readonly Regulation[]): Map<string, number[]> {
  const owners = new Map<string, number[]>()
  for (const [index, { identifiers }] of regulations.entries()) {
    const written = Object.entries(identifiers).flatMap(([scheme, values]) =>
      (values ?? []).map((value) => (scheme === 'kamerstuk' ? `Kamerstuk ${value}` : value)),
    )
    for (const key of written.flatMap((value) => findIdentifiers(value).flatMap(keysOf))) {
      const others = owners.get(key) ?? []
      if (!others.includes(index)) owners.set(key, [...others, index])
    }
  }
  return owners
}

function ownersOf(found: Identifier, owners: ReadonlyMap<string, number[]>): readonly number[] {
  const key = keysOf(found).find((candidate) => owners.has(candidate))
  return key ? (owners.get(key) ?? []) : []
}

/** One document has many numbers: a CELEX number and an ELI also tell the number of the act. */
function keysOf(identifier: Identifier): string[] {
  const own = identifierKey(identifier)
  const derived = derivedKey(identifier)
  return derived ? [own, derived] : [own]
}

function derivedKey({ scheme, value }: Identifier): string | undefined {
  if (scheme === 'celex') return keyOfCelex(value)
  if (scheme === 'eli') {
    const [, kind = '', year = '', serial = ''] = /eli\/([a-z_]+)\/(\d+)\/(\d+)/.exec(value) ?? []
    return keyOfAct(kind.startsWith('reg') ? 'R' : 'L', year, serial)
  }
  if (scheme === 'oj') {
    const [, year, serial] = /^OJ L (\d{4})\/(\d+)$/.exec(value) ?? []
    return year && serial ? keyOfAct('R', year, serial) : undefined
  }
  if (scheme === 'procedure') return `procedure-number ${value.replace(/\(.*/, '')}`
  if (scheme === 'kamerstuk') return `kamerstuk ${value.split('-')[0]}`
  return undefined
}

function keyOfCelex(celex: string): string | undefined {
  const [, sector, year, kind, serial] = /^([356])(\d{4})([A-Z]{1,2})(\d{4,5})$/.exec(celex) ?? []
  if (!year || !kind || !serial) return undefined
  if (sector === '3') return keyOfAct(kind, year, serial)
  const series = kind === 'PC' || kind === 'DC' ? 'COM' : kind === 'SC' ? 'SWD' : undefined
  return series && identifierKey({ scheme: 'com', value: `${series}(${year}) ${Number(serial)}` })
}

function keyOfAct(kind: string, year: string, serial: string): string {
  const numberFirst = kind === 'R' && Number(year) <= 2014
  const value = numberFirst ? `${Number(serial)}/${year}` : `${year}/${Number(serial)}`
  return identifierKey({ scheme: 'eu-number', value })
}
