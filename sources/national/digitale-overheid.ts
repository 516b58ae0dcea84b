import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Digitale Overheid: policy and law of digital government. */
export const DIGITALE_OVERHEID: readonly Source[] = [
  defineSource({
    id: 'digitaleoverheid-nieuws',
    title: 'Digitale Overheid: nieuws',
    publisher: 'BZK',
    level: 'national',
    homepage: 'https://www.digitaleoverheid.nl',
    url: 'https://www.digitaleoverheid.nl/feed/',
    kind: 'feed',
    documentTypes: ['news'],
    languages: ['nl'],
    refreshMinutes: 180,
    grade: 'A',
    quirks: ['Its pages challenge programs; the feed does not.'],
  }),
  defineSource({
    id: 'digitaleoverheid-wp-rest',
    title: 'Digitale Overheid: WordPress REST',
    publisher: 'BZK',
    level: 'national',
    homepage: 'https://www.digitaleoverheid.nl',
    url: 'https://www.digitaleoverheid.nl/wp-json/wp/v2/posts?per_page=50&orderby=modified&_fields=id,date_gmt,modified_gmt,link,title,excerpt,categories,tags',
    kind: 'wordpress',
    documentTypes: ['news'],
    languages: ['nl'],
    refreshMinutes: 720,
    grade: 'C',
    quirks: ['An address by convention.'],
    enabled: false,
    status:
      'off: the feed of the same site is read; this interface may lie behind the challenge of its pages',
  }),
  defineSource({
    id: 'nldigitalgovernment-feed',
    title: 'NL Digital Government',
    publisher: 'BZK',
    organisation: 'https://identifier.overheid.nl/tooi/id/ministerie/mnre1034',
    level: 'national',
    homepage: 'https://www.nldigitalgovernment.nl',
    url: 'https://www.nldigitalgovernment.nl/feed/',
    kind: 'feed',
    documentTypes: ['news'],
    languages: ['en'],
    refreshMinutes: 1440,
    grade: 'C',
    quirks: ['Sister site of digitaleoverheid.nl, path by convention.'],
    enabled: false,
    status:
      'off: nobody was seen reading this address, its path is a convention; `sources add` with the homepage finds what it really offers. English summaries of Dutch news that is read.',
  }),
]
