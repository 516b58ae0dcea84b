import type { Alternative, Atom, CompiledQuery } from '../query/compiled-query.ts'
import { writtenToken } from './documents.ts'

/** One way to meet a query, in Meilisearch's query language, which knows no OR. */
export interface Conjunction {
  readonly q: string
  /** Whether it looks for a number of law as such: such items go first. */
  readonly isIdentifier: boolean
}

/** More ways than this are not tried; the first alternatives are the telling ones. */
const MOST_WAYS = 12

/**
 * Writes a query as searches of which an item must answer one. Everything is in quotes, so that the
 * server finds what was analysed and nothing near it; `forgiving` leaves words that may be mistyped
 * as typed and without quotes.
 */
export function conjunctionsOf(compiled: CompiledQuery, forgiving: boolean): Conjunction[] {
  const wanted = compiled.requirements.filter(({ negated }) => !negated)
  const unwanted = compiled.requirements.filter(({ negated }) => negated)
  // Exclusions first: only the first ten words of a query are read.
  const exclusions = unwanted.flatMap(({ anyOf }) => anyOf.map(exclusion))
  const ways = wanted.reduce<Alternative[]>(
    (before, { anyOf }) => {
      const room = Math.max(1, Math.floor(MOST_WAYS / before.length))
      return before.flatMap((atoms) => anyOf.slice(0, room).map((more) => [...atoms, ...more]))
    },
    [[]],
  )
  return ways.map((atoms) => {
    const words = [...new Set(atoms.map((atom) => (forgiving ? asTyped(atom) : quoted(atom))))]
    return {
      q: [...exclusions, ...words].join(' '),
      isIdentifier: atoms.some(
        (atom) => atom.kind === 'token' && compiled.identifiers.includes(atom.token),
      ),
    }
  })
}

/** Whether a query has words that may be mistyped. */
export function isCorrectable(compiled: CompiledQuery): boolean {
  return compiled.requirements.some(
    ({ negated, anyOf }) =>
      !negated && anyOf.flat().some((atom) => atom.kind === 'token' && atom.correctable),
  )
}

/**
 * What consists of two tokens cannot be excluded as a pair: its words as typed are. A single token
 * goes without quotes, the older of the two ways.
 */
function exclusion([first, second]: Alternative): string {
  if (second && first?.kind === 'token' && first.form) return `-"${first.form}"`
  return `-${quoted(first).replace(/^"([a-z0-9]+)"$/, '$1')}`
}

function asTyped(atom: Atom): string {
  return atom.kind === 'token' && atom.correctable && atom.form ? atom.form : quoted(atom)
}

/** Analysed words hold no quotes. */
function quoted(atom: Atom | undefined): string {
  if (!atom) return ''
  return `"${atom.kind === 'phrase' ? atom.words.join(' ') : writtenToken(atom.token)}"`
}
