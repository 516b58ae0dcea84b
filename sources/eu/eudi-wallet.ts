import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** European Digital Identity Wallet. */
export const EUDI_WALLET: readonly Source[] = [
  defineSource({
    id: 'eudi-arf-releases',
    title: 'EUDI Wallet Architecture and Reference Framework releases',
    publisher: 'European Commission',
    level: 'eu',
    homepage: 'https://github.com/eu-digital-identity-wallet',
    url: 'https://github.com/eu-digital-identity-wallet/eudi-doc-architecture-and-reference-framework/releases.atom',
    kind: 'feed',
    documentTypes: ['technical-specification'],
    languages: ['en'],
    refreshMinutes: 1440,
    grade: 'C',
    quirks: ['GitHub release Atom convention.'],
    enabled: false,
    status:
      'off: nobody was seen reading this address, its path is the convention of the site for releases',
  }),
]
