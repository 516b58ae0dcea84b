import { describe, expect, it } from 'vitest'
import { startRequest } from '../../crawler/placeholders.ts'
import { readDocument } from '../../crawler/read-document.ts'
import type { Source } from '../../model/source.ts'
import { allSources } from '../../sources/all-sources.ts'
import { NOW } from './support/fixtures.ts'

const SOURCES = allSources('Zoetermeer')
const sourceById = (id: string): Source => {
  const source = SOURCES.find((candidate) => candidate.id === id)
  if (!source) throw new Error(`no source ${id}`)
  return source
}
const requestOf = (id: string) => startRequest(sourceById(id), NOW)

const KOOP = 'https://zoek.officielebekendmakingen.nl/rss?q='
const CASES: readonly (readonly [id: string, url: string])[] = [
  [
    'open-overheid-woo',
    'https://open.overheid.nl/overheid/openbaarmakingen/api/v0/zoek?zoektekst=slimme%20stad&start=0&aantalResultaten=50&sort=publicatiedatum&publicatiedatumVan=25-10-2026',
  ],
  [
    'g40-zoetermeer-woo',
    'https://open.overheid.nl/overheid/openbaarmakingen/api/v0/zoek?zoektekst=&start=0&aantalResultaten=50&sort=publicatiedatum&publicatiedatumVan=25-10-2026&organisatie=gemeente%2520Zoetermeer',
  ],
  [
    'koop-sru-officielepublicaties',
    'https://repository.overheid.nl/sru?operation=searchRetrieve&version=2.0&recordSchema=gzd&maximumRecords=50&startRecord=1&query=c.product-area%3D%3Dofficielepublicaties%20AND%20cql.textAndIndexes%3D%22smart%20city%22%20AND%20dt.date%3E%3D2026-10-25%20sortBy%20dt.date/sort.descending',
  ],
  [
    'g40-zoetermeer-gemeenteblad',
    `${KOOP}(c.product-area%3D%3D%22officielepublicaties%22)and(w.organisatietype%3D%3D%22gemeente%22)and(w.publicatienaam%3D%3D%22Gemeenteblad%22)and(dt.creator%3D%3D%22Zoetermeer%22)`,
  ],
  [
    'g40-s-hertogenbosch-gemeenteblad',
    `${KOOP}(c.product-area%3D%3D%22officielepublicaties%22)and(w.organisatietype%3D%3D%22gemeente%22)and(w.publicatienaam%3D%3D%22Gemeenteblad%22)and(dt.creator%3D%3D%22%27s-Hertogenbosch%22)`,
  ],
  [
    'g40-s-hertogenbosch-raad',
    'https://openbesluitvorming.nl/api/search?organization=den_bosch&sort=date_desc&limit=24',
  ],
  [
    'tk-odata-dossier-26643',
    'https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Document?$filter=Verwijderd%20eq%20false%20and%20Kamerstukdossier/any(d:d/Nummer%20eq%2026643)&$orderby=Datum%20desc&$top=50&$expand=Zaak($select=Nummer,Soort)',
  ],
  [
    'tk-odata-documenten',
    'https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Document?$filter=Verwijderd%20eq%20false%20and%20contains(Onderwerp,%27algoritme%27)&$orderby=Datum%20desc&$top=100&$expand=Zaak($select=Nummer,Soort,Onderwerp),Kamerstukdossier($select=Nummer,Titel)&$count=true',
  ],
  [
    'rijksoverheid-zoek-algoritme',
    'https://www.rijksoverheid.nl/api/rss?query=%7B%22filters%22%3A%5B%5D%2C%22resultSearchTerm%22%3A%22algoritme%22%7D',
  ],
  [
    'hys-open',
    'https://ec.europa.eu/info/law/better-regulation/brpapi/searchInitiatives?language=NL&page=0&size=100&feedbackStatus=OPEN',
  ],
  [
    'g40-groningen-gemeenteblad',
    `${KOOP}(c.product-area%3D%3D%22officielepublicaties%22)and(w.organisatietype%3D%3D%22gemeente%22)and(w.publicatienaam%3D%3D%22Gemeenteblad%22)and(dt.creator%3D%3D%22Groningen%22)`,
  ],
  [
    'odh-blad',
    `${KOOP}(c.product-area%3D%3D%22officielepublicaties%22)and(w.publicatienaam%3D%3D%22Blad%20gemeenschappelijke%20regeling%22)and(dt.creator%3D%3D%22Omgevingsdienst%20Haaglanden%22)`,
  ],
  [
    'tk-odata-activiteiten',
    'https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Activiteit?$filter=Verwijderd%20eq%20false%20and%20contains(Onderwerp,%27digital%27)%20and%20Datum%20ge%202026-11-24&$orderby=Datum&$top=100',
  ],
  [
    'ec-presscorner-search',
    'https://ec.europa.eu/commission/presscorner/api/search?language=en&pagesize=100&pagenumber=1&datefrom=17112026&dateto=24112026',
  ],
  [
    'ep-thinktank-portal-rss',
    'https://www.europarl.europa.eu/thinktank/en/research/advanced-search/rss?startDate=25%2F10%2F2026&endDate=24%2F11%2F2026&publicationTypes=BRIEFING&publicationTypes=AT_A_GLANCE&publicationTypes=IN_DEPTH_ANALYSIS&publicationTypes=STUDY',
  ],
  [
    'ep-odp-procedures-feed',
    'https://data.europarl.europa.eu/api/v2/procedures/feed?timeframe=one-week&process-type=COD',
  ],
  [
    'zoetermeer-raad-documenten',
    'https://openbesluitvorming.nl/api/search?query=data&organization=zoetermeer&entityType=Document&sort=date_desc&limit=24',
  ],
]

describe('the first request', () => {
  it.each(CASES)('of %s is as its interface wants it', (id, url) => {
    expect(requestOf(id)).toEqual({ url })
  })

  it('of the register of algorithms is a POST of JSON', () => {
    expect(requestOf('algoritmeregister-api')).toEqual({
      url: 'https://algoritmes.overheid.nl/api/algoritme/NLD',
      method: 'POST',
      body: '{"searchtext":"","page":1,"limit":100}',
    })
    expect(sourceById('algoritmeregister-api').headers).toEqual({
      'content-type': 'application/json',
    })
  })

  it('of TED asks for Dutch notices of the last week, in its own query language', () => {
    const { url, method, body = '' } = requestOf('ted-search')
    expect([url, method]).toEqual(['https://api.ted.europa.eu/v3/notices/search', 'POST'])
    expect(JSON.parse(body)).toMatchObject({
      query: 'buyer-country=NLD AND PD>=20261117 SORT BY PD DESC',
      page: 1,
      limit: 100,
      scope: 'ALL',
    })
  })

  it('of the funding portal is a form whose parts are JSON', () => {
    const { url, method, body = '' } = requestOf('ft-portal-calls')
    expect(method).toBe('POST')
    expect(url).toContain('apiKey=SEDIA&text=***&pageSize=100&pageNumber=1')
    expect(body).toContain('name="languages"')
    expect(body).toContain('["en"]')
    expect(body).toContain('"status":["31094501","31094502"]')
    expect(sourceById('ft-portal-calls').headers['content-type']).toMatch(/^multipart\/form-data; /)
  })

  it('of the law tracker carries the whole envelope', () => {
    expect(JSON.parse(requestOf('eu-law-tracker-search').body ?? '')).toMatchObject({
      quickSearch: 'digital',
      status: { type: ['ong'] },
      sort: { order: 'DOCD', direction: 'DESC' },
      page: '0',
      size: 20,
    })
  })

  it.each([
    ['cellar-sparql-oj-l', 'official-journal-act_date_publication ?pub'],
    ['cellar-sparql-preparatory', '"^5[0-9]{4}(PC|DC|SC|JC)"'],
  ])('of %s asks for what came out in the last fourteen days', (id, part) => {
    const url = new URL(requestOf(id).url)
    expect(`${url.origin}${url.pathname}`).toBe('https://publications.europa.eu/webapi/rdf/sparql')
    const query = url.searchParams.get('query')
    expect(query).toContain(part)
    expect(query).toContain('FILTER(?pub >= "2026-11-10"^^xsd:date)')
  })

  it('leaves no placeholder open, also none that is misspelt', () => {
    const open = SOURCES.filter(({ enabled }) => enabled).filter((source) => {
      const { url, body = '' } = startRequest(source, NOW)
      return /\{[a-z]/i.test(decodeURIComponent(url) + body)
    })
    expect(open.map(({ id }) => id)).toEqual([])
  })
})

describe('the second request', () => {
  const row = (index: number) => ({ lars: `${index}`, name: `Algoritme ${index}` })
  const document = (title: string) => ({
    document: { titel: title, pid: `https://o.test/${title}` },
  })
  const many = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index))

  it.each([
    [
      'algoritmeregister-api',
      { total_count: 1600, results: many(100, row) },
      {
        url: 'https://algoritmes.overheid.nl/api/algoritme/NLD',
        method: 'POST',
        body: '{"searchtext":"","page":2,"limit":100}',
      },
    ],
    [
      'open-overheid-woo',
      { totaal: 70, resultaten: many(50, (index) => document(`d${index}`)) },
      { url: `${requestOf('open-overheid-woo').url.replace('start=0', 'start=50')}` },
    ],
    [
      'g40-zoetermeer-woo',
      { totaal: 70, resultaten: many(50, (index) => document(`d${index}`)) },
      { url: `${requestOf('g40-zoetermeer-woo').url.replace('start=0', 'start=50')}` },
    ],
    [
      'hys-open',
      {
        initiativeResultDtoPage: {
          totalElements: 33,
          content: many(10, (id) => ({ id, shortTitle: `Initiative ${id}` })),
        },
      },
      { url: requestOf('hys-open').url.replace('page=0', 'page=1') },
    ],
    [
      'tenderned-api',
      {
        totalElements: 120,
        content: many(100, (id) => ({ publicatieId: id, aanbestedingNaam: `Opdracht ${id}` })),
      },
      { url: requestOf('tenderned-api').url.replace('page=0', 'page=1') },
    ],
  ])('of %s asks for the next page', async (id, answer, expected) => {
    const task = {
      source: sourceById(id),
      url: requestOf(id).url,
      bytes: new TextEncoder().encode(JSON.stringify(answer)),
      contentType: 'application/json',
      headers: {},
      page: 0,
      now: NOW.toISOString(),
    }
    const untagged = { domains: [], regulations: [], themes: [], identifiers: [], relevant: false }
    const { next } = await readDocument(task, () => untagged)
    expect(next).toEqual(expected)
  })
})
