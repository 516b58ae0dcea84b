import { randomUUID } from 'node:crypto'
import { Meilisearch } from 'meilisearch'
import { http, passthrough } from 'msw'
import { afterAll, beforeEach, describe } from 'vitest'
import { openMeilisearchIndex } from '../../search/open-meilisearch-index.ts'
import type { SearchIndex } from '../../search/search-index.ts'
import { environmentOf } from '../support/environment.ts'
import { network } from '../support/network.ts'
import { describeSearchIndex } from './contract.ts'
import { ALIASES } from './corpus.ts'

const url = environmentOf('MEILI_URL')
const apiKey = environmentOf('MEILI_API_KEY')

/** The same contract on a real server: set MEILI_URL (and MEILI_API_KEY) to one. */
describe.skipIf(!url)('with a real server', () => {
  const run = `test-${randomUUID().slice(0, 8)}`
  const server = { url: url ?? '', ...(apiKey && { apiKey }) }
  const opened = new Map<string, SearchIndex>()
  beforeEach(() => network.use(http.all(`${server.url}/*`, () => passthrough())))

  describeSearchIndex('Meilisearch', async (name) => {
    const uid = `${run}-${name}`
    const index =
      opened.get(uid) ?? (await openMeilisearchIndex({ ...server, uid, aliases: ALIASES }))
    opened.set(uid, index)
    return index
  })

  afterAll(async () => {
    network.use(http.all(`${server.url}/*`, () => passthrough()))
    const client = new Meilisearch({ host: server.url, ...(apiKey && { apiKey }) })
    for (const uid of opened.keys()) {
      for (const one of [uid, `${uid}_meta`, `${uid}_next`]) await client.deleteIndexIfExists(one)
    }
  })
})
