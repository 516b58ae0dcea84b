import type { Analyser } from '../analysis/analyser.ts'
import { termStem } from '../analysis/term-pairs.ts'
import type { SearchAnswer } from '../search-index.ts'
import type { Atom, CompiledQuery, Condition, PrefixAtom, TokenAtom } from './compiled-query.ts'
import { compoundsOf, learnedCompound } from './learned-compounds.ts'
import { anyOf, wordCondition } from './read-units.ts'
import type { Vocabulary } from './vocabulary.ts'

type Corrections = NonNullable<SearchAnswer['corrections']>

/** What an index knows of the words of its items. */
export interface KnownWords {
  readonly vocabulary: Vocabulary
  /** Whether any item has a token. */
  hasToken(token: string): boolean
  /** Whether the engine finds beginnings of words itself, beside the commonest words. */
  readonly readsPrefixes: boolean
}

/** A query in terms of the words that this index has. */
export interface PreparedQuery extends CompiledQuery {
  readonly corrections: Corrections
}

/** Looking for a neighbour takes milliseconds; who mistypes more words than this meant something else. */
const MOST_CORRECTIONS = 4
/** Words that begin as typed: the commonest; the rest are of few items. */
const MOST_COMPLETIONS = 40

/**
 * Reads words that no item has as what they are made of, or as the nearest word that an item has;
 * beginnings of words as the words that begin so. Numbers, quoted words, names and exclusions stay.
 */
export function prepareCondition(
  compiled: CompiledQuery,
  known: KnownWords,
  analyser: Analyser,
): PreparedQuery {
  const corrections = new Map<string, string>()
  const completions: string[] = []
  let looked = 0
  const condition = compiled.condition && prepare(compiled.condition, true)
  return {
    ...compiled,
    condition,
    terms: [...compiled.terms, ...corrections.values(), ...completions],
    corrections: [...corrections].map(([from, to]) => ({ from, to })),
    understood: compiled.understood.map((part) => {
      const correctedTo = corrections.get(part.typed.toLowerCase())
      return correctedTo === undefined ? part : { ...part, correctedTo }
    }),
  }

  function prepare(one: Condition, mayCorrect: boolean): Condition {
    if (one.kind === 'all' || one.kind === 'any') {
      return { ...one, of: one.of.map((part) => prepare(part, mayCorrect)) }
    }
    if (one.kind === 'not') return { ...one, of: prepare(one.of, false) }
    if (one.kind === 'prefix') return complete(one)
    return mayCorrect ? withCompounds(correct(one), one) : one
  }

  /** A plain word also stands in compounds that only the items taught us. */
  function withCompounds(corrected: Condition, typed: Atom): Condition {
    if (corrected !== typed || typed.kind !== 'token' || !typed.correctable) return corrected
    const compounds = compoundsOf(typed.form ?? '', known.vocabulary)
    completions.push(...compounds)
    const tokens = new Set(compounds.map(termStem))
    tokens.delete(typed.token)
    return anyOf([typed, ...[...tokens].map((token) => tokenAtom(token, typed.inTitle))])
  }

  function complete(atom: PrefixAtom): Condition {
    const { start, inTitle } = atom
    const forms = known.vocabulary.completions(start, MOST_COMPLETIONS)
    completions.push(...forms)
    const tokens = new Set([start, ...forms].map(termStem))
    return anyOf([
      ...(known.readsPrefixes ? [atom] : []),
      ...[...tokens].map((token) => tokenAtom(token, inTitle)),
    ])
  }

  function correct(atom: Atom): Condition {
    if (!isUnknown(atom) || looked >= MOST_CORRECTIONS) return atom
    looked++
    if (compoundsOf(atom.form, known.vocabulary).length > 0) return atom
    const parts = learnedCompound(atom.form, known.vocabulary)
    if (parts.length > 0)
      return { kind: 'all', of: parts.map((part) => tokenAtom(termStem(part), atom.inTitle)) }
    const meant = known.vocabulary.nearest(atom.form)
    if (meant === undefined) return atom
    corrections.set(atom.form, meant)
    return atom.inTitle ? tokenAtom(termStem(meant), true) : wordCondition(meant, analyser)
  }

  function isUnknown(atom: Atom): atom is TokenAtom & { form: string } {
    if (atom.kind !== 'token' || !atom.correctable || atom.form === undefined) return false
    if (known.vocabulary.has(atom.form)) return false
    return !known.hasToken(atom.token)
  }
}

function tokenAtom(token: string, inTitle: boolean | undefined): TokenAtom {
  return { kind: 'token', token, correctable: false, ...(inTitle && { inTitle }) }
}
