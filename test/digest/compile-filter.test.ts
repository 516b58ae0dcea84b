import { describe, expect, it } from 'vitest'
import { compileFilter, searchableText } from '../../digest/compile-filter.ts'
import type { Item } from '../../model/item.ts'
import { EMPTY_FILTER, type ItemFilter } from '../../model/subscription.ts'
import { anItem, aTag } from './support/samples.ts'

const title = 'AI-verordening: wat verandert er voor gemeenten?'
const item = anItem({
  title,
  level: 'eu',
  source: 'ec-press',
  regulations: [aTag('ai-act', { title }, 'AI-verordening')],
  domains: [aTag('smart-governance', { title }, 'gemeenten')],
  summary: 'Coördinatie van toezicht in Den Haag.',
  text: 'Ook het Algoritmeregister komt aan de orde.',
})

function matchesItem(candidate: Item, change: Partial<ItemFilter>): boolean {
  const filter = compileFilter({ ...EMPTY_FILTER, ...change })
  return filter(candidate, () => searchableText(candidate))
}

function matches(change: Partial<ItemFilter>): boolean {
  return matchesItem(item, change)
}

describe('compileFilter', () => {
  it('lets everything through when nothing is asked', () => {
    expect(matches({})).toBe(true)
  })

  it('takes values of one field as alternatives', () => {
    expect(matches({ regulations: ['data-act', 'ai-act'] })).toBe(true)
    expect(matches({ levels: ['g40', 'eu'] })).toBe(true)
  })

  it('lets each field narrow the others', () => {
    expect(matches({ regulations: ['ai-act'], levels: ['g40'] })).toBe(false)
    expect(matches({ domains: ['smart-governance'], sources: ['ec-press'] })).toBe(true)
    expect(matches({ domains: ['smart-governance'], themes: ['ethics'] })).toBe(false)
  })

  it.each([
    'AI verordening',
    'AI-verordening',
    'ai–verordening',
    'AIverordening',
    'coordinatie TOEZICHT',
    'coördinatie',
    '"Den Haag"',
    '“den haag” algoritmeregister',
    'gemeente',
    '  ',
    '"" --',
  ])('finds the words of [%s]', (query) => {
    expect(matches({ query })).toBe(true)
  })

  it.each([
    'AI verordening drones',
    '"Haag Den"',
    '"verordening gemeenten"',
    'ver',
    'register',
    'a',
  ])('misses the words of [%s]', (query) => {
    expect(matches({ query })).toBe(false)
  })

  it('finds two words where the source writes one', () => {
    const joined = anItem({ title: 'De AIverordening geldt' })

    expect(matchesItem(joined, { query: 'ai verordening' })).toBe(true)
  })
})
