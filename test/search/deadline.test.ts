import { afterEach, expect, it } from 'vitest'
import { createAnalyser } from '../../search/analysis/analyser.ts'
import { openEmbeddedFile } from '../../search/embedded/embedded-file.ts'
import { searchFile } from '../../search/embedded/search-file.ts'
import { ALIASES, readCorpus } from './corpus.ts'

const analyser = createAnalyser(ALIASES)
const file = openEmbeddedFile({ path: ':memory:' }, analyser)
file.apply({ put: readCorpus(), remove: [], position: 44 })
afterEach(() => file.lookups.forget())

const QUERY = {
  text: [...Array.from({ length: 30 }, (_, i) => `"raad ${i}"`), 'gemeente'].join(' OR '),
  filter: {},
  sort: 'relevance',
  limit: 5,
  offset: 0,
} as const

it('stops a search that takes too long, and says that there may be more', () => {
  let elapsed = 0
  const slow = searchFile(file, QUERY, analyser, () => {
    elapsed += 100
    return elapsed
  })
  expect(slow.incomplete).toBe(true)
})

it('says nothing of the kind when there was time', () => {
  const quick = searchFile(file, QUERY, analyser, () => 0)
  expect(quick.incomplete).toBeUndefined()
  expect(quick.total).toBeGreaterThan(0)
})
