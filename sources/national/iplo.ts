import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Informatiepunt Leefomgeving: the Omgevingswet. */
export const IPLO: readonly Source[] = [
  defineSource({
    id: 'iplo-storingen',
    title: 'IPLO: storingen DSO',
    publisher: 'Rijkswaterstaat',
    level: 'national',
    homepage: 'https://iplo.nl',
    url: 'https://iplo.nl/digitaal-stelsel/storingen-onderhoud-release-informatie/storingen/?rss=true',
    kind: 'feed',
    documentTypes: ['outage'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: ['Appending ?rss=true to a list page yields a feed on this CMS.'],
    enabled: false,
    status: 'off: outages of services, of no use a day later',
  }),
  defineSource({
    id: 'iplo-nieuws',
    title: 'IPLO: nieuws Omgevingswet',
    publisher: 'Rijkswaterstaat',
    level: 'national',
    homepage: 'https://iplo.nl',
    url: 'https://iplo.nl/actueel/nieuws/?rss=true',
    kind: 'feed',
    documentTypes: ['news'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'C',
    quirks: ['Pattern ?rss=true proven on another list, this path not evidenced.'],
  }),
]
