import { identifierToken, urlToken } from '../analysis/identifier-tokens.ts'

/** A number of law or an address inside a query. */
export interface IdentifierSpan {
  readonly start: number
  readonly end: number
  /** Tokens that items which carry it have; any will do. */
  readonly tokens: readonly string[]
  /** Spellings to mark. */
  readonly spellings: readonly string[]
}

const ADDRESS = /https?:\/\/\S+/gi
/** Parliament's dossiers as people write them: 36 264, 36.264, 36264, with or without a number. */
const BARE_DOSSIER = /(?<![\d.,/-])(\d{2})[ .\u00a0]?(\d{3})(?![\d.,/])/g

/** Finds identifiers in the order they stand; they do not overlap. */
export function identifierSpans(text: string): IdentifierSpan[] {
  const spans: IdentifierSpan[] = []
  const add = (span: IdentifierSpan) => {
    const isFree = spans.every(({ start, end }) => span.end <= start || span.start >= end)
    if (isFree && span.tokens.length > 0) spans.push(span)
  }
  for (const match of text.matchAll(ADDRESS)) {
    add({ ...placeOf(match), tokens: urlToken(match[0]), spellings: [] })
  }
  for (const match of text.matchAll(BARE_DOSSIER)) {
    const [, thousands = '', rest = ''] = match
    add({
      ...placeOf(match),
      tokens: [identifierToken(thousands + rest)],
      spellings: [`${thousands} ${rest}`, thousands + rest],
    })
  }
  return spans.sort((a, b) => a.start - b.start)
}

function placeOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length }
}
