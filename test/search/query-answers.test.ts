import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEmbeddedIndex } from '../../search/open-embedded-index.ts'
import type { SearchIndex, SearchQuery } from '../../search/search-index.ts'
import { ALIASES, itemOf } from './corpus.ts'

const ITEMS = [
  itemOf({
    id: 'register',
    title: 'Register van algoritmes',
    source: 'vng',
    type: 'news',
    on: '2026-01-10',
  }),
  itemOf({
    id: 'english',
    title: 'An algorithm register for cities',
    language: 'en',
    source: 'commission',
    level: 'eu',
    on: '2026-02-10',
  }),
  itemOf({
    id: 'cyber',
    title: 'Cyberbeveiligingswet aangenomen',
    summary: 'De wet geldt vanaf juli.',
    source: 'vng',
    on: '2026-03-10',
  }),
  itemOf({
    id: 'pump',
    title: 'Subsidie voor warmtepompen',
    summary: 'Ook armoedebestrijding telt.',
    source: 'zoetermeer',
    level: 'g40',
    on: '2026-03-20',
  }),
  itemOf({ id: 'woo-en', title: 'Mayors woo film crews', language: 'en', on: '2026-04-10' }),
  itemOf({ id: 'woo', title: 'Woo-verzoek over camera’s', regulations: ['woo'], on: '2026-04-11' }),
  {
    ...itemOf({ id: 'first', title: 'Drones boven de haven', source: 'vng', on: '2026-05-01' }),
    publisher: 'VNG Realisatie',
  },
  {
    ...itemOf({
      id: 'again',
      title: 'Drones boven de haven, meer nieuws',
      source: 'zoetermeer',
      on: '2026-05-02',
    }),
    cluster: 'first',
  },
]
const WHOLE: SearchQuery = { text: '', filter: {}, sort: 'relevance', limit: 20, offset: 0 }
let index: SearchIndex
beforeAll(async () => {
  index = await openEmbeddedIndex({ path: ':memory:', aliases: ALIASES })
  await index.apply({ put: ITEMS, remove: [], position: 8 })
})
afterAll(() => index.close())

async function find(query: Partial<SearchQuery>): Promise<string[]> {
  const { hits } = await index.search({ ...WHOLE, ...query })
  return hits.map(({ id }) => id)
}

describe('finding', () => {
  it.each([
    ['the word of the other language', 'algoritmeregister', ['register', 'english']],
    ['and back', 'algorithm', ['english', 'register']],
    ['a term inside a compound, by another name', 'cybersecurity', ['cyber']],
    ['a word inside a compound that nobody listed', 'armoede', ['pump']],
    ['the law, not the English verb', 'Woo', ['woo']],
    ['in small letters as well', 'woo', ['woo']],
    ['a beginning', 'cyberb*', ['cyber']],
    ['a word in the title only', 'title:wet', ['cyber']],
    ['a source, but not a word', 'source:vng -drones', ['cyber', 'register']],
    ['either of two things, in a period', '(drones OR subsidie) before:2026-05', ['pump']],
    ['a publisher by part of its name', 'publisher:realisatie', ['first']],
    ['fields as alternatives', 'level:eu OR level:g40', ['pump', 'english']],
    ['nothing for a value that no item has', 'source:nergens', []],
  ])('finds %s: %s', async (_what, text, expected) => {
    expect((await find({ text })).toSorted()).toEqual(expected.toSorted())
  })

  it('adds nothing when it may not', async () => {
    expect(await find({ text: 'algoritmes', expand: false })).toEqual(['register'])
    expect(await find({ text: 'algoritmeregister', expand: false })).toEqual([])
    expect(await find({ text: 'algoritmse', expand: false })).toEqual([])
  })

  it('tells which word it took for which', async () => {
    const { understood } = await index.search({ ...WHOLE, text: 'subsdie' })
    expect(understood).toMatchObject([{ typed: 'subsdie', correctedTo: 'subsidie' }])
  })
})

describe('developments', () => {
  it('are shown once, with how many others report them', async () => {
    const { total, hits, facets } = await index.search({ ...WHOLE, text: 'drones', collapse: true })
    expect({ total, ids: hits.map(({ id, alsoReportedBy }) => [id, alsoReportedBy]) }).toEqual({
      total: 1,
      ids: [[expect.any(String), 1]],
    })
    // Whoever chooses a source gets what it was counted for.
    expect(facets.source).toEqual({ vng: 1, zoetermeer: 1 })
    expect(facets.level).toEqual({ national: 1 })
  })

  it('are found when only a later report answers', async () => {
    expect(await find({ text: 'drones "meer nieuws"', collapse: true })).toEqual(['again'])
    expect(
      await find({ text: 'drones', filter: { source: ['zoetermeer'] }, collapse: true }),
    ).toEqual(['again'])
  })
})

describe('facets', () => {
  it('count months, and are searched by the beginning of a word', async () => {
    const { facets } = await index.search(WHOLE)
    expect(facets.month).toMatchObject({ '2026-03': 2, '2026-05': 2 })
    expect(await index.searchFacet('publisher', 'real', WHOLE)).toEqual([
      { value: 'VNG Realisatie', count: 1 },
    ])
    const narrowed = { ...WHOLE, filter: { source: ['vng'] } }
    expect(await index.searchFacet('source', '', narrowed)).toContainEqual({
      value: 'commission',
      count: 1,
    })
  })
})

describe('suggestions', () => {
  it.each([
    ['gdp', [{ kind: 'regulation', id: 'gdpr', text: 'GDPR' }]],
    ['vng', [{ kind: 'publisher', text: 'VNG Realisatie' }]],
    [
      'drones bov',
      [
        { kind: 'title', itemId: 'again' },
        { kind: 'title', itemId: 'first' },
      ],
    ],
    ['x', []],
  ])('%s', async (prefix, expected) => {
    expect(await index.suggest(prefix)).toEqual(expected)
  })
})
