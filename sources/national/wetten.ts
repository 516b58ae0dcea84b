import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Wetten.overheid.nl: the laws in force. */
export const WETTEN: readonly Source[] = [
  defineSource({
    id: 'wetten-bwb-sru',
    title: 'Wetten.overheid.nl BWB via SRU',
    publisher: 'KOOP',
    level: 'national',
    homepage: 'https://wetten.overheid.nl',
    url: 'https://zoekservice.overheid.nl/sru/Search?x-connection=BWB&operation=searchRetrieve&version=1.2&maximumRecords=25&query=overheidbwb.titel%3Dcyberbeveiligingswet',
    kind: 'sru',
    fields: {
      title: 'title',
      url: 'https://wetten.overheid.nl/{identifier}',
      guid: 'identifier',
      updated: 'modified',
    },
    documentTypes: ['law'],
    languages: ['nl'],
    refreshMinutes: 10080,
    grade: 'B',
    quirks: [
      'Own index names (overheidbwb.titel, overheidbwb.geldigheidsdatum).',
      'Generic indexes rejected.',
      'Every historic state is a record.',
      'Same robots disallow.',
    ],
    enabled: false,
    status:
      'off: robots.txt of this host closes it to everyone although it is the published open-data interface; its owner must decide. New laws reach us by the Staatsblad.',
  }),
]
