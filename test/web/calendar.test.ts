import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { openTestSite, type TestSite } from './support/open-test-site.ts'
import { draftOf, SAMPLE_ITEMS, type Sample } from './support/sample-items.ts'

const CITY = { id: 'regio', level: 'regional', publisher: 'Regio; Noord, Oost' } as const
const QUOTE = 'Reageren kan tot en met 15 januari 2027, bij de griffie;\\ en nergens anders.'

const CONSULTATION: Sample = {
  id: 'met-deadline',
  source: CITY,
  draft: draftOf({
    title: `Consultatie\u0007 over parkeren, ${'laden en lossen '.repeat(10)}`,
    deadlines: [
      { on: '2027-01-15', kind: 'consultation', quote: QUOTE },
      { on: '2027-02-28', kind: 'submission', quote: 'Inzenden voor 1 maart 2027' },
    ],
  }),
}

const MANY: readonly Sample[] = Array.from({ length: 130 }, (_, index) => ({
  id: `nieuwer-${index}`,
  source: { id: 'krant', level: 'media', publisher: 'Krant' },
  draft: draftOf({ title: `Krantenbericht ${index}`, publishedAt: '2026-11-24' }),
}))

let site: TestSite
beforeAll(async () => {
  site = await openTestSite([...SAMPLE_ITEMS, CONSULTATION, ...MANY])
  return () => site.close()
})

async function calendar(path: string): Promise<ICAL.Component> {
  const response = await site.get(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  return new ICAL.Component(ICAL.parse(await response.text()))
}

describe('the calendar of a search', () => {
  it('holds the deadlines of what is found, as days, however many newer items have none', async () => {
    const events = (await calendar('/feeds/search.ics')).getAllSubcomponents('vevent')
    expect(events.map((event) => event.getFirstPropertyValue('uid'))).toEqual([
      'met-deadline-2027-01-15-consultation@localhost',
      'met-deadline-2027-02-28-submission@localhost',
    ])
    const [first] = events.map((event) => new ICAL.Event(event))
    expect(first?.startDate.toString()).toBe('2027-01-15')
    expect(first?.startDate.isDate).toBe(true)
    expect(first?.summary).toMatch(/^Consultatie over parkeren, laden/)
    expect(first?.description).toContain(QUOTE)
    expect(first?.description).toContain('Regio; Noord, Oost: https://bron.test/bericht')
    expect(events[0]?.getFirstPropertyValue('url')).toBe('http://localhost:3000/items/met-deadline')
    expect(String(events[0]?.getFirstPropertyValue('dtstamp'))).toBe('2026-11-24T10:00:00Z')
  })

  it('is folded at 75 bytes with CRLF, and the same each time', async () => {
    const first = await (await site.get('/feeds/search.ics?q=consultatie')).text()
    expect(first).toContain('DTSTART;VALUE=DATE:20270115\r\n')
    for (const line of first.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(first).not.toMatch(/[^\r]\n/)
    expect(await (await site.get('/feeds/search.ics?q=consultatie')).text()).toBe(first)
  })

  it('is valid when empty, and known again by its ETag', async () => {
    const empty = await calendar('/feeds/search.ics?q=xyzzy')
    expect(empty.getAllSubcomponents('vevent')).toEqual([])
    expect(empty.getAllSubcomponents()).toHaveLength(1)
    const etag = (await site.get('/feeds/search.ics?q=xyzzy')).headers.get('etag') ?? ''
    const again = await site.get('/feeds/search.ics?q=xyzzy', {
      headers: { 'if-none-match': etag },
    })
    expect(again.status).toBe(304)
  })
})
