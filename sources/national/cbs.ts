import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Statistics Netherlands. */
export const CBS: readonly Source[] = [
  defineSource({
    id: 'cbs-datasets-odata',
    title: 'CBS datasets-catalogus (OData v4)',
    publisher: 'CBS',
    level: 'national',
    homepage: 'https://www.cbs.nl',
    url: "https://datasets.cbs.nl/odata/v1/CBS/Datasets?$filter=contains(Title,'ICT')&$select=Identifier,Title,Modified,ObservationsModified",
    kind: 'odata',
    fields: {
      title: 'Title',
      url: 'https://opendata.cbs.nl/statline/#/CBS/nl/dataset/{Identifier}',
      guid: 'Identifier',
      updated: 'Modified',
    },
    documentTypes: ['dataset'],
    languages: ['nl'],
    refreshMinutes: 10080,
    grade: 'A',
    quirks: [
      'CC BY 4.0 with attribution.',
      'Contains() is a literal substring.',
      'Old host opendata.cbs.nl disallows /ODataAPI in robots.',
    ],
    enabled: false,
    status: 'off: statistics, not policy',
  }),
  defineSource({
    id: 'cbs-rss-prijzen',
    title: 'CBS thema-RSS Prijzen',
    publisher: 'CBS',
    level: 'national',
    homepage: 'https://www.cbs.nl',
    url: 'https://www.cbs.nl/nl-nl/rss-feeds/prijzen',
    kind: 'feed',
    documentTypes: ['news', 'dataset'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: [
      '50 items mixing news and custom tables: keep links under /nl-nl/nieuws/.',
      'Other themes follow /nl-nl/rss-feeds/<thema>.',
      'Some theme feeds gave 500.',
      'Theme HTML pages hang.',
    ],
    enabled: false,
    status: 'off: prices, kept as an example of how the feeds of other themes are called',
  }),
]
