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
  defineSource({
    id: 'council-meetings-rss',
    title: 'Council meetings calendar feed',
    publisher: 'Council of the EU',
    level: 'eu',
    homepage: 'https://www.consilium.europa.eu/en/meetings/calendar/',
    url: 'https://www.consilium.europa.eu/en/rss/meetings.ashx?cat=euco',
    kind: 'feed',
    documentTypes: ['meeting'],
    languages: ['en'],
    refreshMinutes: 1440,
    grade: 'B',
    quirks: ['Cat=euco is European Council; other cat values to be probed (TTE, JHA).'],
  }),
  defineSource({
    id: 'council-register',
    title: 'Council public register',
    publisher: 'Council of the EU',
    level: 'eu',
    homepage: 'https://www.consilium.europa.eu/en/documents/public-register/',
    url: 'https://data.consilium.europa.eu/doc/document/ST-{nr}-{yyyy}-INIT/en/pdf',
    kind: 'html',
    item: 'html',
    titleSelector: 'title',
    linkSelector: 'a',
    documentTypes: ['council-document'],
    languages: ['en', 'nl'],
    refreshMinutes: 43200,
    grade: 'B',
    quirks: ['Search pages show a browser check; deep links to ST documents are stable.'],
    enabled: false,
    status:
      'off: an address for one document at a time, with a number to fill in; it lists nothing that could be watched',
  }),
]
