import { createHash } from 'node:crypto'
import type { Item } from '../../model/item.ts'
import type { Analyser } from '../analysis/analyser.ts'
import { dateOf, facetsOf } from '../item-facets.ts'
import type { FacetName } from '../search-index.ts'

/** An item as Meilisearch holds it. */
export type ItemDocument = Readonly<Record<FacetName, readonly string[]>> & {
  readonly key: string
  readonly itemId: string
  readonly title: string
  readonly summary: string
  readonly text: string
  readonly titleTokens: string
  readonly summaryTokens: string
  readonly textTokens: string
  readonly identifiers: string
  /** YYYYMMDD, an Amsterdam day. */
  readonly day: number
  readonly seconds: number
}

/** Well under the server's limit of 100 MB a request, and small enough to be quick. */
const MOST_CHARACTERS = 4_000_000

/** Prepares an item for Meilisearch. */
export function documentOf(item: Item, analyser: Analyser): ItemDocument {
  const analysed = analyser.analyseItem(item)
  return {
    key: documentKey(item.id),
    itemId: item.id,
    title: analysed.title.join(' '),
    summary: analysed.summary.join(' '),
    text: analysed.text.join(' '),
    titleTokens: written(analysed.titleTokens),
    summaryTokens: written(analysed.summaryTokens),
    textTokens: written(analysed.textTokens),
    identifiers: written(analysed.identifiers),
    ...facetsOf(item),
    ...dateOf(item),
  }
}

/** A token as the server holds it: never the same as a word, so that quoted words find only words. */
export function writtenToken(token: string): string {
  return `t0${token}`
}

function written(tokens: Iterable<string>): string {
  return [...tokens].map(writtenToken).join(' ')
}

/** An id that Meilisearch accepts; one bad id would fail a whole batch. */
export function documentKey(itemId: string): string {
  if (/^(?!sha256-)[A-Za-z0-9_-]{1,500}$/.test(itemId)) return itemId
  return `sha256-${createHash('sha256').update(itemId).digest('hex')}`
}

/** Documents in portions that fit in a request. */
export function portionsOf(documents: readonly ItemDocument[]): ItemDocument[][] {
  const portions: ItemDocument[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const document of documents) {
    const length =
      document.text.length + document.textTokens.length + document.summary.length + 2000
    if (size + length > MOST_CHARACTERS) {
      portions.push([])
      size = 0
    }
    portions.at(-1)?.push(document)
    size += length
  }
  return portions
}
