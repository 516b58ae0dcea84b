import type { AnalysedItem } from './analyser.ts'

/** The token that an item has beside another when its text has that several times. */
export function frequentToken(token: string): string {
  return `m0${token}`
}

/** Whatever an item may be found by; with a mark, what its text says more than once or twice. */
export function allTokens(item: AnalysedItem): string[] {
  return [
    ...item.titleTokens,
    ...item.summaryTokens,
    ...item.textTokens,
    ...item.identifiers,
    ...item.tags,
    ...[...item.frequent].map(frequentToken),
  ]
}
