import { dayNumber } from '../item-facets.ts'
import type { Atom, Condition, FacetAtom, PeriodAtom } from '../query/compiled-query.ts'
import { facetValueMatches } from '../query/facet-value.ts'
import type { Deadline } from './deadline.ts'
import { type DocidList, intersect, subtract, unite } from './docid-lists.ts'
import type { EmbeddedFile } from './embedded-file.ts'
import {
  isTextCondition,
  phraseExpressions,
  type TableExpression,
  wholeExpression,
} from './table-expressions.ts'

const NONE: DocidList = new Int32Array()
/** Alternatives that are looked up in one go: SQLite cannot be stopped halfway. */
const MOST_AT_ONCE = 8

/** All items that answer a condition, before filters; as many as could be found in time. */
export function evaluateCondition(
  file: EmbeddedFile,
  condition: Condition | undefined,
  deadline: Deadline,
): DocidList {
  return condition === undefined ? allDocids(file) : evaluate(condition)

  function evaluate(one: Condition): DocidList {
    if (deadline.isOver()) return NONE
    const expression = expressionOf(one)
    if (expression) return file.lookups.find(expression)
    if (one.kind === 'all') return evaluateAll(one.of)
    if (one.kind === 'any') return evaluateAny(one.of)
    if (one.kind === 'not') return subtract(allDocids(file), evaluate(one.of))
    return evaluateAtom(file, one)
  }

  /** Exclusions last: what is left of the others is less than everything. */
  function evaluateAll(of: readonly Condition[]): DocidList {
    const wanted = of.filter(({ kind }) => kind !== 'not')
    const lists = gathered(wanted, 'all').map(evaluate)
    const [first = allDocids(file), ...others] = lists.sort((a, b) => a.length - b.length)
    const found = others.reduce(intersect, first)
    return of.reduce(
      (left, one) => (one.kind === 'not' ? subtract(left, evaluate(one.of)) : left),
      found,
    )
  }

  function evaluateAny(of: readonly Condition[]): DocidList {
    return gathered(of, 'any').map(evaluate).reduce(unite, NONE)
  }
}

/** The expression for what one table can answer in one go. */
function expressionOf(condition: Condition): TableExpression | undefined {
  const isLong = condition.kind === 'any' && condition.of.length > MOST_AT_ONCE
  return isTextCondition(condition) && !isLong ? wholeExpression(condition) : undefined
}

/** Puts together what one table can answer, so that only what differs is combined here. */
function gathered(of: readonly Condition[], kind: 'all' | 'any'): Condition[] {
  const others: Condition[] = []
  const byTable = new Map<string, Condition[][]>()
  for (const one of of) {
    const table = expressionOf(one)?.table
    if (!table) {
      others.push(one)
      continue
    }
    const portions = byTable.get(table) ?? [[]]
    if ((portions.at(-1)?.length ?? 0) >= MOST_AT_ONCE) portions.push([])
    portions.at(-1)?.push(one)
    byTable.set(table, portions)
  }
  const together = [...byTable.values()].flat().map((portion): Condition => {
    const [only, second] = portion
    return only && !second ? only : { kind, of: portion }
  })
  return [...together, ...others]
}

/** Every item there is, in order of docid. */
function allDocids({ columns: { itemIds, size } }: EmbeddedFile): DocidList {
  const all = new Int32Array(size())
  let count = 0
  for (let docid = 0; docid < itemIds.length; docid++) {
    if (itemIds[docid] !== undefined) all[count++] = docid
  }
  return all
}

function evaluateAtom(file: EmbeddedFile, atom: Atom): DocidList {
  if (atom.kind === 'facet') return ofFacet(file, atom)
  if (atom.kind === 'period') return inPeriod(file, atom)
  if (atom.kind !== 'phrase') return NONE
  return phraseExpressions(atom.words, atom.inTitle).map(file.lookups.find).reduce(unite)
}

function ofFacet(file: EmbeddedFile, { name, text }: FacetAtom): DocidList {
  const facet = file.columns.facets.find((one) => one.name === name)
  if (!facet) return NONE
  const isMeant = facet.sets.map((values) => values.some((value) => facetValueMatches(value, text)))
  const codes = facet.codes.values()
  return allDocids(file).filter((docid) => isMeant[codes[docid] ?? 0])
}

function inPeriod(file: EmbeddedFile, { from, until }: PeriodAtom): DocidList {
  const days = file.columns.days.values()
  const first = from ? dayNumber(from) : 0
  const last = until ? dayNumber(until) : Number.POSITIVE_INFINITY
  return allDocids(file).filter((docid) => {
    const day = days[docid] ?? 0
    return day >= first && day <= last
  })
}
