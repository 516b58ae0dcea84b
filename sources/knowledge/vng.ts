import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** VNG, the association of municipalities. */
export const VNG: readonly Source[] = [
  defineSource({
    id: 'vng-nieuws',
    title: 'VNG: nieuws',
    publisher: 'VNG',
    level: 'knowledge',
    homepage: 'https://vng.nl/nieuws',
    url: 'https://vng.nl/nieuws',
    kind: 'html',
    documentTypes: ['news'],
    languages: ['nl'],
    refreshMinutes: 360,
    grade: 'B',
    quirks: ['Drupal list: Dutch dates, relative links.'],
    item: '.node-list__item',
    titleSelector: 'h2 a',
    linkSelector: 'h2 a',
    dateSelector: '.field--node-post-date',
    summarySelector: 'p',
  }),
  defineSource({
    id: 'vng-publicaties-rss',
    title: 'VNG: publicaties',
    publisher: 'VNG',
    level: 'knowledge',
    homepage: 'https://vng.nl/publicaties',
    url: 'https://vng.nl/rss/publicaties.xml',
    kind: 'feed',
    documentTypes: ['document', 'guideline', 'report', 'factsheet'],
    languages: ['nl'],
    refreshMinutes: 720,
    grade: 'B',
    quirks: ['The kind of publication stands in the title.'],
  }),
]
