import { expect, it } from 'vitest'
import type { Tag } from '../../model/tag.ts'
import { evaluate, type GoldItem } from '../../tags/evaluate.ts'
import type { TagInput } from '../../tags/tagger.ts'

const tag = (id: string): Tag => ({ id, score: 1, rule: `${id}/name`, version: '1', evidence: [] })

/** Gives the labels that stand in the title. */
const tagByTitle = ({ title }: TagInput) => ({
  domains: title
    .split(' ')
    .filter((word) => word.startsWith('smart-'))
    .map(tag),
  regulations: title
    .split(' ')
    .filter((word) => /^r\d/.test(word))
    .map(tag),
  themes: [],
  identifiers: [],
  relevant: title !== '',
})

const gold = (id: string, title: string, domains: string[], regulations: string[]): GoldItem => ({
  id,
  title,
  domains,
  regulations,
  themes: [],
  relevant: domains.length > 0,
})

it('counts right, wrong and missed labels over all items together', () => {
  const result = evaluate(
    [
      gold('1', 'smart-people r1 r2', ['smart-people'], ['r1', 'r3']),
      gold('2', 'smart-living r1', ['smart-living', 'smart-people'], ['r1']),
      gold('3', 'r9', [], []),
      gold('4', 'nothing', [], []),
    ],
    tagByTitle,
  )
  expect(result.domains).toEqual({ precision: 1, recall: 0.6667, f1: 0.8 })
  expect(result.regulations).toEqual({ precision: 0.5, recall: 0.6667, f1: 0.5714 })
  expect(result.themes).toEqual({ precision: 1, recall: 1, f1: 1 })
  expect(result.labels.r1).toEqual({
    kind: 'regulations',
    precision: 1,
    recall: 1,
    f1: 1,
    support: 2,
  })
  expect(result.labels['smart-people']).toMatchObject({ recall: 0.5, support: 2 })
  expect(result.falsePositiveRate).toBe(0.5)
})

it('measures nothing in an empty set', () => {
  expect(evaluate([], tagByTitle)).toMatchObject({ items: 0, falsePositiveRate: 0, labels: {} })
})
