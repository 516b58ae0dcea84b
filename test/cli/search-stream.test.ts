import { expect, it } from 'vitest'
import { search } from '../../cli/commands/search.ts'
import type { Program } from '../../cli/program.ts'
import type { SearchQuery } from '../../search/search-index.ts'

it('asks for very many results a page at a time, and gives them as one object', async () => {
  const asked: (readonly [number, number])[] = []
  const program = {
    knownIds: { domains: [], regulations: [], themes: [], sources: [] },
    search: async ({ offset, limit }: SearchQuery) => {
      asked.push([offset, limit])
      const hits = Array.from({ length: limit }, (_, index) => ({
        item: { id: `id-${offset + index}`, title: 'T', url: 'https://a.test/' },
        snippet: [],
        title: [],
        score: 1,
      }))
      return { total: 5000, tookMs: 1, hits, terms: [] }
    },
  }
  let text = ''
  const output = {
    line: async (piece: string, ending = '\n') => {
      text += piece + ending
    },
    note: () => {},
    isTerminal: false,
  }
  const code = await search(
    program as unknown as Program,
    'AI',
    { limit: '2500', json: true },
    output,
  )
  expect(code).toBe(0)
  expect(asked).toEqual([
    [0, 1000],
    [1000, 1000],
    [2000, 500],
  ])
  expect(text.indexOf('\n')).toBe(text.length - 1)
  const { hits } = JSON.parse(text) as { hits: { id: string }[] }
  expect(new Set(hits.map(({ id }) => id)).size).toBe(2500)
})
