import { beforeEach } from 'vitest'
import { openMeilisearchIndex } from '../../search/open-meilisearch-index.ts'
import { fakeMeilisearch } from '../support/meilisearch-handlers.ts'
import { network } from '../support/network.ts'
import { describeJudged, POLICY_ALIASES } from './judged-contract.ts'

const server = fakeMeilisearch({ url: 'http://meili.test' })
beforeEach(() => network.use(...server.handlers))

describeJudged('Meilisearch', (uid) => {
  network.use(...server.handlers)
  return openMeilisearchIndex({ url: 'http://meili.test', uid, aliases: POLICY_ALIASES })
})
