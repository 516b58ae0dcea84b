import { openEmbeddedIndex } from '../../search/open-embedded-index.ts'
import type { SearchIndex } from '../../search/search-index.ts'
import { describeSearchIndex } from './contract.ts'
import { ALIASES } from './corpus.ts'

const opened = new Map<string, SearchIndex>()

describeSearchIndex('embedded', async (name) => {
  const known = opened.get(name)
  const index = known ?? (await openEmbeddedIndex({ path: ':memory:', aliases: ALIASES }))
  opened.set(name, index)
  return index
})
