/** A piece of a query as typed. */
export type Lexeme =
  | { readonly kind: 'phrase'; readonly negated: boolean; readonly text: string }
  | { readonly kind: 'word'; readonly negated: boolean; readonly text: string }
  | { readonly kind: 'or' }

/** A pasted page is not a query: this much of it is read. */
const LONGEST_QUERY = 2_000
const QUOTED = /(-?)["“”„«»]([^"“”„«»]*)["“”„«»]|[^\s"“”„«»]+/g
const CONTROLS = /\p{Cc}/gu

/**
 * Cuts a query in words, "phrases", -exclusions and OR. There is no wrong syntax: a quote without
 * its other half separates, anything else is words.
 */
export function lexQuery(text: string): Lexeme[] {
  const clean = text.slice(0, LONGEST_QUERY).replace(CONTROLS, ' ')
  return [...clean.matchAll(QUOTED)].map(([whole, minus, quoted]) => {
    if (quoted !== undefined) return { kind: 'phrase', negated: minus === '-', text: quoted }
    if (whole === 'OR' || whole === '|') return { kind: 'or' }
    const negated = /^-[\p{L}\p{N}]/u.test(whole)
    return { kind: 'word', negated, text: negated ? whole.slice(1) : whole }
  })
}
