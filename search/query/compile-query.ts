import type { Analyser } from '../analysis/analyser.ts'
import type { UnderstoodPart } from '../understood.ts'
import type { CompiledQuery, Condition } from './compiled-query.ts'
import { LONGEST_QUERY, lexQuery } from './lex-query.ts'
import { type Piece, readTerms } from './read-terms.ts'
import { allOf, anyOf, type Unit } from './read-units.ts'

/** More words, names and phrases than this are not read: a pasted title fits, a page costs no more. */
const MOST_UNITS = 32
const DEEPEST_BRACKET = 8

/**
 * Reads what was typed as a condition on items. Never fails: whatever it is, it is words.
 *
 * @param expand False: words as they stand, without other forms, names or languages.
 */
export function compileQuery(text: string, analyser: Analyser, expand = true): CompiledQuery {
  const pieces = readTerms(lexQuery(text), { analyser, expand })
  const reading = joinPieces(pieces)
  const { condition, wanted, understood } = reading
  // Only words that say nothing alone (`de`, `who`), or no words: that is not asking for everything.
  const isNothing = condition === undefined && text.trim() !== ''
  return {
    condition: isNothing ? { kind: 'any', of: [] } : condition,
    identifiers: [...new Set(wanted.flatMap(({ identifiers }) => identifiers))],
    tags: [...new Set(wanted.flatMap(({ tags }) => tags))],
    terms: [...new Set(wanted.flatMap(({ terms }) => terms))],
    understood: [
      ...understood,
      ...(isNothing ? [ignored(text.trim(), 'nothing-to-find')] : []),
      ...(reading.isCut || text.length > LONGEST_QUERY ? [ignored('…', 'too-long')] : []),
    ],
  }
}

interface Reading {
  readonly condition: Condition | undefined
  /** Units that are not excluded. */
  readonly wanted: readonly Unit[]
  readonly understood: readonly UnderstoodPart[]
  readonly isCut: boolean
}

/** What stands between brackets, or the whole. */
interface Group {
  readonly negated: boolean
  readonly of: Condition[]
  /** An OR that waits for its other side. */
  isJoining: boolean
}

/**
 * Builds the tree. OR joins its two neighbours only (`a OR b c` wants c as well); an OR without two
 * sides and a bracket without its other half mean nothing.
 */
function joinPieces(pieces: readonly Piece[]): Reading {
  const whole = newGroup(false)
  const groups = [whole]
  const wanted: Unit[] = []
  const understood: UnderstoodPart[] = []
  let unitCount = 0

  const top = () => groups.at(-1) ?? whole
  const isExcluded = () => groups.some(({ negated }) => negated)

  function closeGroup(): void {
    const group = groups.pop()
    if (!group || group.of.length === 0) return
    add(top(), group.negated ? { kind: 'not', of: allOf(group.of) } : allOf(group.of))
  }

  function addUnit({ unit, negated }: Extract<Piece, { kind: 'unit' }>): void {
    if (++unitCount > MOST_UNITS) return
    const excluded = negated !== isExcluded()
    if (!excluded) wanted.push(unit)
    understood.push({ ...unit.part, excluded })
    add(top(), negated ? { kind: 'not', of: unit.condition } : unit.condition)
  }

  const loose = (typed: string) => understood.push(ignored(typed, 'bracket-without-other'))
  const take: { [Kind in Piece['kind']]: (piece: Extract<Piece, { kind: Kind }>) => void } = {
    unit: addUnit,
    hint: ({ typed, hint }) => understood.push(ignored(typed, hint)),
    or: () => understood.push(joinNext(top())),
    open: ({ negated }) => openGroup(groups, negated),
    close: () => (groups.length > 1 ? closeGroup() : loose(')')),
  }
  for (const piece of pieces) take[piece.kind](piece as never)
  if (groups.length > 1) loose('(')
  while (groups.length > 1) closeGroup()
  return {
    condition: whole.of.length === 0 ? undefined : allOf(uniqueOf(whole.of)),
    wanted,
    understood: withoutLooseOrs(understood),
    isCut: unitCount > MOST_UNITS,
  }
}

function newGroup(negated: boolean): Group {
  return { negated, of: [], isJoining: false }
}

/** Brackets in brackets in brackets: beyond some depth they are left out, with what closes them. */
function openGroup(groups: Group[], negated: boolean): void {
  if (groups.length <= DEEPEST_BRACKET) groups.push(newGroup(negated))
}

function joinNext(group: Group): UnderstoodPart {
  if (group.of.length === 0) return ignored('OR', 'or-without-sides')
  group.isJoining = true
  return { kind: 'or', typed: 'OR', excluded: false }
}

function add(group: Group, condition: Condition): void {
  const last = group.of.at(-1)
  if (group.isJoining && last) {
    const before = last.kind === 'any' ? last.of : [last]
    group.of[group.of.length - 1] = anyOf([...before, condition])
  } else group.of.push(condition)
  group.isJoining = false
}

function withoutLooseOrs(parts: readonly UnderstoodPart[]): UnderstoodPart[] {
  return parts.map((part, at) => {
    const next = parts[at + 1]
    const isLoose = part.kind === 'or' && (!next || next.kind === 'or' || next.kind === 'ignored')
    return isLoose ? ignored(part.typed, 'or-without-sides') : part
  })
}

function ignored(typed: string, hint: NonNullable<UnderstoodPart['hint']>): UnderstoodPart {
  return { kind: 'ignored', typed, excluded: false, hint }
}

/** A word that is typed twice asks for nothing more. */
function uniqueOf(conditions: readonly Condition[]): Condition[] {
  return [...new Map(conditions.map((one) => [JSON.stringify(one), one])).values()]
}
