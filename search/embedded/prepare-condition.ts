import type { Analyser } from '../analysis/analyser.ts'
import { termStem } from '../analysis/term-pairs.ts'
import type {
  Atom,
  CompiledQuery,
  Condition,
  PrefixAtom,
  TokenAtom,
} from '../query/compiled-query.ts'
import { anyOf, wordCondition } from '../query/read-units.ts'
import type { SearchAnswer } from '../search-index.ts'
import type { EmbeddedFile } from './embedded-file.ts'
import { compoundsOf, learnedCompound } from './learned-compounds.ts'

type Corrections = NonNullable<SearchAnswer['corrections']>

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
  file: EmbeddedFile,
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
    const compounds = compoundsOf(typed.form ?? '', file.vocabulary)
    completions.push(...compounds)
    const tokens = new Set(compounds.map(termStem))
    tokens.delete(typed.token)
    return anyOf([typed, ...[...tokens].map((token) => tokenAtom(token, typed.inTitle))])
  }

  function complete({ start, inTitle }: PrefixAtom): Condition {
    const forms = file.vocabulary.completions(start, MOST_COMPLETIONS)
    completions.push(...forms)
    const tokens = new Set([start, ...forms].map(termStem))
    return anyOf([...tokens].map((token) => tokenAtom(token, inTitle)))
  }

  function correct(atom: Atom): Condition {
    if (!isUnknown(atom) || looked >= MOST_CORRECTIONS) return atom
    looked++
    if (compoundsOf(atom.form, file.vocabulary).length > 0) return atom
    const parts = learnedCompound(atom.form, file.vocabulary)
    if (parts.length > 0)
      return { kind: 'all', of: parts.map((part) => tokenAtom(termStem(part), atom.inTitle)) }
    const meant = file.vocabulary.nearest(atom.form)
    if (meant === undefined) return atom
    corrections.set(atom.form, meant)
    return atom.inTitle ? tokenAtom(termStem(meant), true) : wordCondition(meant, analyser)
  }

  function isUnknown(atom: Atom): atom is TokenAtom & { form: string } {
    if (atom.kind !== 'token' || !atom.correctable || atom.form === undefined) return false
    if (file.vocabulary.has(atom.form)) return false
    return !file.lookups.matchesAny({ table: 'tokens', expression: `"${atom.token}"` })
  }
}

function tokenAtom(token: string, inTitle: boolean | undefined): TokenAtom {
  return { kind: 'token', token, correctable: false, ...(inTitle && { inTitle }) }
}
