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
  defineSource({
    id: 'tk-odata-activiteiten',
    title: 'Tweede Kamer activiteiten (debatten, briefings)',
    publisher: 'Tweede Kamer',
    level: 'national',
    homepage: 'https://www.tweedekamer.nl/debat_en_vergadering',
    url: `${SERVICE}/Activiteit?$filter=Verwijderd%20eq%20false%20and%20contains(Onderwerp,'digital')%20and%20Datum%20ge%20{today}&$orderby=Datum&$top=100`,
    kind: 'odata',
    fields: {
      title: 'Onderwerp',
      url: 'https://www.tweedekamer.nl/debat_en_vergadering/commissievergaderingen/details?id={Nummer}',
      guid: 'Id',
      updated: 'GewijzigdOp',
      type: 'Soort',
      summary: '{Soort}, {Datum}, {Voortouwnaam}|{Soort}, {Datum}|Soort',
    },
    documentTypes: ['agenda', 'hearing'],
    languages: ['nl'],
    refreshMinutes: 720,
    grade: 'A',
    quirks: [
      'The day of an activity lies ahead, so it is no day of publication: it stands in the summary, and the date is that of the last change.',
    ],
  }),
  defineSource({
    id: 'tk-syncfeed',
    title: 'Tweede Kamer SyncFeed (Atom)',
    publisher: 'Tweede Kamer',
    level: 'national',
    homepage: 'https://opendata.tweedekamer.nl',
    url: 'https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0/Feed?category=Document',
    kind: 'feed',
    documentTypes: ['parliamentary paper'],
    languages: ['nl'],
    refreshMinutes: 360,
    grade: 'A',
    quirks: [
      'Full change log from the beginning.',
      'Store skiptoken from rel=next.',
      'Metadata only, text through enclosure.',
    ],
    enabled: false,
    status:
      'off: every change since 2008 from the beginning; the same papers are asked for by OData',
  }),
  defineSource({
    id: 'tk-kamerbrieven-digizaken-html',
    title: 'Tweede Kamer brieven regering per commissie (HTML)',
    publisher: 'Tweede Kamer',
    level: 'national',
    homepage: 'https://www.tweedekamer.nl',
    url: 'https://www.tweedekamer.nl/kamerstukken/brieven_regering?qry=%2A&fld_tk_categorie=Kamerstukken&fld_prl_kamerstuk=Brieven%20regering&srt=date%3Adesc%3Adate&fld_prl_voortouwcommissie=Vaste%20commissie%20voor%20Digitale%20Zaken',
    kind: 'html',
    item: 'main article, main li:has(a[href*="/kamerstukken/"])',
    titleSelector: 'h2, h3, h4, a',
    linkSelector: 'a',
    linkContains: '/kamerstukken/',
    dateSelector: 'time, .date',
    dateAttribute: 'datetime',
    documentTypes: ['letter'],
    languages: ['nl'],
    refreshMinutes: 720,
    grade: 'B',
    quirks: [
      '15 per page, server-rendered.',
      'Verified for committees FIN and SZW, the Digitale Zaken value is by analogy.',
    ],
    enabled: false,
    status:
      'off: the letters are among the papers that OData gives; the name of this committee is filled in by analogy',
  }),
]
