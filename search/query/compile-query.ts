import type { Analyser } from '../analysis/analyser.ts'
import { wordsOf } from '../analysis/words.ts'
import type { CompiledQuery, Requirement } from './compiled-query.ts'
import { lexQuery } from './lex-query.ts'
import { readUnits, type Unit } from './read-units.ts'

/** More words, names and phrases than this are not read: a pasted title fits, a page costs no more. */
const MOST_UNITS = 32

/** Reads what was typed as requirements on items. Never fails: whatever it is, it is words. */
export function compileQuery(text: string, analyser: Analyser): CompiledQuery {
  const units = readUnits(lexQuery(text), analyser).slice(0, MOST_UNITS)
  const requirements = uniqueOf(joinAlternatives(units))
  const wanted = units.filter((unit): unit is Unit => unit.kind === 'unit' && !unit.negated)
  return {
    requirements,
    unanswerable: requirements.length === 0 && text.trim() !== '' && wordsOf(text).length === 0,
    identifiers: [...new Set(wanted.flatMap(({ identifiers }) => identifiers))],
    tags: [...new Set(wanted.flatMap(({ tags }) => tags))],
    terms: [...new Set(wanted.flatMap(({ terms }) => terms))],
  }
}

/** `a OR b` is one requirement with two ways to meet it; an OR without two sides means nothing. */
function joinAlternatives(units: readonly (Unit | { readonly kind: 'or' })[]): Requirement[] {
  const requirements: Requirement[] = []
  let joinNext = false
  for (const unit of units) {
    if (unit.kind === 'or') {
      joinNext = true
      continue
    }
    const { negated, anyOf } = unit
    const last = requirements.at(-1)
    if (joinNext && last && last.negated === negated) {
      requirements[requirements.length - 1] = { negated, anyOf: [...last.anyOf, ...anyOf] }
    } else {
      requirements.push({ negated, anyOf })
    }
    joinNext = false
  }
  return requirements
}

/** A word that is typed twice asks for nothing more. */
function uniqueOf(requirements: readonly Requirement[]): Requirement[] {
  return [...new Map(requirements.map((one) => [JSON.stringify(one), one])).values()]
}
