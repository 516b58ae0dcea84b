import type { CompiledQuery, Condition, TextAtom } from '../query/compiled-query.ts'
import { writtenToken } from './documents.ts'

/** One way to meet a query, in Meilisearch's query language, which knows no OR. */
export interface Conjunction {
  readonly q: string
  /** Whether it looks for a number of law as such: such items go first. */
  readonly isIdentifier: boolean
}

/** Atoms that must all be found in one item, and atoms that may not. */
interface Way {
  readonly wanted: readonly TextAtom[]
  readonly unwanted: readonly TextAtom[]
}

/** More ways than this are not tried; the first alternatives are the telling ones. */
const MOST_WAYS = 12

/**
 * Writes a query as searches of which an item must answer one. Everything is in quotes, so that the
 * server finds what was analysed and nothing near it; `forgiving` leaves words that may be mistyped
 * as typed and without quotes.
 */
export function conjunctionsOf(compiled: CompiledQuery, forgiving: boolean): Conjunction[] {
  const ways = compiled.condition ? waysOf(compiled.condition) : [NOTHING_ASKED]
  return ways.map(({ wanted, unwanted }) => {
    const words = [...new Set(wanted.map((atom) => (forgiving ? asTyped(atom) : quoted(atom))))]
    return {
      // Exclusions first: only the first ten words of a query are read.
      q: [...unwanted.map(exclusion), ...words].join(' '),
      isIdentifier: wanted.some(
        (atom) => atom.kind === 'token' && compiled.identifiers.includes(atom.token),
      ),
    }
  })
}

const NOTHING_ASKED: Way = { wanted: [], unwanted: [] }

/** A condition as alternatives of which each is a row of atoms. */
function waysOf(condition: Condition): Way[] {
  if (condition.kind === 'any') return condition.of.flatMap(waysOf).slice(0, MOST_WAYS)
  if (condition.kind === 'all') return condition.of.map(waysOf).reduce(together, [NOTHING_ASKED])
  if (condition.kind === 'not') return [{ wanted: [], unwanted: atomsOf(condition.of) }]
  return [{ wanted: atomsOf(condition), unwanted: [] }]
}

function together(before: readonly Way[], ways: readonly Way[]): Way[] {
  const room = Math.max(1, Math.floor(MOST_WAYS / before.length))
  return before.flatMap((one) =>
    ways.slice(0, room).map((other) => ({
      wanted: [...one.wanted, ...other.wanted],
      unwanted: [...one.unwanted, ...other.unwanted],
    })),
  )
}

/** What consists of two tokens cannot be excluded as a pair: its words as typed are. */
function atomsOf(condition: Condition): TextAtom[] {
  if (condition.kind === 'any') return condition.of.flatMap(atomsOf)
  if (condition.kind === 'all') {
    const [first, second] = condition.of.flatMap(atomsOf)
    if (second && first?.kind === 'token' && first.form) {
      return [{ kind: 'phrase', words: [first.form] }]
    }
    return first ? [first] : []
  }
  const isText = ['token', 'phrase', 'prefix'].includes(condition.kind)
  return isText ? [condition as TextAtom] : []
}

/** Whether a query has words that may be mistyped. */
export function isCorrectable({ condition }: CompiledQuery): boolean {
  const ways = condition ? waysOf(condition) : []
  return ways.some(({ wanted }) => wanted.some((atom) => atom.kind === 'token' && atom.correctable))
}

/** A single token goes without quotes, the older of the two ways. */
function exclusion(atom: TextAtom): string {
  return `-${quoted(atom).replace(/^"([a-z0-9]+)"$/, '$1')}`
}

function asTyped(atom: TextAtom): string {
  return atom.kind === 'token' && atom.correctable && atom.form ? atom.form : quoted(atom)
}

/** Analysed words hold no quotes. */
function quoted(atom: TextAtom): string {
  if (atom.kind === 'prefix') return atom.start
  return `"${atom.kind === 'phrase' ? atom.words.join(' ') : writtenToken(atom.token)}"`
}
