import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** CERT-EU. */
export const CERT_EU: readonly Source[] = [
  defineSource({
    id: 'cert-eu-advisories',
    title: 'CERT-EU security advisories',
    publisher: 'CERT-EU',
    level: 'eu',
    homepage: 'https://cert.europa.eu',
    url: 'https://cert.europa.eu/publications/security-advisories-rss',
    kind: 'feed',
    documentTypes: ['advisory'],
    languages: ['en'],
    refreshMinutes: 720,
    grade: 'C',
    enabled: false,
    status:
      'off: nobody was seen reading this address, its path is a convention; `sources add` with the homepage finds what it really offers',
  }),
]
