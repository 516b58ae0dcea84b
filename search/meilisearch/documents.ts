import { createHash } from 'node:crypto'
import type { Item } from '../../model/item.ts'
import type { Analyser } from '../analysis/analyser.ts'
import { allTokens } from '../analysis/index-tokens.ts'
import { dateOf, facetsOf } from '../item-facets.ts'
import type { FacetName } from '../search-index.ts'

/** An item as Meilisearch holds it: what our analyser read, as lists of values to filter by. */
export interface ItemDocument
  extends Readonly<Record<FacetName, readonly string[]>>,
    ScoredDocument {
  readonly key: string
  /** Whatever it may be found by. */
  readonly tokens: readonly string[]
  /** Its words as they stand, and every two of them that stand in a row. */
  readonly forms: readonly string[]
  readonly pairs: readonly string[]
  /** Its long words, last letter first: compounds are found by how they end. */
  readonly backwards: readonly string[]
  readonly titleForms: readonly string[]
  readonly summaryForms: readonly string[]
  /** The first of its cluster. */
  readonly isPrimary: boolean
  /** YYYYMMDD, an Amsterdam day. */
  readonly day: number
}

/** What is fetched of an item to rank it. */
export interface ScoredDocument {
  readonly itemId: string
  readonly title: string
  readonly summary: string
  readonly titleTokens: readonly string[]
  readonly summaryTokens: readonly string[]
  readonly frequent: readonly string[]
  /** Numbers of law and the address, and labels, as tokens. */
  readonly marks: readonly string[]
  readonly cluster: string
  /** False when other items are about the same development. */
  readonly isAlone: boolean
  readonly seconds: number
}

/** Fields of a `ScoredDocument`. */
export const SCORED_FIELDS = [
  'itemId',
  'title',
  'summary',
  'titleTokens',
  'summaryTokens',
  'frequent',
  'marks',
  'cluster',
  'isAlone',
  'seconds',
] as const satisfies (keyof ScoredDocument)[]

/** Well under the server's limit of 100 MB a request, and small enough to be quick. */
const MOST_BYTES = 8_000_000

/** Prepares an item for Meilisearch. @param isFollowed Whether other items are of its cluster. */
export function documentOf(item: Item, analyser: Analyser, isFollowed: boolean): ItemDocument {
  const analysed = analyser.analyseItem(item)
  const { title, summary, text } = analysed
  const isPrimary = item.cluster === item.id
  return {
    key: documentKey(item.id),
    itemId: item.id,
    title: title.join(' '),
    summary: summary.join(' '),
    titleTokens: values(analysed.titleTokens),
    summaryTokens: values(analysed.summaryTokens),
    frequent: values(analysed.frequent),
    marks: values([...analysed.identifiers, ...analysed.tags]),
    tokens: values(allTokens(analysed)),
    forms: values([...title, ...summary, ...text]),
    backwards: values([...title, ...summary, ...text].filter(isLong).map(backwards)),
    pairs: values([title, summary, text].flatMap(pairsOf)),
    titleForms: values([...title, ...pairsOf(title)]),
    summaryForms: values([...summary, ...pairsOf(summary)]),
    cluster: withoutBackslashes(item.cluster),
    isPrimary,
    isAlone: isPrimary && !isFollowed,
    ...safeFacets(item),
    ...dateOf(item),
  }
}

/** The shortest compound has two parts of four letters. */
function isLong(word: string): boolean {
  return word.length >= 8
}

/** A word from its end. */
export function backwards(word: string): string {
  return [...word].reverse().join('')
}

/** Every two neighbours: words in a row are found by these. */
export function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`)
}

/** The server's filters cannot tell a backslash from the escape of a quote: it is kept as this. */
const BACKSLASH = '\ue05c'

/** A value as it may stand between quotes in a filter, but for the quotes. */
export function withoutBackslashes(value: string): string {
  return value.replaceAll('\\', BACKSLASH)
}

/** The value that was stored. */
export function withBackslashes(value: string): string {
  return value.replaceAll(BACKSLASH, '\\')
}

/** Labels and levels are ids of ours; the rest may hold anything. */
function safeFacets(item: Item): ReturnType<typeof facetsOf> {
  return facetsOf({
    ...item,
    publisher: withoutBackslashes(item.publisher),
    source: withoutBackslashes(item.source),
    type: withoutBackslashes(item.type),
    language: withoutBackslashes(item.language),
  })
}

/** The server cuts values off at 468 bytes, and so would find what only begins the same. */
const LONGEST_VALUE = 100

/** A value as the server holds it: a word of any length is one value. */
export function storedValue(value: string): string {
  if (value.length <= LONGEST_VALUE) return value
  return `${value.slice(0, 20)}${createHash('sha256').update(value).digest('hex')}`
}

function values(of: Iterable<string>): string[] {
  return [...new Set(of)].map(storedValue)
}

/** An id that Meilisearch accepts; one bad id would fail a whole batch. */
export function documentKey(itemId: string): string {
  if (/^(?!sha256-)[A-Za-z0-9_-]{1,500}$/.test(itemId)) return itemId
  return `sha256-${createHash('sha256').update(itemId).digest('hex')}`
}

/** Documents in portions that fit in a request, by the bytes that are sent. */
export function portionsOf(documents: readonly ItemDocument[]): ItemDocument[][] {
  const portions: ItemDocument[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const document of documents) {
    const bytes = Buffer.byteLength(JSON.stringify(document)) + 1
    if (size + bytes > MOST_BYTES) {
      portions.push([])
      size = 0
    }
    portions.at(-1)?.push(document)
    size += bytes
  }
  return portions
}
