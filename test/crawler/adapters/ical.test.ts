import { describe, expect, it } from 'vitest'
import { parseCalendar } from '../../../crawler/adapters/ical.ts'
import { documentOf, sourceOf } from '../support/documents.ts'

const url = 'https://overheid.test/events.ics'
const read = (text: string, definition: object = {}) =>
  parseCalendar(documentOf(text, { url }), sourceOf('ical', { url, ...definition }))
const calendar = (...events: string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('\r\n')}\r\nEND:VCALENDAR\r\n`
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')

describe('a calendar', () => {
  it('gives events with when and where, dated by when they were announced', () => {
    const text = calendar(
      event(
        'UID:7@overheid.test',
        'SUMMARY:Bijeenkomst\\, open data',
        'DTSTART;TZID=Europe/Amsterdam:20261203T100000',
        'LOCATION:Utrecht',
        'DESCRIPTION:Over data en',
        '  steden',
        'URL:https://overheid.test/e/7',
        'CREATED:20261101T090000Z',
        'DTSTAMP:20261124T050000Z',
      ),
    )
    expect(read(text).items).toEqual([
      {
        title: 'Bijeenkomst, open data',
        guid: '7@overheid.test',
        url: 'https://overheid.test/e/7',
        summary: 'Wanneer: donderdag 3 december 2026 om 10:00. Utrecht. Over data en steden',
        published: '2026-11-01T09:00:00Z',
      },
    ])
  })

  it.each([
    ['a day', 'DTSTART;VALUE=DATE:20261203', 'donderdag 3 december 2026'],
    ['UTC', 'DTSTART:20261203T100000Z', 'donderdag 3 december 2026 om 11:00'],
    ['no zone', 'DTSTART:20261203T100000', 'donderdag 3 december 2026 om 10:00'],
    [
      'a zone of Outlook',
      'DTSTART;TZID="GMT Standard Time":20261203T100000',
      'donderdag 3 december 2026 om 11:00',
    ],
    [
      'a zone nobody knows',
      'DTSTART;TZID=Mars/Olympus:20261203T100000',
      'donderdag 3 december 2026 om 10:00',
    ],
  ])('reads a start as %s', (_, start, expected) => {
    const [item] = read(calendar(event('UID:1', 'SUMMARY:Dag', start))).items
    expect(item?.summary).toBe(`Wanneer: ${expected}`)
  })

  it('keeps its events when the definition of their zone is broken', () => {
    const zone =
      'BEGIN:VTIMEZONE\r\nTZID:Kapot\r\nBEGIN:STANDARD\r\nTZOFFSETFROM:onzin\r\nRRULE:FREQ=??\r\nEND:VTIMEZONE'
    const { items } = read(
      calendar(zone, event('UID:1', 'SUMMARY:Dag', 'DTSTART;TZID=Kapot:20261203T100000')),
    )
    expect(items).toHaveLength(1)
  })

  it('loses only the event that cannot be read', () => {
    const { items, rejections } = read(
      calendar(
        event('UID:1', 'SUMMARY:Goed', 'DTSTART:20261203T100000'),
        event('UID:2', 'SUMMARY:Zonder begin'),
        event('UID:3', 'SUMMARY:Kapot', 'DTSTART:morgen'),
        event('UID:4', 'dit is geen regel', 'SUMMARY:Kapot', 'DTSTART:20261203T100000'),
      ),
    )
    expect(items.map(({ title }) => title)).toEqual(['Goed'])
    expect(rejections).toHaveLength(3)
  })

  it('leaves out what is long past or far away', () => {
    const at = (day: string) => event(`UID:${day}`, 'SUMMARY:Dag', `DTSTART:${day}T100000`)
    const { items } = read(calendar(at('20260901'), at('20261120'), at('20290101')))
    expect(items.map(({ guid }) => guid)).toEqual(['20261120'])
  })

  it('tells the turns of a series, without those cancelled and with those moved, within bounds', () => {
    const { items } = read(
      calendar(
        event(
          'UID:w',
          'SUMMARY:Spreekuur',
          'DTSTART;TZID=Europe/Amsterdam:20200107T090000',
          'RRULE:FREQ=WEEKLY',
          'EXDATE;TZID=Europe/Amsterdam:20261201T090000',
        ),
        event(
          'UID:w',
          'SUMMARY:Spreekuur, later',
          'RECURRENCE-ID;TZID=Europe/Amsterdam:20261208T090000',
          'DTSTART;TZID=Europe/Amsterdam:20261208T140000',
        ),
      ),
    )
    const guids = items.map(({ guid }) => guid)
    expect(guids).toContain('w#2026-11-24')
    expect(guids).not.toContain('w#2026-12-01')
    expect(guids.length).toBeLessThanOrEqual(20)
    expect(items.find(({ guid }) => guid === 'w#2026-12-08')?.summary).toBe(
      'Wanneer: dinsdag 8 december 2026 om 14:00',
    )
  })

  it('ends a series of every second', () => {
    const text = calendar(
      event('UID:s', 'SUMMARY:Tik', 'DTSTART:19900101T000000', 'RRULE:FREQ=SECONDLY'),
    )
    expect(read(text).items).toEqual([])
  })

  it('that is empty has no items; what is none is told', () => {
    expect(read(calendar()).items).toEqual([])
    expect(() => read('Deze agenda is verhuisd')).toThrow('no calendar')
    expect(() => read(calendar(event('SUMMARY:x')))).toThrow('none of 1 events')
  })
})
