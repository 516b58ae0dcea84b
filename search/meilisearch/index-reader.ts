import type { MultiSearchQuery } from 'meilisearch'
import type { FacetName } from '../search-index.ts'
import type { ItemDocument } from './documents.ts'
import type { Filter } from './filters.ts'
import type { Server } from './server.ts'

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Something asked about the items that pass a filter; the newest come first. */
export interface Question {
  readonly filter: Filter
  readonly limit?: number
  readonly offset?: number
  readonly facets?: readonly (FacetName | 'cluster')[]
  readonly fields?: readonly (keyof ItemDocument)[]
}

export interface Reply {
  readonly total: number
  readonly documents: readonly ItemDocument[]
  readonly counts: Counts
}

/** Reads one index; all questions that are asked together go in one request. */
export interface IndexReader {
  ask(questions: readonly Question[]): Promise<readonly Reply[]>
  askOne(question: Question): Promise<Reply>
  /** How many items pass each filter. */
  counts(filters: readonly Filter[]): Promise<readonly number[]>
  /** Values that begin as the text does, or nearly so. */
  facetValues(
    name: 'forms' | 'backwards',
    text: string,
  ): Promise<readonly { readonly value: string; readonly count: number }[]>
}

const NO_REPLY: Reply = { total: 0, documents: [], counts: {} }

/** Prepares reading an index. */
export function readIndex(server: Server, uid: string): IndexReader {
  async function askAll(questions: readonly Question[]): Promise<Reply[]> {
    if (questions.length === 0) return []
    const queries = questions.map((question) => queryOf(uid, question))
    const { results } = await server.search((client) =>
      client.multiSearch<{ queries: MultiSearchQuery[] }, ItemDocument>({ queries }),
    )
    return results.map(({ estimatedTotalHits = 0, hits, facetDistribution = {} }) => ({
      total: estimatedTotalHits,
      documents: hits,
      counts: facetDistribution,
    }))
  }
  return {
    ask: askAll,
    async askOne(question) {
      const [reply] = await askAll([question])
      return reply ?? NO_REPLY
    },
    async counts(filters) {
      const replies = await askAll(filters.map((filter) => ({ filter })))
      return replies.map(({ total }) => total)
    },
    async facetValues(name, text) {
      const { facetHits } = await server.search((client) =>
        client.index(uid).searchForFacetValues({ facetName: name, facetQuery: text }),
      )
      return facetHits
    },
  }
}

function queryOf(uid: string, question: Question): MultiSearchQuery {
  const { filter, facets, fields = ['itemId'], limit = 0, offset = 0 } = question
  return {
    indexUid: uid,
    q: '',
    ...(filter.length > 0 && { filter: [...filter] }),
    ...(facets && { facets: [...facets] }),
    attributesToRetrieve: [...fields],
    sort: ['seconds:desc', 'itemId:asc'],
    limit,
    offset,
  }
}
