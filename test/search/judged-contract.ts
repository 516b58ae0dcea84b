import { readFileSync } from 'node:fs'
import { load as parse } from 'js-yaml'
import { beforeAll, describe, expect, it } from 'vitest'
import { searchAliasesOf } from '../../cli/search-aliases.ts'
import { facetsOf } from '../../search/item-facets.ts'
import {
  FACETS,
  type SearchAnswer,
  type SearchIndex,
  type SearchQuery,
} from '../../search/search-index.ts'
import { loadTaxonomy } from '../../tags/load-taxonomy.ts'
import { readCorpus } from './corpus.ts'

/** Items as publishers write them, and the names of the law as the program knows them. */
export const POLICY_ITEMS = readCorpus('policy')
export const POLICY_ALIASES = searchAliasesOf(loadTaxonomy())

/** A question with its answer, judged before an engine was asked. */
interface Judged extends Partial<Omit<SearchQuery, 'text'>> {
  readonly ask: string
  /** Lead, in this order. */
  readonly first?: readonly string[]
  /** One of these is among the first three. */
  readonly top?: readonly string[]
  readonly finds?: readonly string[]
  readonly misses?: readonly string[]
  readonly total?: number
  readonly facets?: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const JUDGED = parse(
  readFileSync(new URL('../fixtures/search/queries.yaml', import.meta.url), 'utf8'),
) as readonly Judged[]
const ITEMS = new Map(POLICY_ITEMS.map((item) => [item.id, item]))

/** What every search index answers to the questions of a CDO. */
export function describeJudged(name: string, open: (name: string) => Promise<SearchIndex>): void {
  describe(`${name}: judged questions`, () => {
    let index: SearchIndex
    beforeAll(async () => {
      index = await open('judged')
      // In two batches, so that developments grow while they are indexed.
      await index.apply({ put: POLICY_ITEMS.slice(150), remove: [], position: 1 })
      await index.apply({ put: POLICY_ITEMS.slice(0, 150), remove: [], position: 2 })
    }, 120_000)

    async function answerTo(judged: Judged): Promise<SearchAnswer> {
      const {
        ask,
        first: _f,
        top: _t,
        finds: _g,
        misses: _m,
        total: _n,
        facets: _c,
        ...rest
      } = judged
      const whole = { filter: {}, sort: 'relevance', limit: 400, offset: 0 } as const
      return index.search({ ...whole, ...rest, text: ask })
    }

    it.each(JUDGED.map((judged) => [judged.ask, judged] as const))(
      'answers %s',
      async (_ask, judged) => {
        const { first = [], top = [], finds = [], misses = [] } = judged
        const answer = await answerTo(judged)
        const ids = answer.hits.map(({ id }) => id)
        expect(ids.slice(0, first.length)).toEqual(first)
        if (top.length > 0) expect(ids.slice(0, 3).some((id) => top.includes(id))).toBe(true)
        expect(ids).toEqual(expect.arrayContaining([...finds]))
        expect(ids.filter((id) => misses.includes(id))).toEqual([])
        if (judged.total !== undefined) expect(answer.total).toBe(judged.total)
        if (judged.facets) expect(answer.facets).toMatchObject(judged.facets)
        if (!judged.collapse) expect(answer.facets).toMatchObject(countedFrom(ids, judged))
      },
    )
  })
}

/** The counts of facets that are not narrowed, counted from the hits. */
function countedFrom(ids: readonly string[], { filter = {} }: Judged): object {
  const free = FACETS.filter((facet) => !filter[facet])
  const counted = free.map((facet) => {
    const counts: Record<string, number> = {}
    for (const id of ids) {
      const item = ITEMS.get(id)
      for (const value of item ? facetsOf(item)[facet] : [])
        counts[value] = (counts[value] ?? 0) + 1
    }
    return [facet, counts]
  })
  return Object.fromEntries(counted)
}
