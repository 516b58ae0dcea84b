import { expect, it } from 'vitest'
import { openEmbeddedIndex } from '../../search/open-embedded-index.ts'
import { ALIASES, itemOf, type Sketch } from './corpus.ts'

async function orderOf(text: string, sketches: readonly Sketch[]): Promise<string[]> {
  const index = await openEmbeddedIndex({ path: ':memory:', aliases: ALIASES })
  await index.apply({ put: sketches.map(itemOf), remove: [], position: 1 })
  const query = { text, filter: {}, sort: 'relevance', limit: 10, offset: 0 } as const
  const { hits } = await index.search(query)
  await index.close()
  return hits.map(({ id }) => id)
}

it('favours what the tagger says is about the thing over what only uses the word', async () => {
  const order = await orderOf('woo', [
    { id: 'word', title: 'City hopes to woo film crews', on: '2026-05-01' },
    { id: 'thing', title: 'Provincie wacht op de Woo', on: '2026-04-01', regulations: ['woo'] },
  ])
  expect(order).toEqual(['thing', 'word'])
})

it('puts a word as typed before other forms of it', async () => {
  const order = await orderOf('algoritmes', [
    { id: 'other', title: 'Een algoritme uitgelegd', on: '2026-05-01' },
    { id: 'typed', title: 'De algoritmes uitgelegd', on: '2026-05-01' },
  ])
  expect(order).toEqual(['typed', 'other'])
})

it('puts the newer of equals first, but not before what fits better', async () => {
  const order = await orderOf('warmtenet', [
    { id: 'old', title: 'Warmtenet gekozen', on: '2020-01-01' },
    { id: 'new', title: 'Warmtenet gekozen', on: '2026-01-01' },
    { id: 'beside', title: 'Verslag', text: 'Ook het warmtenet kwam langs.', on: '2026-06-01' },
  ])
  expect(order).toEqual(['new', 'old', 'beside'])
})

it('orders very many hits by title and date', async () => {
  const many = Array.from({ length: 4_200 }, (_, i) => ({
    id: `body-${i}`,
    title: 'Verslag',
    summary: 'Over drones.',
    on: '2026-05-01',
  }))
  const order = await orderOf('drones', [
    ...many,
    { id: 'old-title', title: 'Drones', on: '2021-01-01' },
    { id: 'new-title', title: 'Meer drones', on: '2022-01-01' },
  ])
  expect(order.slice(0, 2)).toEqual(['new-title', 'old-title'])
})
