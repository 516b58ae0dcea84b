import { openEmbeddedIndex } from '../../search/open-embedded-index.ts'
import { describeJudged, POLICY_ALIASES } from './judged-contract.ts'

describeJudged('embedded', () => openEmbeddedIndex({ path: ':memory:', aliases: POLICY_ALIASES }))
