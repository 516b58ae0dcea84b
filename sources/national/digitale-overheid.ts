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
]
