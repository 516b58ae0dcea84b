import { describe, expect, it } from 'vitest'
import { createTagger } from '../../tags/create-tagger.ts'
import { loadTaxonomy } from '../../tags/load-taxonomy.ts'
import { createLabelModel } from '../../tags/model/label-model.ts'
import type { Feature } from '../../tags/model/read-features.ts'
import { fitLabel } from '../train/fit-model.ts'

const hit = (start: number) =>
  ({ field: 'title', zone: 'title', sentence: 0, start, end: start + 3 }) as const

describe('a model of weights', () => {
  const model = createLabelModel({ bias: { water: -1 }, pomp: { water: 4 }, markt: { water: -2 } })
  const features = new Map<string, Feature>([
    ['bias', { value: 1, hits: [] }],
    ['pomp', { value: 0.5, hits: [hit(0)] }],
    ['markt', { value: 0.5, hits: [hit(9)] }],
  ])

  it('adds up what is seen and names the words for and against', () => {
    const weighed = model.weigh(features)
    expect(weighed.marginOf('water')).toBe(0)
    expect(weighed.reasonsOf('water')).toEqual({ for: [hit(0)], against: [hit(9)] })
  })

  it('knows only its own words', () => {
    expect([model.isKnown('pomp'), model.isKnown('stoel')]).toEqual([true, false])
  })
})

describe('training', () => {
  const examples = [
    { features: [[0, 1]] as const, labels: new Set(['water']) },
    { features: [[1, 1]] as const, labels: new Set<string>() },
  ]

  it('learns which word goes with a label, the same every time', () => {
    const [pump = 0, market = 0] = fitLabel('water', examples, new Float64Array(2))
    expect(pump).toBeGreaterThan(0.5)
    expect(market).toBeLessThan(-0.5)
    expect([...fitLabel('water', examples, new Float64Array(2))]).toEqual([pump, market])
  })
})

describe('a label of the model', () => {
  const tagItem = createTagger(loadTaxonomy())
  const item = {
    title: 'Gemaal 😀 slaat vanzelf aan vóór de bui valt',
    summary: 'De water\u00adbeheerder koppelt weerbeelden aan de pompbesturing.',
    language: 'nl',
  }

  it('quotes the item exactly, for and against', () => {
    const { domains, themes } = tagItem(item)
    expect(domains.map(({ id }) => id)).toEqual(['smart-environment'])
    for (const { evidence, counter = [] } of [...domains, ...themes]) {
      expect(evidence.length).toBeGreaterThan(0)
      for (const { field, start, end, quote } of [...evidence, ...counter]) {
        expect(item[field as 'title' | 'summary'].slice(start, end)).toBe(quote)
      }
    }
  })
})
