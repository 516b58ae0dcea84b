import { beforeEach, describe } from 'vitest'
import { openMeilisearchIndex } from '../../search/open-meilisearch-index.ts'
import type { SearchIndex } from '../../search/search-index.ts'
import { fakeMeilisearch } from '../support/meilisearch-handlers.ts'
import { network } from '../support/network.ts'
import { describeSearchIndex } from './contract.ts'
import { ALIASES } from './corpus.ts'

describe('with a stand-in server', () => {
  const server = fakeMeilisearch({ url: 'http://meili.test', apiKey: 'key' })
  const opened = new Map<string, SearchIndex>()
  beforeEach(() => network.use(...server.handlers))

  describeSearchIndex('Meilisearch', async (uid) => {
    const options = { url: 'http://meili.test', apiKey: 'key', uid, aliases: ALIASES }
    const index = opened.get(uid) ?? (await openMeilisearchIndex(options))
    opened.set(uid, index)
    return index
  })
})
