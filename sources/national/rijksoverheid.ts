import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Rijksoverheid: the government’s site, read through its feed of searches. */
export const RIJKSOVERHEID: readonly Source[] = [
  defineSource({
    id: 'rijksoverheid-nieuws',
    title: 'Rijksoverheid nieuws',
    publisher: 'Ministerie van Algemene Zaken',
    level: 'national',
    homepage: 'https://www.rijksoverheid.nl/actueel/nieuws',
    url: 'https://www.rijksoverheid.nl/api/rss?query=%7B%22filters%22%3A%5B%7B%22field%22%3A%22content_type%22%2C%22values%22%3A%5B%22pro%3AnewsDocument%22%5D%2C%22type%22%3A%22all%22%7D%5D%2C%22resultSearchTerm%22%3A%22%22%2C%22pageTitle%22%3A%22Nieuws%22%7D',
    kind: 'feed',
    documentTypes: ['news'],
    languages: ['nl'],
    refreshMinutes: 60,
    grade: 'A',
    quirks: ['Twenty items, no paging; a date that is wrong gives 500.'],
  }),
  defineSource({
    id: 'rijksoverheid-zoek-slimme-stad',
    title: 'Rijksoverheid: zoekterm slimme stad (alle typen)',
    publisher: 'Ministerie van Algemene Zaken',
    level: 'national',
    homepage: 'https://www.rijksoverheid.nl',
    url: 'https://www.rijksoverheid.nl/api/rss?query=%7B%22filters%22%3A%5B%5D%2C%22resultSearchTerm%22%3A%22slimme%20stad%22%7D',
    kind: 'feed',
    documentTypes: ['news', 'parliamentary paper', 'report', 'document'],
    languages: ['nl'],
    refreshMinutes: 180,
    grade: 'A',
    quirks: ['Twenty items, no paging. One address for each search term.'],
  }),
  defineSource({
    id: 'rijksoverheid-zoek-algoritme',
    title: 'Rijksoverheid: zoekterm algoritme (alle typen)',
    publisher: 'Ministerie van Algemene Zaken',
    level: 'national',
    homepage: 'https://www.rijksoverheid.nl',
    url: 'https://www.rijksoverheid.nl/api/rss?query=%7B%22filters%22%3A%5B%5D%2C%22resultSearchTerm%22%3A%22algoritme%22%7D',
    kind: 'feed',
    documentTypes: ['news', 'parliamentary paper', 'report', 'document'],
    languages: ['nl'],
    refreshMinutes: 180,
    grade: 'A',
    quirks: ['Twenty items, no paging. One address for each search term.'],
  }),
]
