import { frequentToken } from '../analysis/index-tokens.ts'
import type { Condition, TextAtom } from '../query/compiled-query.ts'

/** A condition on words alone: what the full-text tables can answer. */
export type TextCondition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly TextCondition[] }
  | TextAtom

/** Where in an item something is looked for, as columns of a full-text table. */
export type Place = 'anywhere' | 'title' | 'summary' | 'titleAsTyped' | 'summaryAsTyped' | 'often'

interface Lookup {
  readonly table: 'tokens' | 'heads'
  readonly write: (atom: TextAtom) => string | undefined
}

/** How atoms are looked up in each place; undefined where a place cannot tell. */
const LOOKUPS: Readonly<Record<Place, Lookup>> = {
  anywhere: {
    table: 'tokens',
    write: (atom) => (atom.kind === 'token' ? quote(atom.token) : undefined),
  },
  often: {
    table: 'tokens',
    write: (atom) => (atom.kind === 'token' ? quote(frequentToken(atom.token)) : undefined),
  },
  title: { table: 'heads', write: (atom) => inColumns(atom, 'title', 'tx') },
  summary: { table: 'heads', write: (atom) => inColumns(atom, 'summary', 'sx') },
  titleAsTyped: { table: 'heads', write: (atom) => asTyped(atom, 'title') },
  summaryAsTyped: { table: 'heads', write: (atom) => asTyped(atom, 'summary') },
}

/** An expression of FTS5, and the table it is for. Everything is quoted: no text is an operator. */
export interface TableExpression {
  readonly table: 'tokens' | 'heads' | 'body'
  readonly expression: string
}

/**
 * Writes what a place can tell of a condition: of alternatives those it knows; undefined when it
 * knows nothing.
 */
export function expressionFor(condition: TextCondition, place: Place): TableExpression | undefined {
  const { table, write } = LOOKUPS[place]
  const expression = written(condition, write, false)
  return expression === undefined ? undefined : { table, expression }
}

/** Writes a whole condition for one table; undefined when it takes more than one. */
export function wholeExpression(condition: TextCondition): TableExpression | undefined {
  for (const place of ['anywhere', 'title'] as const) {
    const { table, write } = LOOKUPS[place]
    const isThere = (atom: TextAtom) => (atom.inTitle ?? false) === (place === 'title')
    const expression = written(condition, (atom) => (isThere(atom) ? write(atom) : undefined), true)
    if (expression !== undefined) return { table, expression }
  }
  return undefined
}

function written(
  condition: TextCondition,
  write: Lookup['write'],
  isStrict: boolean,
): string | undefined {
  if (!('of' in condition)) return write(condition)
  const parts = condition.of.map((one) => written(one, write, isStrict))
  const known = parts.filter((part) => part !== undefined)
  const isWhole = known.length === parts.length
  if (known.length === 0 || (!isWhole && (isStrict || condition.kind === 'all'))) return undefined
  return `(${known.join(condition.kind === 'all' ? ' AND ' : ' OR ')})`
}

/** Words in a row, in title or summary, or in the text: two tables. */
export function phraseExpressions(words: readonly string[], inTitle = false): TableExpression[] {
  const phrase = quote(words.join(' '))
  if (inTitle) return [{ table: 'heads', expression: `title : ${phrase}` }]
  return [
    { table: 'heads', expression: `{title summary} : ${phrase}` },
    { table: 'body', expression: phrase },
  ]
}

/** Whether a condition is on words alone, without exclusions and fields. */
export function isTextCondition(condition: Condition): condition is TextCondition {
  if (condition.kind === 'all' || condition.kind === 'any')
    return condition.of.every(isTextCondition)
  return condition.kind === 'token' || condition.kind === 'phrase' || condition.kind === 'prefix'
}

function inColumns(atom: TextAtom, words: string, tokens: string): string | undefined {
  if (atom.kind === 'phrase') return `${words} : ${quote(atom.words.join(' '))}`
  return atom.kind === 'token' ? `${tokens} : ${quote(atom.token)}` : undefined
}

function asTyped(atom: TextAtom, column: string): string | undefined {
  if (atom.kind === 'phrase') return `${column} : ${quote(atom.words.join(' '))}`
  return atom.kind === 'token' && atom.form ? `${column} : ${quote(atom.form)}` : undefined
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
