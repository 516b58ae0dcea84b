import type { Atom, CompiledQuery, Requirement } from '../query/compiled-query.ts'

/** A query in the language of FTS5. Everything is quoted: no text can be an operator. */
export interface MatchExpression {
  /** What must match; undefined when there are only exclusions. */
  readonly wanted: string | undefined
  /** What may not match, as an expression of its own. */
  readonly unwanted: string | undefined
}

/** How an atom is looked up. */
export type AtomWriter = (atom: Atom) => string

/** By meaning, anywhere: for finding. */
export const anywhere: AtomWriter = (atom) =>
  atom.kind === 'phrase' ? phrase(atom.words) : `{tx x} : ${quote(atom.token)}`

/** The same items, but a word that stands as typed counts as well: for scoring. */
export const scored: AtomWriter = (atom) => {
  if (atom.kind === 'phrase' || !atom.form) return anywhere(atom)
  return `(${anywhere(atom)} OR ${phrase([atom.form])})`
}

/** In the title only: for tiers. */
export const inTitle: AtomWriter = (atom) =>
  atom.kind === 'phrase' ? `title : ${quote(atom.words.join(' '))}` : `tx : ${quote(atom.token)}`

/** Writes a query for FTS5. */
export function matchExpression(
  requirements: CompiledQuery['requirements'],
  write: AtomWriter,
): MatchExpression {
  const wanted = requirements.filter(({ negated }) => !negated).map(one)
  const unwanted = requirements.filter(({ negated }) => negated).map(one)
  const join = (parts: string[], operator: string) =>
    parts.length > 0 ? parts.join(` ${operator} `) : undefined
  return { wanted: join(wanted, 'AND'), unwanted: join(unwanted, 'OR') }

  function one({ anyOf }: Requirement): string {
    return `(${anyOf.map((atoms) => `(${atoms.map(write).join(' AND ')})`).join(' OR ')})`
  }
}

function phrase(words: readonly string[]): string {
  return `{title summary text} : ${quote(words.join(' '))}`
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
