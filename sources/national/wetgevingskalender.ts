import type { Source } from '../../model/source.ts'
import { defineSource } from '../define-source.ts'

/** Wetgevingskalender: laws and decrees in the making. */
export const WETGEVINGSKALENDER: readonly Source[] = [
  defineSource({
    id: 'wetgevingskalender-zoek',
    title: 'Wetgevingskalender: regelingen in wording',
    publisher: 'KOOP / JenV',
    level: 'national',
    homepage: 'https://wetgevingskalender.overheid.nl',
    url: 'https://wetgevingskalender.overheid.nl/Regeling/ZoekResultaten?Zinsdeel=digitale&Type=Regeling&Status=inwording&Pagina=1&Paginagrootte=25',
    kind: 'html',
    documentTypes: ['regulation in preparation', 'law', 'consultation'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: [
      'A search with a single hit leads to the page of that hit, which is then no list.',
      'No dates in the list. Pages hold 10, 25 or 100.',
    ],
    item: '.result--list li:has(a.result--title)',
    titleSelector: 'a.result--title',
    linkSelector: 'a.result--title',
    summarySelector: 'p',
    linkContains: '/Regeling/WGK',
  }),
  defineSource({
    id: 'wetgevingskalender-fiche-xml',
    title: 'Wetgevingskalender: fiche-XML (sjabloon)',
    publisher: 'KOOP / JenV',
    level: 'national',
    homepage: 'https://wetgevingskalender.overheid.nl/Regeling/WGK027200',
    url: 'https://wetgevingskalender.overheid.nl/Regeling/WGK027200/xml',
    kind: 'xml',
    list: 'regelgevingFiche.body.regelgeving.fases.fase.mijlpalen.mijlpaal',
    fields: {
      title: 'mijlpaalTitel',
      url: 'documenten.document.url',
      guid: '{mijlpaalTitel} {mijlpaalDatum}',
      published: 'mijlpaalDatum',
    },
    documentTypes: ['law'],
    languages: ['nl'],
    refreshMinutes: 1440,
    grade: 'A',
    quirks: [
      'One bill, the Cyberbeveiligingswet: another number in the address watches another bill.',
      'A milestone is an item; those without documents share the page of the bill.',
    ],
  }),
]
