import { describe, expect, it } from 'vitest'
import { normalise } from '../../crawler/normalise.ts'
import type { RawItem } from '../../model/item.ts'
import { sourceOf } from './support/documents.ts'

const NOW = new Date('2026-11-24T06:00:00Z')
const url = 'https://www.gemeente.test/rss'
const source = sourceOf('feed', {
  url,
  homepage: 'https://www.gemeente.test/nieuws',
  documentTypes: ['bericht', 'x'],
})

const read = (raw: RawItem, from: Parameters<typeof normalise>[1] = source) =>
  normalise(raw, from, url, NOW)
function draft(raw: RawItem, from?: Parameters<typeof normalise>[1]) {
  const result = read(raw, from)
  if ('rejection' in result) throw new Error(`rejected: ${result.rejection.reason}`)
  return result.draft
}

it('makes an item of what a source gave', () => {
  expect(
    draft({
      guid: ' a-1\u0000 ',
      url: '/bericht?utm_source=rss',
      title: 'Sensoren &amp; <b>data</b>',
      summary: '<p>Kort</p>',
      text: '<p>Lang</p><p>verhaal</p>',
      published: 'Fri, 20 Nov 2026 09:00:00 GMT',
      language: 'nl-NL',
      documentType: 'https://publications.test/resource-type/REG',
    }),
  ).toEqual({
    guid: 'a-1',
    url: 'https://www.gemeente.test/bericht',
    hasOwnUrl: true,
    title: 'Sensoren & data',
    summary: 'Kort',
    text: 'Lang\nverhaal',
    language: 'nl',
    type: 'REG',
    publishedAt: '2026-11-20T09:00:00.000Z',
    dateSuspect: false,
    identifiers: [],
    domains: [],
    regulations: [],
    themes: [],
  })
})

describe('the title', () => {
  it('is taken from the first words of summary or text when there is none', () => {
    expect(draft({ summary: '<p>Het college stelt vast.</p>' }).title).toBe(
      'Het college stelt vast.',
    )
    const long = draft({ title: ' ', text: `<p>${'woord '.repeat(100)}</p>` }).title
    expect(long).toMatch(/woord…$/)
    expect(long.length).toBeLessThanOrEqual(100)
  })

  it('is not repeated by the summary, nor the summary by the text', () => {
    expect(draft({ title: 'Kop', summary: '<p>Kop</p>', text: 'Kop' })).toMatchObject({
      summary: '',
      text: '',
    })
    expect(draft({ title: 'Kop', summary: 'Kort', text: '<b>Kort</b>' })).toMatchObject({
      summary: 'Kort',
      text: '',
    })
  })
})

describe('limits', () => {
  it('cut title, summary and text', () => {
    const item = draft({
      title: 't'.repeat(9000),
      summary: 's'.repeat(9000),
      text: '€'.repeat(100_000),
    })
    expect(item.title).toHaveLength(500)
    expect(item.summary).toHaveLength(4000)
    expect(Buffer.byteLength(item.text)).toBeLessThanOrEqual(200 * 1024)
    expect(item.text).toMatch(/^€+$/)
  })

  it.each([
    ['nothing to read', { url: 'https://a.test/x', title: '<p> </p>' }, 'empty', undefined],
    [
      'an address without end',
      { url: `https://a.test/${'x'.repeat(9000)}`, title: 'Kop' },
      'bad_url',
      'Kop',
    ],
    ['megabytes', { title: 'Kop', text: 'x'.repeat(6 * 2 ** 20) }, 'too_large', 'Kop'],
  ])('reject %s, and say what it was', (_, raw, reason, title) => {
    const result = read({ ...raw, guid: 'g' })
    expect(result).toMatchObject({ rejection: { reason, guid: 'g', ...(title && { title }) } })
  })

  it('keep what is shown of a rejected item short and plain', () => {
    const result = read({ title: `<b>Kop</b>${'x'.repeat(9000)}`, text: 'x'.repeat(6 * 2 ** 20) })
    expect('rejection' in result && result.rejection.title?.length).toBe(200)
  })
})

describe('the address', () => {
  it.each([undefined, '', ' ', 'javascript:alert(1)', 'https://['])(
    'of an item without a good one (%j) is the page of the source',
    (link) => {
      const item = draft({ title: 'Kop', ...(link !== undefined && { url: link }) })
      expect(item).toMatchObject({ url: 'https://www.gemeente.test/nieuws', hasOwnUrl: false })
    },
  )

  it('is not its own when it is only that page', () => {
    expect(draft({ title: 'Kop', url: 'http://gemeente.test/nieuws#x' }).hasOwnUrl).toBe(false)
  })

  it('of a page that lists items is that page', () => {
    const page = sourceOf('html', {
      url,
      homepage: 'https://www.gemeente.test/',
      item: 'a',
      titleSelector: 'a',
      linkSelector: 'a',
    })
    expect(draft({ title: 'Kop' }, page)).toMatchObject({ url, hasOwnUrl: false })
  })
})

describe('the date', () => {
  it.each([
    ['20-11-2026', '2026-11-20', false],
    ['2026-11-20T09:00:00', '2026-11-20T08:00:00.000Z', false],
    ['1970-01-01', null, true],
    ['2099-01-01', null, true],
    ['gisteren misschien', null, true],
    ['', null, false],
  ])('%j is %s', (published, publishedAt, dateSuspect) => {
    expect(draft({ title: 'Kop', published })).toMatchObject({ publishedAt, dateSuspect })
  })

  it('is that of the last change when there is no other', () => {
    expect(draft({ title: 'Kop', updated: '2026-11-20' }).publishedAt).toBe('2026-11-20')
  })
})

describe('the language', () => {
  const DUTCH =
    'Het college stelt een nieuwe beleidsregel vast voor sensoren in de openbare ruimte.'
  const ENGLISH = 'The Commission presents new rules for data sharing between cities and companies.'
  const both = sourceOf('feed', { url, languages: ['nl', 'en'] })

  it.each([
    ['declared and announced', { title: ENGLISH, language: 'nl' }, source, 'nl'],
    [
      'declared by habit, but the text says otherwise',
      { title: DUTCH, language: 'en-US' },
      source,
      'nl',
    ],
    [
      'declared and not announced, and the text agrees',
      { title: ENGLISH, language: 'en' },
      source,
      'en',
    ],
    ['declared with three letters', { title: 'Kop', language: 'DUT' }, both, 'nl'],
    ['not declared: Dutch', { title: DUTCH }, both, 'nl'],
    ['not declared: English', { title: ENGLISH }, both, 'en'],
    ['not announced, but clearly another', { title: ENGLISH }, source, 'en'],
    ['too short, and there is only one', { title: 'Agenda' }, source, 'nl'],
    ['too short, and there are two', { title: 'Agenda' }, both, 'und'],
    ['no language at all', { title: '12345', language: '??' }, both, 'und'],
  ])('is told when %s', (_, raw, from, expected) => {
    expect(draft(raw, from).language).toBe(expected)
  })
})

it('falls back to the first type of the source', () => {
  expect(draft({ title: 'Kop' }).type).toBe('bericht')
  expect(draft({ title: 'Kop', documentType: ' <b>Motie</b> ' }).type).toBe('Motie')
})
