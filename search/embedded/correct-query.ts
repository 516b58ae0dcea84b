import type { Analyser } from '../analysis/analyser.ts'
import type { Alternative, Atom, CompiledQuery } from '../query/compiled-query.ts'
import { wordAtom } from '../query/read-units.ts'
import type { SearchAnswer } from '../search-index.ts'
import type { EmbeddedFile } from './embedded-file.ts'
import { matchesAny } from './find-docids.ts'
import { anywhere } from './match-expression.ts'

type Corrections = NonNullable<SearchAnswer['corrections']>

/** Looking for a neighbour takes milliseconds; who mistypes more words than this meant something else. */
const MOST_CORRECTIONS = 4

/**
 * Reads words that no item has as the nearest word that one has. Numbers, quoted words, names and
 * exclusions stay as typed.
 */
export function correctQuery(
  typed: CompiledQuery,
  file: EmbeddedFile,
  analyser: Analyser,
): { compiled: CompiledQuery; corrections: Corrections } {
  const corrections = new Map<string, string>()
  let looked = 0
  const requirements = typed.requirements.map((requirement) => {
    if (requirement.negated) return requirement
    return { ...requirement, anyOf: requirement.anyOf.map(correctAlternative) }
  })

  function correctAlternative(alternative: Alternative): Alternative {
    return alternative.flatMap((atom) => {
      if (!isUnknown(atom) || looked >= MOST_CORRECTIONS) return [atom]
      looked++
      const meant = file.vocabulary.nearest(atom.form)
      if (meant === undefined) return [atom]
      corrections.set(atom.form, meant)
      return wordAtom(meant, analyser)
    })
  }

  function isUnknown(atom: Atom): atom is Atom & { form: string } {
    if (atom.kind === 'phrase' || !atom.correctable || atom.form === undefined) return false
    return !file.vocabulary.has(atom.form) && !matchesAny(file.database, anywhere(atom))
  }

  return {
    compiled: { ...typed, requirements, terms: [...typed.terms, ...corrections.values()] },
    corrections: [...corrections].map(([from, to]) => ({ from, to })),
  }
}
