import { describe, expect, it } from 'vitest'
import { parseSru } from '../../../crawler/adapters/sru.ts'
import { documentOf, sourceOf } from '../support/documents.ts'

const url = 'https://repository.test/sru?query=a%3D%3Db&startRecord=1&maximumRecords=2'
const read = (
  xml: string,
  definition: Partial<Parameters<typeof sourceOf<'sru'>>[1]> = {},
  document: Parameters<typeof documentOf>[1] = {},
) => parseSru(documentOf(xml, { url, ...document }), sourceOf('sru', { url, ...definition }))

const record = (number: number, prefix = 'dcterms') =>
  `<sru:record><sru:recordData><gzd:gzd><gzd:originalData><o:meta><o:owmskern>
    <${prefix}:identifier>gmb-2026-${number}</${prefix}:identifier>
    <${prefix}:title>Besluit &amp; regel ${number}</${prefix}:title>
    <${prefix}:type scheme="OVERHEIDop.Rubriek">verordening</${prefix}:type>
    <${prefix}:modified>2026-11-21</${prefix}:modified></o:owmskern>
    <o:owmsmantel><${prefix}:available>2026-11-20</${prefix}:available></o:owmsmantel></o:meta></gzd:originalData>
    <gzd:enrichedData><gzd:preferredUrl>https://zoek.test/gmb-2026-${number}.html</gzd:preferredUrl>
    <gzd:itemUrl manifestation="xml">https://zoek.test/${number}.xml</gzd:itemUrl>
    <gzd:itemUrl manifestation="pdf">https://zoek.test/${number}.pdf</gzd:itemUrl></gzd:enrichedData></gzd:gzd></sru:recordData></sru:record>`
const answer = (records: string, extra = '<sru:numberOfRecords>3</sru:numberOfRecords>') =>
  `<?xml version="1.0"?><sru:searchRetrieveResponse xmlns:sru="s" xmlns:gzd="g" xmlns:o="o" xmlns:dcterms="d">${extra}<sru:records>${records}</sru:records></sru:searchRetrieveResponse>`

const FIRST = {
  guid: 'gmb-2026-1',
  title: 'Besluit & regel 1',
  documentType: 'verordening',
  url: 'https://zoek.test/gmb-2026-1.html',
  published: '2026-11-20',
  updated: '2026-11-21',
}

it('reads the records of KOOP', () => {
  const result = read(answer(record(1) + record(2)))
  expect(result.items).toHaveLength(2)
  expect(result.items[0]).toEqual(FIRST)
  expect(result.total).toBe(3)
})

it('does not care about prefixes', () => {
  const other = answer(record(1, 'zz')).replaceAll('sru:', '').replaceAll('gzd:', 'q:')
  expect(read(other).items[0]).toEqual(FIRST)
})

it('takes other fields when the definition names them, by path or by name alone', () => {
  const fields = {
    url: 'itemUrl[manifestation=pdf]',
    summary: 'gzd.originalData.meta.owmskern.type',
    title: 'Regel {identifier}',
  }
  expect(read(answer(record(1)), { fields }).items[0]).toMatchObject({
    title: 'Regel gmb-2026-1',
    url: 'https://zoek.test/1.pdf',
    summary: 'verordening',
  })
})

describe('the next page', () => {
  const position =
    '<sru:numberOfRecords>30</sru:numberOfRecords><sru:nextRecordPosition>11</sru:nextRecordPosition>'
  it.each([
    [
      'begins after the records that came',
      answer(record(1) + record(2)),
      {},
      url.replace('Record=1', 'Record=3'),
    ],
    [
      'begins where the service says',
      answer(record(1), position),
      {},
      url.replace('Record=1', 'Record=11'),
    ],
    ['does not come after the last', answer(record(1) + record(2) + record(3)), {}, undefined],
    ['does not come without records', answer('', position), {}, undefined],
  ])('%s', (_, xml, document, expected) => {
    expect(read(xml, {}, document).next?.url).toBe(expected)
  })
})

describe('what is no good answer', () => {
  const diagnostic =
    '<r:searchRetrieveResponse xmlns:r="r"><r:diagnostics><d:diagnostic xmlns:d="d"><d:uri>info:srw/10</d:uri><d:message>line 1: syntax error</d:message></d:diagnostic></r:diagnostics></r:searchRetrieveResponse>'
  it.each([
    ['a diagnostic', diagnostic, 'line 1: syntax error'],
    ['a diagnostic without words', diagnostic.replace(/<d:message.*?message>/, ''), 'an error'],
    ['other XML', '<rss><channel></channel></rss>', 'no answer of an SRU service'],
    ['an answer without count and records', answer('', ''), 'no answer of an SRU service'],
    ['depth without end', `<searchRetrieveResponse>${'<a>'.repeat(100_000)}`, 'deeper than 200'],
  ])('is an error: %s', (_, xml, message) => {
    expect(() => read(xml)).toThrow(message)
  })

  it('finds nothing without error when the service says so', () => {
    expect(read(answer('', '<sru:numberOfRecords>0</sru:numberOfRecords>')).items).toEqual([])
  })

  it('reads no entities that a document declares', () => {
    const xml = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${answer(record(1)).replace('Besluit', '&a;')}`
    expect(read(xml).items[0]?.title).toBe('&a; & regel 1')
  })

  it('pollutes nothing', () => {
    read(answer('<record><__proto__><polluted>1</polluted></__proto__></record>'))
    expect(({} as { polluted?: string }).polluted).toBeUndefined()
  })
})
