import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

const SERVICE = 'https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0'

/** A page needs the number of a case; a document that has none is shown by its file. */
const DOCUMENT_FIELDS = {
  title: 'Onderwerp|Titel',
  url: `https://www.tweedekamer.nl/kamerstukken/detail?id={Zaak[0].Nummer}&did={DocumentNummer}|${SERVICE}/Document({Id})/resource`,
  guid: 'Id',
  published: 'Datum',
  updated: 'GewijzigdOp',
  type: 'Soort',
  summary: 'Titel',
}

/** Tweede Kamer: papers of the lower house, by OData. */
export const TWEEDE_KAMER: readonly Source[] = [
  defineSource({
    id: 'tk-odata-documenten',
    title: 'Tweede Kamer documenten (OData v4)',
    publisher: 'Tweede Kamer',
    level: 'national',
    homepage: 'https://opendata.tweedekamer.nl',
    url: `${SERVICE}/Document?$filter=Verwijderd%20eq%20false%20and%20contains(Onderwerp,'algoritme')&$orderby=Datum%20desc&$top=100&$expand=Zaak($select=Nummer,Soort,Onderwerp),Kamerstukdossier($select=Nummer,Titel)&$count=true`,
    kind: 'odata',
    documentTypes: ['parliamentary paper', 'motion', 'letter', 'question', 'bill'],
    languages: ['nl'],
    refreshMinutes: 360,
    grade: 'A',
    quirks: [
      'At most 250 records a page. A date in year 1 means none. The title of a document is its subject.',
    ],
    fields: DOCUMENT_FIELDS,
  }),
  defineSource({
    id: 'tk-odata-dossier-26643',
    title: 'Tweede Kamer dossier 26643 (ICT)',
    publisher: 'Tweede Kamer',
    level: 'national',
    homepage: 'https://www.tweedekamer.nl',
    url: `${SERVICE}/Document?$filter=Verwijderd%20eq%20false%20and%20Kamerstukdossier/any(d:d/Nummer%20eq%2026643)&$orderby=Datum%20desc&$top=50&$expand=Zaak($select=Nummer,Soort)`,
    kind: 'odata',
    documentTypes: ['parliamentary paper'],
    languages: ['nl'],
    refreshMinutes: 720,
    grade: 'B',
    quirks: [
      'Dossier 26 643: information and communication technology in government.',
      'The case is asked for too, because the page of a document is found by it.',
    ],
    fields: DOCUMENT_FIELDS,
  }),
]
