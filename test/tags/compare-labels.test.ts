import { expect, it } from 'vitest'
import { compareLabels } from '../../tags/compare-labels.ts'
import type { Labelled, Labels } from '../../tags/evaluate.ts'

const labels = (over: Partial<Labels> = {}): Labels => ({
  domains: [],
  regulations: [],
  themes: [],
  ...over,
})

const one = (id: string, gold: Partial<Labels>, given: Partial<Labels>): Labelled => ({
  gold: { id, title: `Item ${id}`, ...labels(gold) },
  given: labels(given),
})

it('tells which labels came and went, and which of that was right', () => {
  const labelled = [
    one('a', { regulations: ['gdpr'] }, { regulations: ['gdpr'], themes: ['privacy'] }),
    one('b', { domains: ['smart-people'] }, {}),
    one('c', {}, {}),
    one('new', {}, { themes: ['privacy'] }),
  ]
  const before = new Map([
    ['a', labels()],
    ['b', labels({ domains: ['smart-people', 'smart-living'] })],
    ['c', labels()],
  ])
  const { changes, ...sums } = compareLabels(labelled, before)
  expect(sums).toEqual({ changedItems: 2, right: 2, wrong: 2, unknown: ['new'] })
  expect(changes.map(({ item, label, change, isRight }) => [item, label, change, isRight])).toEqual(
    [
      ['a', 'gdpr', 'gained', true],
      ['a', 'privacy', 'gained', false],
      ['b', 'smart-people', 'lost', false],
      ['b', 'smart-living', 'lost', true],
    ],
  )
})
