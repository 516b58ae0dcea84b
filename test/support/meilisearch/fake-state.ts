import type { Settings } from 'meilisearch'

/** A document as it was sent. */
export type FakeDocument = Readonly<Record<string, unknown>>

export interface FakeIndex {
  readonly primaryKey: string
  readonly documents: ReadonlyMap<string, FakeDocument>
  readonly settings: Settings
}

/** What the stand-in server holds. Replaced, never changed, so that a failed task leaves no trace. */
export type FakeIndexes = Map<string, FakeIndex>

/** What a real server gives for an index that was never configured. */
export const DEFAULT_SETTINGS: Settings = {
  displayedAttributes: ['*'],
  searchableAttributes: ['*'],
  filterableAttributes: [],
  sortableAttributes: [],
  rankingRules: [
    'words',
    'typo',
    'proximity',
    'attributeRank',
    'sort',
    'wordPosition',
    'exactness',
  ],
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    disableOnWords: [],
    disableOnAttributes: [],
    disableOnNumbers: false,
  },
  faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'alpha' } },
  pagination: { maxTotalHits: 1000 },
  localizedAttributes: null,
}

/** An error as the server words it. */
export class FakeError extends Error {
  override readonly name = 'FakeError'
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message = code) {
    super(message)
    this.status = status
    this.code = code
  }
}

export function fakeIndex(indexes: FakeIndexes, uid: string): FakeIndex {
  const index = indexes.get(uid)
  if (!index) throw new FakeError(404, 'index_not_found', `Index \`${uid}\` not found.`)
  return index
}
