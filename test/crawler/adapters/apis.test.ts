import { describe, expect, it } from 'vitest'
import { parseCkan } from '../../../crawler/adapters/ckan.ts'
import { parseOdata } from '../../../crawler/adapters/odata.ts'
import { parseSparql } from '../../../crawler/adapters/sparql.ts'
import { parseWordpress } from '../../../crawler/adapters/wordpress.ts'
import { documentOf, sourceOf } from '../support/documents.ts'

const json = (value: unknown, fields: Parameters<typeof documentOf>[1]) =>
  documentOf(JSON.stringify(value), fields)

describe('OData', () => {
  const url = 'https://tk.test/OData/v4/2.0/Document'
  const source = sourceOf('odata', {
    url,
    fields: {
      title: 'Onderwerp',
      guid: 'Id',
      url: 'https://www.tk.test/detail?id={Zaak[0].Nummer}&did={DocumentNummer}',
      published: 'Datum',
    },
  })
  const document = {
    Id: 'a',
    Onderwerp: 'Brief',
    DocumentNummer: '2026D1',
    Zaak: [{ Nummer: '2026Z1' }],
  }
  const read = (answer: object, page = 0) => parseOdata(json(answer, { url, page }), source)

  it('reads entities, filling in the address from several of their fields', () => {
    const answer = {
      '@odata.count': 9,
      value: [{ ...document, Datum: '2026-11-19T00:00:00+01:00' }],
    }
    expect(read(answer)).toEqual({
      items: [
        {
          title: 'Brief',
          guid: 'a',
          url: 'https://www.tk.test/detail?id=2026Z1&did=2026D1',
          published: '2026-11-19T00:00:00+01:00',
        },
      ],
      total: 9,
    })
  })

  it('has no address when a part of it is missing, and no date in the year 1', () => {
    const answer = { value: [{ ...document, Zaak: [], Datum: '0001-01-01T00:00:00Z' }] }
    expect(read(answer).items).toEqual([{ title: 'Brief', guid: 'a' }])
  })

  it.each([
    ['relative', 'Document?$skip=250', `${url}?$skip=250`],
    ['absolute', `${url}?$skiptoken=x`, `${url}?$skiptoken=x`],
    ['back to the same page, which is told when it is asked for', url, url],
    ['no address', 'https://[', undefined],
  ])('follows a next link: %s', (_, link, expected) => {
    const answer = { value: [document], '@odata.nextLink': link }
    expect(read(answer).next?.url).toBe(expected)
  })

  it.each([
    ['empty page', { value: [], '@odata.nextLink': 'x' }, 0],
    ['total that is reached', { value: [document], '@odata.count': 1, '@odata.nextLink': 'x' }, 0],
  ])('follows none after the %s', (_, answer, page) => {
    expect(read(answer, page).next).toBeUndefined()
  })

  it('says what an error answer says', () => {
    expect(() => read({ error: { code: '400', message: 'Bad $filter' } })).toThrow('Bad $filter')
    expect(() => read({ values: [] })).toThrow('no list at "value"')
  })
})

describe('CKAN', () => {
  const url = 'https://data.test/data/api/3/action/package_search?q=a&rows=2'
  const source = sourceOf('ckan', { url })
  const dataset = {
    id: '1-2',
    name: 'sensor-register',
    title: 'Sensorregister',
    notes: 'Beschrijving',
    metadata_created: '2026-10-01T10:00:00.123456',
    metadata_modified: '2026-11-20T10:00:00',
  }
  const answer = (count: number) => ({
    success: true,
    result: { count, results: [dataset, dataset] },
  })

  it('reads datasets; its stamps are in UTC', () => {
    expect(parseCkan(json(answer(2), { url }), source)).toEqual({
      items: Array(2).fill({
        title: 'Sensorregister',
        guid: '1-2',
        summary: 'Beschrijving',
        url: 'https://data.test/dataset/sensor-register',
        published: '2026-10-01T10:00:00.123456Z',
        updated: '2026-11-20T10:00:00Z',
      }),
      total: 2,
    })
  })

  it('takes the page of a dataset from the definition', () => {
    const other = sourceOf('ckan', { url, pageUrl: 'https://www.data.test/d/{id}' })
    expect(parseCkan(json(answer(2), { url }), other).items[0]?.url).toBe(
      'https://www.data.test/d/1-2',
    )
  })

  it('asks for the next page while there is more', () => {
    expect(parseCkan(json(answer(5), { url }), source).next?.url).toBe(`${url}&start=2`)
    const later = { url: `${url}&start=3`, page: 0 }
    expect(parseCkan(json(answer(5), later), source).next).toBeUndefined()
  })

  it('says what an answer without success says', () => {
    const failed = { success: false, error: { __type: 'Validation Error', message: 'Bad query' } }
    expect(() => parseCkan(json(failed, { url }), source)).toThrow('Bad query')
  })
})

it('reads SPARQL results, one item a row, unbound variables left out', () => {
  const url = 'https://cellar.test/sparql'
  const source = sourceOf('sparql', {
    url,
    fields: {
      title: 'titleNl|titleEn',
      url: 'https://eur-lex.test/legal-content/NL/ALL/?uri=CELEX:{celex}',
      guid: 'celex',
      published: 'date.value',
    },
  })
  const answer = {
    head: { vars: ['celex', 'titleNl', 'titleEn', 'date'] },
    results: {
      bindings: [
        {
          celex: { type: 'literal', value: '32024R1689' },
          titleEn: { type: 'literal', 'xml:lang': 'en', value: 'AI Act' },
          date: { type: 'literal', value: '2024-06-13' },
        },
      ],
    },
  }
  expect(parseSparql(json(answer, { url }), source).items).toEqual([
    {
      title: 'AI Act',
      url: 'https://eur-lex.test/legal-content/NL/ALL/?uri=CELEX:32024R1689',
      guid: '32024R1689',
      published: '2024-06-13',
    },
  ])
  expect(() => parseSparql(json({ head: {} }, { url }), source)).toThrow('results.bindings')
})

describe('WordPress', () => {
  const url = 'https://site.test/wp-json/wp/v2/posts?per_page=2'
  const post = {
    id: 12,
    date: '2026-11-20T10:00:00',
    date_gmt: '2026-11-20T09:00:00',
    modified_gmt: '2026-11-21T09:00:00',
    link: 'https://site.test/bericht/',
    title: { rendered: 'Digitaal &#8211; R&amp;D' },
    excerpt: { rendered: '<p>Kort</p>\n', protected: false },
  }
  const headers = { 'x-wp-total': '5', 'x-wp-totalpages': '3' }

  it('reads posts, their stamps in GMT', () => {
    expect(parseWordpress(json([post], { url, headers }))).toEqual({
      items: [
        {
          title: 'Digitaal &#8211; R&amp;D',
          url: 'https://site.test/bericht/',
          guid: '12',
          summary: '<p>Kort</p>',
          published: '2026-11-20T09:00:00Z',
          updated: '2026-11-21T09:00:00Z',
        },
      ],
      total: 5,
      next: { url: `${url}&page=2` },
    })
  })

  it('keeps the local date when there is none in GMT', () => {
    const drafted = { ...post, date_gmt: '0000-00-00T00:00:00' }
    const { items } = parseWordpress(json([drafted], { url }))
    expect(items[0]?.published).toBe('2026-11-20T10:00:00')
  })

  it('asks for pages as far as the header counts them', () => {
    const last = { url: `${url}&page=3`, headers, page: 1 }
    expect(parseWordpress(json([post], last)).next).toBeUndefined()
    expect(parseWordpress(json([], { url, headers })).next).toBeUndefined()
    expect(parseWordpress(json([post], { url })).next).toBeUndefined()
  })

  it('reads events by the day they were announced', () => {
    const event = {
      id: 7,
      title: 'Webinar',
      url: 'https://site.test/event/webinar/',
      description: '<p>Over data</p>',
      start_date: '2027-01-01 10:00:00',
      date_utc: '2026-11-01 10:00:00',
    }
    const answer = { events: [event], total: 9, next_rest_url: 'https://site.test/events?page=2' }
    expect(parseWordpress(json(answer, { url }))).toEqual({
      items: [
        {
          title: 'Webinar',
          url: 'https://site.test/event/webinar/',
          guid: '7',
          text: '<p>Over data</p>',
          published: '2026-11-01T10:00:00Z',
        },
      ],
      total: 9,
      next: { url: 'https://site.test/events?page=2' },
    })
  })

  it('says what an error answer says', () => {
    const failed = { code: 'rest_no_route', message: 'No route was found', data: { status: 404 } }
    expect(() => parseWordpress(json(failed, { url }))).toThrow('No route was found')
    expect(() => parseWordpress(json({ x: 1 }, { url }))).toThrow('no list')
  })
})
