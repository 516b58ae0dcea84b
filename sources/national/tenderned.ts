import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** TenderNed: tenders for information technology. */
export const TENDERNED: readonly Source[] = [
  defineSource({
    id: 'tenderned-api',
    title: 'TenderNed publicaties',
    publisher: 'PIANOo / EZ',
    level: 'national',
    homepage: 'https://www.tenderned.nl',
    url: 'https://www.tenderned.nl/papi/tenderned-rs-tns/v2/publicaties?page=0&size=100&publicatieDatumPreset=AF7&cpvCodes=72000000-5',
    kind: 'json',
    documentTypes: ['tender'],
    languages: ['nl'],
    refreshMinutes: 720,
    grade: 'A',
    quirks: ['A CPV code needs its check digit; sorting is ignored, newest comes first.'],
    list: 'content',
    total: 'totalElements',
    fields: {
      title: 'aanbestedingNaam',
      url: 'https://www.tenderned.nl/aankondigingen/overzicht/{publicatieId}',
      guid: 'kenmerk|publicatieId',
      summary: '{opdrachtgeverNaam}: {opdrachtBeschrijving}|opdrachtgeverNaam|opdrachtBeschrijving',
      published: 'publicatieDatum',
      type: 'typePublicatie.omschrijving|typePublicatie',
    },
    paging: { by: 'page', parameter: 'page', start: 0, size: 100, maxPages: 3 },
  }),
  defineSource({
    id: 'tenderned-atom',
    title: 'TenderNed laatste publicaties',
    publisher: 'PIANOo / EZ',
    level: 'national',
    homepage: 'https://www.tenderned.nl',
    url: 'https://www.tenderned.nl/papi/tenderned-rs-tns/rss/laatste-publicatie.rss',
    kind: 'feed',
    documentTypes: ['tender'],
    languages: ['nl'],
    refreshMinutes: 60,
    grade: 'A',
    quirks: ['Atom despite the .rss name.', '25 entries.', 'Unfiltered.'],
    enabled: false,
    status:
      'off: every tender in the country, 25 at a time; the interface is asked for those on information technology',
  }),
]
