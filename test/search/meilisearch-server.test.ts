import { randomUUID } from 'node:crypto'
import { Meilisearch } from 'meilisearch'
import { http, passthrough } from 'msw'
import { afterAll, beforeEach, describe } from 'vitest'
import { openMeilisearchIndex } from '../../search/open-meilisearch-index.ts'
import type { SearchAliases } from '../../search/search-aliases.ts'
import type { SearchIndex } from '../../search/search-index.ts'
import { environmentOf } from '../support/environment.ts'
import { network } from '../support/network.ts'
import { describeSearchIndex } from './contract.ts'
import { ALIASES } from './corpus.ts'
import { describeJudged, POLICY_ALIASES } from './judged-contract.ts'

const url = environmentOf('MEILI_URL')
const apiKey = environmentOf('MEILI_API_KEY')

/** The same contract on a real server: set MEILI_URL (and MEILI_API_KEY) to one. */
describe.skipIf(!url)('with a real server', () => {
  const run = `test-${randomUUID().slice(0, 8)}`
  const server = { url: url ?? '', ...(apiKey && { apiKey }) }
  const opened = new Map<string, SearchIndex>()
  beforeEach(() => network.use(http.all(`${server.url}/*`, () => passthrough())))

  async function openOnce(name: string, aliases: SearchAliases): Promise<SearchIndex> {
    network.use(http.all(`${server.url}/*`, () => passthrough()))
    const uid = `${run}-${name}`
    const index = opened.get(uid) ?? (await openMeilisearchIndex({ ...server, uid, aliases }))
    opened.set(uid, index)
    return index
  }

  describeSearchIndex('Meilisearch', (name) => openOnce(name, ALIASES))
  describeJudged('Meilisearch', (name) => openOnce(name, POLICY_ALIASES))

  afterAll(async () => {
    network.use(http.all(`${server.url}/*`, () => passthrough()))
    const client = new Meilisearch({ host: server.url, ...(apiKey && { apiKey }) })
    const { results } = await client.getRawIndexes({ limit: 1000 })
    const ours = results.filter(({ uid }) => uid.startsWith(run))
    for (const { uid } of ours) await client.deleteIndexIfExists(uid)
  })
})
