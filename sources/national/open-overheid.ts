import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

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
    documentTypes: ['woo decision', 'advisory', 'report', 'parliamentary paper', 'decision note'],
    languages: ['nl'],
    refreshMinutes: 720,
    grade: 'A',
    quirks: [
      '`aantalResultaten` is 10, 20 or 50, anything else is refused; an unknown parameter is ignored without a word.',
      'Days go in as DD-MM-YYYY.',
    ],
    sinceDays: 30,
    list: 'resultaten',
    total: 'totaal',
    fields: {
      title: 'document.titel',
      url: 'document.pid',
      guid: 'document.id',
      summary: 'document.omschrijving',
      published: 'document.openbaarmakingsdatum',
    },
    paging: { by: 'offset', parameter: 'start', start: 0, size: 50, maxPages: 3 },
  }),
]
