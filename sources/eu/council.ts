import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Council of the European Union. */
export const COUNCIL: readonly Source[] = [
  defineSource({
    id: 'council-press-rss',
    title: 'Council of the EU / European Council press releases',
    publisher: 'Council of the EU',
    level: 'eu',
    homepage: 'https://www.consilium.europa.eu/en/press/press-releases/',
    url: 'https://www.consilium.europa.eu/en/rss/pressreleases.ashx',
    kind: 'feed',
    documentTypes: ['press-release'],
    languages: ['en'],
    refreshMinutes: 240,
    grade: 'A',
    quirks: ['The pages refuse programs with 403; this feed does not.'],
  }),
]
