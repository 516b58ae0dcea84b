import type { MultiSearchQuery } from 'meilisearch'
import type { Analyser } from '../analysis/analyser.ts'
import { compileQuery } from '../query/compile-query.ts'
import { FACETS, type FacetName, type SearchAnswer, type SearchQuery } from '../search-index.ts'
import { type Conjunction, conjunctionsOf, isCorrectable } from './conjunctions.ts'
import { activeFacets, filterOf } from './filters.ts'
import type { Server } from './server.ts'

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>

/** One thing to be told about the items that answer a query. */
interface Question {
  readonly filter: string[]
  readonly facets: readonly FacetName[]
  readonly limit: number
  readonly offset: number
}

interface Reply {
  readonly total: number
  readonly hits: SearchAnswer['hits']
  readonly counts: Counts
}

type Document = { itemId: string }

/** Answers a query from a Meilisearch server. */
export async function searchServer(
  server: Server,
  uid: string,
  query: SearchQuery,
  analyser: Analyser,
): Promise<SearchAnswer> {
  const compiled = compileQuery(query.text, analyser, query.expand)
  const { terms, understood, condition } = compiled
  const answer = { engine: 'meilisearch' as const, terms, understood }
  if (condition?.kind === 'any' && condition.of.length === 0)
    return { ...answer, total: 0, hits: [], facets: facetsOf({}) }

  const questions = questionsOf(query)
  const ask = (forgiving: boolean) =>
    askAll(server, uid, conjunctionsOf(compiled, forgiving), questions, query)
  let replies = await ask(false)
  if (foundNothing(replies) && isCorrectable(compiled)) replies = await ask(true)

  const [main, ...others] = replies
  const counts: Record<string, Counts[string]> = { ...main?.counts }
  for (const reply of others) Object.assign(counts, reply.counts)
  return { ...answer, total: main?.total ?? 0, hits: main?.hits ?? [], facets: facetsOf(counts) }
}

/** The hits with all counts; then each facet that narrows, counted without itself. */
function questionsOf(query: SearchQuery): Question[] {
  const { limit, offset } = query
  return [
    { filter: filterOf(query), facets: FACETS, limit, offset },
    ...activeFacets(query).map((name) => ({
      filter: filterOf(query, name),
      facets: [name],
      limit: 0,
      offset: 0,
    })),
  ]
}

/** Whether no word was found at all, filters aside. */
function foundNothing(replies: readonly Reply[]): boolean {
  return replies.every(({ total }) => total === 0)
}

function askAll(
  server: Server,
  uid: string,
  ways: readonly Conjunction[],
  questions: readonly Question[],
  { sort }: SearchQuery,
): Promise<Reply[]> {
  const search = (way: Conjunction, question: Question): MultiSearchQuery => ({
    indexUid: uid,
    q: way.q,
    filter: question.filter,
    matchingStrategy: 'all',
    locales: ['nld', 'eng'],
    attributesToRetrieve: ['itemId'],
    showRankingScore: true,
    ...((sort === 'date' || way.q === '') && { sort: ['seconds:desc'] }),
  })
  const [only, second] = ways
  if (only && !second) return askOneWay(server, questions, (question) => search(only, question))
  return Promise.all(
    questions.map((question) =>
      askAnyWay(
        server,
        uid,
        question,
        ways.map((way) => ({
          ...search(way, question),
          federationOptions: { weight: way.isIdentifier ? 1 : 0.5 },
        })),
      ),
    ),
  )
}

/** All questions in one request. */
async function askOneWay(
  server: Server,
  questions: readonly Question[],
  search: (question: Question) => MultiSearchQuery,
): Promise<Reply[]> {
  const queries = questions.map((question) => {
    const { facets, limit, offset } = question
    return { ...search(question), facets: [...facets], limit, offset }
  })
  const { results } = await server.ask((client) =>
    client.multiSearch<{ queries: MultiSearchQuery[] }, Document>({ queries }),
  )
  return results.map((result) => ({
    total: result.estimatedTotalHits ?? 0,
    hits: result.hits.map((hit) => ({
      id: hit.itemId,
      score: rounded(hit._rankingScore),
      alsoReportedBy: 0,
    })),
    counts: result.facetDistribution ?? {},
  }))
}

/**
 * One question to several searches at once: federated, an item that answers two of them is one hit
 * and counted once (milli unites the candidates of one index; read in the source of 1.50).
 */
async function askAnyWay(
  server: Server,
  uid: string,
  { facets, limit, offset }: Question,
  queries: readonly MultiSearchQuery[],
): Promise<Reply> {
  const result = await server.ask((client) =>
    client.multiSearch<{ federation: object; queries: MultiSearchQuery[] }, Document>({
      federation: { limit, offset, facetsByIndex: { [uid]: [...facets] } },
      queries: [...queries],
    }),
  )
  return {
    total: result.estimatedTotalHits ?? 0,
    hits: result.hits.map((hit) => ({
      id: hit.itemId,
      score: rounded(hit._federation?.weightedRankingScore),
      alsoReportedBy: 0,
    })),
    counts: result.facetsByIndex?.[uid]?.distribution ?? {},
  }
}

/** Facets that count nothing stand there empty; values without hits are left out. */
function facetsOf(counts: Counts): SearchAnswer['facets'] {
  const facets = FACETS.map((name) => {
    const values = Object.entries(counts[name] ?? {}).filter(([, count]) => count > 0)
    return [name, Object.fromEntries(values)]
  })
  return Object.fromEntries(facets)
}

function rounded(score = 0): number {
  return Math.round(score * 10_000) / 10_000
}
