import { describe, expect, it } from 'vitest'
import { answerRequest } from '../../cli/demo/answer-request.ts'
import { FORMS, type FormName } from '../../cli/demo/forms/all-forms.ts'
import { loadWeek, type Publisher, slugOf } from '../../cli/demo/load-week.ts'
import { publish } from '../../cli/demo/publish.ts'
import { instantOfMoment } from '../../cli/demo/week-calendar.ts'
import { Level } from '../../model/level.ts'

const week = loadWeek()
const all = week.flatMap((publisher) => publisher.items.map((item) => ({ publisher, ...item })))
const originOf = (id: string) => `http://${id}.test`

function publisherWith(property: Partial<Publisher>): Publisher {
  const found = week.find((publisher) =>
    Object.entries(property).every(([key, value]) => publisher[key as keyof Publisher] === value),
  )
  if (!found) throw new Error(`no publisher with ${JSON.stringify(property)}`)
  return found
}

function publisherThat(kind: NonNullable<Publisher['habit']>['kind']): Publisher {
  const found = week.find(({ habit }) => habit?.kind === kind)
  if (!found) throw new Error(`no publisher that ${kind}`)
  return found
}

function ask(publisher: Publisher, moment: string, path?: string, ifNoneMatch?: string) {
  const now = instantOfMoment(moment)
  const request = { path: path ?? FORMS[publisher.form].path, ifNoneMatch }
  return answerRequest(publisher, publish(publisher, originOf, now), request, now)
}

describe('the sample week', () => {
  it('has enough publishers and items, of every level and in every form', () => {
    expect(week.length).toBeGreaterThanOrEqual(14)
    expect(all.length).toBeGreaterThanOrEqual(130)
    expect(new Set(week.map(({ level }) => level))).toEqual(new Set(Level.options))
    expect(new Set(week.map(({ form }) => form))).toEqual(new Set(Object.keys(FORMS)))
  })

  it('is about a quarter in English', () => {
    const english = all.filter(({ publisher }) => publisher.language === 'en').length
    expect(english / all.length).toBeGreaterThan(0.2)
    expect(english / all.length).toBeLessThan(0.35)
  })

  it('says nothing twice', () => {
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length)
    expect(new Set(all.map(({ summary }) => summary)).size).toBe(all.length)
    for (const { items } of week) {
      expect(new Set(items.map(slugOf)).size).toBe(items.length)
    }
  })

  it('has several items that link to the page of another publisher, which is there', () => {
    const pages = new Set(all.map(({ publisher, ...item }) => `${publisher.id}/${slugOf(item)}`))
    const links = all.flatMap(({ links }) => links ?? [])
    expect(links.length).toBeGreaterThanOrEqual(4)
    expect(links.filter((link) => !pages.has(link))).toEqual([])
  })

  it('has news on every day, and of each publisher something from before', () => {
    const days = new Set(all.map(({ on }) => on.toISOString().slice(0, 10)))
    expect([...days].toSorted()).toEqual([
      '2026-11-13',
      ...[16, 17, 18, 19, 20, 21, 22].map((day) => `2026-11-${day}`),
    ])
    const start = instantOfMoment('mon 00:00')
    expect(week.filter(({ items }) => !items.some(({ on }) => on < start))).toEqual([])
  })
})

describe('publish', () => {
  it('shows what was published by a moment, newest first', () => {
    const publisher = publisherWith({ id: 'noordermark-berichten' })
    const now = instantOfMoment('mon 12:00')
    const { items } = publish(publisher, originOf, now)
    expect(items.map(({ at }) => at)).toEqual([
      instantOfMoment('mon 09:00'),
      instantOfMoment('before 14:00'),
    ])
  })
})

describe('the forms', () => {
  const starts: Record<FormName, [contentType: RegExp, start: RegExp]> = {
    rss: [
      /^application\/rss\+xml/,
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<rss version="2.0"/,
    ],
    'rss-windows-1252': [/^text\/xml$/, /^<\?xml version="1.0" encoding="windows-1252"\?>\n<rss/],
    atom: [/^application\/atom\+xml/, /\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/],
    rdf: [/^application\/rdf\+xml/, /\n<rdf:RDF .*purl.org\/rss\/1.0\//],
    'json-feed': [
      /^application\/feed\+json/,
      /^\{"version":"https:\/\/jsonfeed.org\/version\/1.1"/,
    ],
    'html-list': [/^text\/html/, /^<!doctype html>/],
    sru: [/^application\/xml/, /\n<sru:searchRetrieveResponse /],
    odata: [/odata\.metadata/, /^\{"@odata.context":/],
    ckan: [/^application\/json/, /^\{"success":true,"result":\{"count":/],
    wordpress: [/^application\/json/, /^\[\{"id":.*"title":\{"rendered":/],
    sparql: [/^application\/sparql-results\+json$/, /^\{"head":\{"vars":/],
    'own-json': [/^application\/json$/, /^\{"data":\{"berichten":\[/],
  }

  it.each(Object.entries(starts))('sends %s as such', (form, [contentType, start]) => {
    const { status, headers, body } = ask(publisherWith({ form: form as FormName }), 'wed 11:00')
    expect(status).toBe(200)
    expect(headers['content-type']).toMatch(contentType)
    expect(Buffer.from(body).toString('latin1')).toMatch(start)
  })

  it('sends windows-1252 in bytes that are no UTF-8', () => {
    const { body } = ask(publisherWith({ form: 'rss-windows-1252' }), 'next 06:00')
    const bytes = Buffer.from(body)
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow()
    // The euro sign, curly quotes and a dash stand where latin1 has control characters.
    for (const byte of [0x80, 0x91, 0x92, 0x96, 0xef]) expect(bytes.includes(byte)).toBe(true)
    const text = new TextDecoder('windows-1252').decode(bytes)
    expect(text).toContain('€ 4,2 miljoen')
    expect(text).toContain('Naïef vertrouwen')
  })
})

describe('the habits', () => {
  it('breaks half-way: a page where the feed was, with status 200', () => {
    const publisher = publisherThat('breaks')
    expect(ask(publisher, 'wed 23:00').headers['content-type']).toMatch(/rss/)
    const answer = ask(publisher, 'thu 07:30')
    expect([answer.status, answer.headers['content-type']]).toEqual([
      200,
      'text/html; charset=utf-8',
    ])
  })

  it('answers 304 to who has the newest, and not after news', () => {
    const publisher = publisherThat('validates')
    const { headers } = ask(publisher, 'mon 07:30')
    expect(ask(publisher, 'mon 08:00', undefined, headers.etag).status).toBe(304)
    expect(ask(publisher, 'mon 17:30', undefined, headers.etag).status).toBe(200)
  })

  it('moves for good: the old address leads to the new one', () => {
    const publisher = publisherThat('moves')
    expect(ask(publisher, 'mon 17:30').status).toBe(200)
    const { status, headers } = ask(publisher, 'wed 07:30')
    expect(status).toBe(301)
    const path = new URL(headers.location ?? '').pathname
    expect(ask(publisher, 'wed 07:30', path).headers['content-type']).toMatch(/atom/)
  })

  it('refuses robots, but not the file that is for them', () => {
    const publisher = publisherThat('refuses')
    expect(ask(publisher, 'tue 17:30').status).toBe(200)
    expect(ask(publisher, 'thu 07:30').status).toBe(403)
    expect(ask(publisher, 'thu 07:30', '/robots.txt').status).toBe(200)
  })

  it('has a page for each item that is out, and for no other', () => {
    const publisher = publisherWith({ id: 'duinwaarde-nieuws' })
    const path = '/nieuws/algoritmeregister-duinwaarde'
    expect(ask(publisher, 'mon 08:00', path).status).toBe(404)
    const { status, body } = ask(publisher, 'mon 12:00', path)
    expect(status).toBe(200)
    expect(String(body)).toContain('Duinwaarde zet alle algoritmes')
  })
})
