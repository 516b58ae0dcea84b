import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** data.overheid.nl: the register of open data. */
export const DATA_OVERHEID: readonly Source[] = [
  defineSource({
    id: 'data-overheid-ckan',
    title: 'data.overheid.nl CKAN',
    publisher: 'BZK / KOOP',
    level: 'national',
    homepage: 'https://data.overheid.nl',
    url: 'https://data.overheid.nl/data/api/3/action/package_search?q=%22smart%20city%22&sort=metadata_modified%20desc&rows=50',
    kind: 'ckan',
    documentTypes: ['dataset'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: ['Datasets that are harvested change all at once.'],
    pageUrl: 'https://data.overheid.nl/dataset/{name}',
  }),
]
