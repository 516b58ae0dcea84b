import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate } from '../../../crawler/parse-date.ts'

const options = { timeZone: 'Europe/Amsterdam', now: new Date('2026-11-24T12:00:00Z') }
const publishedAt = (text: string) => parseDate(text, options).publishedAt

/** What is printed, and the instant or the day it means. Null: given, but no date we may believe. */
const TABLE: readonly (readonly [string, string | null])[] = [
  // RFC 822, 1123, 850 and asctime
  ['Wed, 06 May 2026 09:30:00 GMT', '2026-05-06T09:30:00.000Z'],
  ['Wed, 6 May 2026 09:30:00 +0200', '2026-05-06T07:30:00.000Z'],
  ['06 May 2026 09:30 UT', '2026-05-06T09:30:00.000Z'],
  ['Wed, 06 May 26 09:30:00 EST', '2026-05-06T14:30:00.000Z'],
  ['Sun, 06 Nov 94 08:49:37 PDT', '1994-11-06T15:49:37.000Z'],
  ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
  ['Sun Nov  6 08:49:37 1994', '1994-11-06T07:49:37.000Z'],
  ['Tue Nov 24 09:30:00 UTC 2026', '2026-11-24T09:30:00.000Z'],
  ['Wed, 06 May 2026 09:30:00 Z', '2026-05-06T09:30:00.000Z'],
  ['Wed, 06 May 2026 09:30:00 A', '2026-05-06T09:30:00.000Z'],
  ['Wed, 06 May 2026 09:30:00 -0000', '2026-05-06T09:30:00.000Z'],
  ['Wed, 06 May 2026 09:30:00 CEST', '2026-05-06T07:30:00.000Z'],
  ['Tue, 24 Nov 2026 09:30:00 CET', '2026-11-24T08:30:00.000Z'],
  ['Tue, 24 Nov 2026 09:30:00 MET', '2026-11-24T08:30:00.000Z'],
  ['Wed, 06 May 2026 09:30:00 MEST', '2026-05-06T07:30:00.000Z'],
  ['Wed, 06 May 2026 09:30:00 MET DST', '2026-05-06T07:30:00.000Z'],
  ['Wed, 06 May 2026 09:30:00', '2026-05-06T07:30:00.000Z'],
  ['Wed, 06 May 2026', '2026-05-06'],
  ['wo, 06 mei 2026 09:30:00 +0200', '2026-05-06T07:30:00.000Z'],
  ['Wed May 06 2026 09:30:00 GMT+0200 (Central European Summer Time)', '2026-05-06T07:30:00.000Z'],
  // ISO 8601 and its kin
  ['2026-05-06', '2026-05-06'],
  ['2026-05-06T09:30:00Z', '2026-05-06T09:30:00.000Z'],
  ['2026-05-06T09:30:00.123456+02:00', '2026-05-06T07:30:00.123Z'],
  ['2026-05-06T09:30:00,5Z', '2026-05-06T09:30:00.500Z'],
  ['2026-05-06T09:30+02', '2026-05-06T07:30:00.000Z'],
  ['2026-05-06T09:30-0500', '2026-05-06T14:30:00.000Z'],
  ['2026-05-06T09:30-05:00', '2026-05-06T14:30:00.000Z'],
  ['2026-05-06 09:30:00', '2026-05-06T07:30:00.000Z'],
  ['2026-05-06 09:30:00 +0000 UTC', '2026-05-06T09:30:00.000Z'],
  ['2026-05-06T24:00:00Z', '2026-05-07T00:00:00.000Z'],
  ['2026-05-06T09:30:00+02:00[Europe/Amsterdam]', '2026-05-06T07:30:00.000Z'],
  ['20250506', '2025-05-06'],
  ['20250506T093000Z', '2025-05-06T09:30:00.000Z'],
  ['20250506093000', '2025-05-06T07:30:00.000Z'],
  ['2026/05/06 09:30', '2026-05-06T07:30:00.000Z'],
  ['2026-05-06+02:00', '2026-05-06'],
  ['2026-5-6', '2026-05-06'],
  // the day comes first
  ['06-05-2025', '2025-05-06'],
  ['02-03-2026', '2026-03-02'],
  ['6/5/2026', '2026-05-06'],
  ['6.5.2026', '2026-05-06'],
  ['06-05-2026 14:30', '2026-05-06T12:30:00.000Z'],
  ['06-05-26', '2026-05-06'],
  // words
  ['3 maart 2026', '2026-03-03'],
  ['3 mrt 2026', '2026-03-03'],
  ['3 mrt. 2026', '2026-03-03'],
  ['1 mei 2026', '2026-05-01'],
  ['12 okt 2026', '2026-10-12'],
  ['dinsdag 24 november 2026', '2026-11-24'],
  ['24 november 2026 om 14:30', '2026-11-24T13:30:00.000Z'],
  ['24 november 2026, 14.30 uur', '2026-11-24T13:30:00.000Z'],
  ['24 november 2026 om 14 uur', '2026-11-24T13:00:00.000Z'],
  ['24 november 2026 14u30', '2026-11-24T13:30:00.000Z'],
  ['14:30, dinsdag 24 november 2026', '2026-11-24T13:30:00.000Z'],
  ['Gepubliceerd op: 3 maart 2026', '2026-03-03'],
  ['Laatst gewijzigd 3 maart 2026 | 12 reacties', '2026-03-03'],
  ['3 maart 2026 10:00-12:00 uur', '2026-03-03T09:00:00.000Z'],
  ["wo 6 mei '26", '2026-05-06'],
  ['6 mei 2026 (12:30)', '2026-05-06T10:30:00.000Z'],
  ['May 6, 2026 3:05 pm', '2026-05-06T13:05:00.000Z'],
  ['6th of May 2026 12:15 AM', '2026-05-05T22:15:00.000Z'],
  ['24. November 2026, 14:30 Uhr', '2026-11-24T13:30:00.000Z'],
  ['3. März 2026', '2026-03-03'],
  ['1er août 2026 à 14h30', '2026-08-01T12:30:00.000Z'],
  ['6 févr. 2026', '2026-02-06'],
  // seconds and milliseconds since 1970
  ['1746520200', '2025-05-06T08:30:00.000Z'],
  ['1746520200000', '2025-05-06T08:30:00.000Z'],
  // clocks that go back and forth
  ['29-03-2026 02:30', '2026-03-29T01:00:00.000Z'],
  ['25-10-2026 02:30', '2026-10-25T00:30:00.000Z'],
  // the bounds
  ['1990-01-01', '1990-01-01'],
  ['1989-12-31', null],
  ['2026-11-26', '2026-11-26'],
  ['2026-11-27', null],
  ['2026-11-26T12:00:00Z', '2026-11-26T12:00:00.000Z'],
  ['2026-11-26T12:00:01Z', null],
  ['Thu, 01 Jan 1970 00:00:00 GMT', null],
  ['2099-12-31T00:00:00Z', null],
  ['0', null],
  // no dates
  ['31 Feb 2026', null],
  ['2026-02-29', null],
  ['2026-02-31T09:30:00Z', null],
  ['2026-05-06T25:00:00Z', null],
  ['2026-05-06T09:61:00Z', null],
  ['0000-00-00 00:00:00', null],
  ['05/13/2026', null],
  ['hoofdstuk 12', null],
  ['Besluit 12', null],
  ['artikel 1.2.12', null],
  ['12 mei 20 personen', null],
  ['3 maart', null],
  ['maart 2026', null],
  ['2026', null],
  ['gisteren', null],
  ['<script>', null],
]

describe('parseDate', () => {
  it.each(TABLE)('reads %j as %s', (text, expected) => {
    expect(parseDate(text, options)).toEqual({ publishedAt: expected, suspect: expected === null })
  })

  it.each(['', '  ', '\n\u00a0'])('knows that %j gives no date, and suspects nothing', (text) => {
    expect(parseDate(text, options)).toEqual({ publishedAt: null, suspect: false })
  })

  it('reads a stamp without a zone in the zone of the source', () => {
    const inLondon = { ...options, timeZone: 'Europe/London' }

    expect(parseDate('2026-05-06 09:30', inLondon).publishedAt).toBe('2026-05-06T08:30:00.000Z')
  })

  it('does not cut a year in half at the end of what it looks at', () => {
    expect(publishedAt(`${'x'.repeat(188)} 3 maart 2026`)).toBeNull()
    expect(publishedAt(`3 maart 2026 ${'x'.repeat(5000)}`)).toBe('2026-03-03')
  })

  it.each(['1 ', '1-', '1:', 'a', '1 a ', ' ', 'mei ', '+0'])(
    'does not choke on many of %j',
    (part) => {
      expect(publishedAt(part.repeat(500_000))).toBeNull()
    },
  )

  const instant = fc.date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2026-11-26T12:00:00Z'),
    noInvalidDate: true,
  })

  it('reads back any of 10,000 instants, however printed', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...INSTANT_FORMATS), (date, format) => {
        const whole = new Date(Math.floor(date.getTime() / 1000) * 1000)
        expect(publishedAt(format(whole))).toBe(whole.toISOString())
      }),
      { numRuns: 10_000 },
    )
  })

  it('reads back any of 10,000 days, however printed', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...DAY_FORMATS), (date, format) => {
        const day = date.toISOString().slice(0, 10)
        expect(publishedAt(format(date))).toBe(day)
      }),
      { numRuns: 10_000 },
    )
  })

  it('never throws, and never gives anything but a date', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(publishedAt(text) ?? '1990-01-01').toMatch(/^\d{4}-\d\d-\d\d(T[\d:]{8}\.\d{3}Z)?$/)
      }),
      { numRuns: 2000 },
    )
  })
})

const inWords = (language: string, month: 'long' | 'short') => (date: Date) =>
  new Intl.DateTimeFormat(language, {
    dateStyle: undefined,
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date)
const digits = (date: Date) => date.toISOString().slice(0, 19).replace(/\D/g, '')

const INSTANT_FORMATS: readonly ((date: Date) => string)[] = [
  (date) => date.toISOString(),
  (date) => date.toUTCString(),
  (date) => date.toISOString().replace('T', ' ').replace('.000Z', ' UTC'),
  (date) => `${digits(date).slice(0, 8)}T${digits(date).slice(8)}Z`,
  (date) => new Date(date.getTime() + 5_400_000).toISOString().replace('.000Z', '+01:30'),
  (date) => new Date(date.getTime() - 18_000_000).toUTCString().replace('GMT', 'EST'),
  (date) => `${inWords('nl', 'long')(date)} ${date.toISOString().slice(11, 19)} GMT`,
  (date) => String(date.getTime() / 1000),
]

const DAY_FORMATS: readonly ((date: Date) => string)[] = [
  (date) => date.toISOString().slice(0, 10),
  (date) => digits(date).slice(0, 8),
  (date) => `${date.getUTCDate()}-${date.getUTCMonth() + 1}-${date.getUTCFullYear()}`,
  (date) => date.toISOString().slice(0, 10).split('-').reverse().join('/'),
  (date) => `Gepubliceerd op: ${inWords('nl', 'long')(date)}`,
  inWords('nl', 'short'),
  inWords('en', 'long'),
  inWords('en-GB', 'short'),
  inWords('de', 'long'),
  inWords('fr', 'long'),
  inWords('fr', 'short'),
]
