import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Lokale regelgeving: rules of municipalities, provinces and water boards. */
export const LOKALE_REGELGEVING: readonly Source[] = [
  defineSource({
    id: 'cvdr-html-nieuwste',
    title: 'Lokale regelgeving: nieuwste eerst',
    publisher: 'KOOP',
    level: 'national',
    homepage: 'https://lokaleregelgeving.overheid.nl',
    url: 'https://lokaleregelgeving.overheid.nl/ZoekResultaat?datumrange=alle&indeling=&sort=date-desc&page=1&count=50',
    kind: 'html',
    documentTypes: ['local regulation'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: ['Newest first, without a date in the list. Blocks who asks too fast.'],
    item: '.result--list--wide li:has(h2 a)',
    titleSelector: 'h2 a',
    linkSelector: 'h2 a',
    linkContains: '/CVDR',
    detail: {},
  }),
  defineSource({
    id: 'cvdr-sru',
    title: 'Lokale regelgeving (CVDR) via SRU',
    publisher: 'KOOP',
    level: 'national',
    homepage: 'https://lokaleregelgeving.overheid.nl',
    url: 'https://zoekservice.overheid.nl/sru/Search?x-connection=cvdr&operation=searchRetrieve&version=1.2&maximumRecords=25&query=keyword%3Dsensoren',
    kind: 'sru',
    fields: {
      title: 'title',
      url: 'https://lokaleregelgeving.overheid.nl/{identifier}',
      guid: 'identifier',
      updated: 'modified',
    },
    documentTypes: ['local regulation'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: [
      'Free text only through keyword=.',
      'Canonical url is lokaleregelgeving.overheid.nl/CVDRnnn/v.',
      'Same robots disallow.',
    ],
    enabled: false,
    status:
      'off: robots.txt of this host closes it to everyone although it is the published open-data interface; its owner must decide. The list of newest regulations is read instead.',
  }),
]
