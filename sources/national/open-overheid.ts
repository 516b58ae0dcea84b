import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'
import { OPEN_OVERHEID_ANSWER } from '../open-overheid-answer.ts'

/** open.overheid.nl: what government made public under the Woo. */
export const OPEN_OVERHEID: readonly Source[] = [
  defineSource({
    id: 'open-overheid-woo',
    title: 'open.overheid.nl: Woo-openbaarmakingen',
    publisher: 'KOOP / BZK',
    level: 'national',
    homepage: 'https://open.overheid.nl',
    url: 'https://open.overheid.nl/overheid/openbaarmakingen/api/v0/zoek?zoektekst=slimme%20stad&start=0&aantalResultaten=50&sort=publicatiedatum&publicatiedatumVan={since:dmy}',
    kind: 'json',
    languages: ['nl'],
    refreshMinutes: 720,
    grade: 'A',
    quirks: [
      '`aantalResultaten` is 10, 20 or 50, anything else is refused; an unknown parameter is ignored without a word.',
      'Days go in as DD-MM-YYYY.',
    ],
    ...OPEN_OVERHEID_ANSWER,
  }),
  defineSource({
    id: 'open-overheid-mutaties',
    title: 'open.overheid.nl: laatst gewijzigd',
    publisher: 'KOOP / BZK',
    level: 'national',
    homepage: 'https://open.overheid.nl',
    url: 'https://open.overheid.nl/overheid/openbaarmakingen/api/v0/zoek?zoektekst=&start=0&aantalResultaten=50&sort=laatst-gewijzigd',
    ...OPEN_OVERHEID_ANSWER,
    kind: 'json',
    documentTypes: ['document', 'woo decision', 'advisory', 'report'],
    languages: ['nl'],
    refreshMinutes: 360,
    grade: 'A',
    quirks: [
      'Firehose of all organisations.',
      'Filter locally.',
      'Relations moved to /publicatie/{id}/_relaties since May 2026.',
    ],
    enabled: false,
    status:
      'off: everything that any organisation changes; the search by subject and that of the own municipality are read',
  }),
]
