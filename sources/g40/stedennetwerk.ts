import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { PAGE_WATCH } from '../page-watch.ts'

/** The G40 network of cities. */
export const STEDENNETWERK: readonly Source[] = [
  defineSource({
    id: 'g40-stedennetwerk-nieuws',
    title: 'G40 Stedennetwerk: nieuws',
    publisher: 'G40',
    level: 'g40',
    homepage: 'https://www.g40stedennetwerk.nl',
    url: 'https://www.g40stedennetwerk.nl/nieuws',
    kind: 'html',
    documentTypes: ['news', 'position paper'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'B',
    quirks: ['No feed is known. A list may hold cards of other pages: only links to news count.'],
    item: 'main article, .view-content .views-row, li.news-item',
    titleSelector: 'h2, h3',
    linkSelector: 'a',
    dateSelector: 'time, .date',
    dateAttribute: 'datetime',
    summarySelector: 'p',
    linkContains: '/nieuws/',
    detail: {},
  }),
  defineSource({
    id: 'g40-themagroep-smart-cities',
    title: 'G40 themagroep Smart Cities (paginawacht)',
    publisher: 'G40',
    level: 'g40',
    homepage: 'https://www.g40stedennetwerk.nl',
    url: 'https://www.g40stedennetwerk.nl/themagroep/smart-cities',
    ...PAGE_WATCH,
    documentTypes: ['news'],
    languages: ['nl'],
    refreshMinutes: 10080,
    grade: 'B',
    quirks: ['Page-change watch.'],
    enabled: false,
    status: 'off: an introduction that changes once in years; the news of the network is read',
  }),
]
