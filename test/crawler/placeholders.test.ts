import { describe, expect, it } from 'vitest'
import { filledIn, startRequest } from '../../crawler/placeholders.ts'
import { sourceOf } from './support/documents.ts'

/** Still the 23rd in UTC, already the 24th in Amsterdam. */
const NOW = new Date('2026-11-23T23:30:00Z')
const FIELDS = { title: 't', url: 'u' }
const feed = (url: string, sinceDays = 14) =>
  startRequest(sourceOf('feed', { url, sinceDays }), NOW)

it.each([
  ['?d={today}', '?d=2026-11-24'],
  ['?d={since}', '?d=2026-11-10'],
  ['?d={today:dmy}&e={since:dmy}', '?d=24-11-2026&e=10-11-2026'],
  ['?d={today:compact}&e={since:compact}', '?d=24112026&e=10112026'],
  ['?d={today:basic}&e={since:basic}', '?d=20261124&e=20261110'],
  ['?d={since:slashed}', '?d=10%2F11%2F2026'],
  ['?d={since:instant}', '?d=2026-11-09T23%3A00%3A00.000Z'],
  ['{today}/news', '2026-11-24/news'],
  [
    '?q=%7B%22from%22%3A%22{since:instant}%22%7D',
    '?q=%7B%22from%22%3A%222026-11-09T23%3A00%3A00.000Z%22%7D',
  ],
  [
    '?$filter=Datum%20ge%20{since}%20and%20a(d:d/N%20eq%201)',
    '?$filter=Datum%20ge%202026-11-10%20and%20a(d:d/N%20eq%201)',
  ],
  ['?q={}&r={other}', '?q={}&r={other}'],
])('fills in %s', (template, expected) => {
  expect(feed(`https://api.test/${template}`)).toEqual({ url: `https://api.test/${expected}` })
})

it('counts Amsterdam days across the change of the clock', () => {
  expect(feed('https://api.test/?d={since:instant}', 45).url).toContain('2026-10-09T22%3A00')
})

describe('a body', () => {
  const url = 'https://api.test/search'

  it('is sent as JSON, its dates filled in', () => {
    const source = sourceOf('json', {
      url,
      fields: FIELDS,
      method: 'POST',
      body: { query: 'PD>={since:compact}', page: 1, list: ['{today}'] },
    })
    expect(startRequest(source, NOW)).toEqual({
      url,
      method: 'POST',
      body: '{"query":"PD>=10112026","page":1,"list":["2026-11-24"]}',
    })
    expect(source.headers).toEqual({ 'content-type': 'application/json' })
  })

  it('is sent as it is when it is text', () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const source = sourceOf('json', {
      url,
      fields: FIELDS,
      method: 'POST',
      headers,
      body: '--x\r\n{today}',
    })
    expect(startRequest(source, NOW).body).toBe('--x\r\n2026-11-24')
    expect(source.headers).toEqual(headers)
  })

  it('may be a form, each part but text with its own type', () => {
    const source = sourceOf('json', {
      url: `${url}?pageNumber=1`,
      fields: FIELDS,
      method: 'POST',
      multipart: { query: { from: '{since}' }, languages: ['en'], text: 'stad' },
    })
    const boundary = source.headers['content-type']?.split('boundary=')[1]
    const part = (header: string, value: string) =>
      `--${boundary}\r\nContent-Disposition: form-data; ${header}\r\n\r\n${value}\r\n`
    const json = '; filename="blob"\r\nContent-Type: application/json'
    const body =
      part(`name="query"${json}`, '{"from":"2026-11-10"}') +
      part(`name="languages"${json}`, '["en"]') +
      part('name="text"', 'stad') +
      `--${boundary}--\r\n`
    expect(startRequest(source, NOW)).toEqual({ url: `${url}?pageNumber=1`, method: 'POST', body })
  })

  it('may be absent', () => {
    expect(startRequest(sourceOf('json', { url, fields: FIELDS, method: 'POST' }), NOW)).toEqual({
      url,
      method: 'POST',
    })
    expect(startRequest(sourceOf('json', { url, fields: FIELDS }), NOW)).toEqual({ url })
  })

  it('of a later page is filled in too', () => {
    const source = sourceOf('json', { url, fields: FIELDS, method: 'POST', body: { d: '{today}' } })
    expect(filledIn({ url, body: '{"d":"{today}","page":2}' }, source, NOW).body).toBe(
      '{"d":"2026-11-24","page":2}',
    )
    expect(filledIn({ url }, source, NOW)).toEqual({ url })
  })
})

it('puts a SPARQL query into the address', () => {
  const url = 'https://cellar.test/sparql?format=json'
  const query = 'SELECT ?a WHERE { FILTER(?pub >= "{since}"^^xsd:date) }'
  const request = startRequest(sourceOf('sparql', { url, query, fields: FIELDS }), NOW)
  const parameters = new URL(request.url).searchParams
  expect(parameters.get('format')).toBe('json')
  expect(parameters.get('query')).toBe('SELECT ?a WHERE { FILTER(?pub >= "2026-11-10"^^xsd:date) }')
  expect(startRequest(sourceOf('sparql', { url, fields: FIELDS }), NOW)).toEqual({ url })
})
