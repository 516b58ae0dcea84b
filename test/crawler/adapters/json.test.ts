import { describe, expect, it } from 'vitest'
import { parseJsonList } from '../../../crawler/adapters/json.ts'
import type { NextPage } from '../../../crawler/parsed-document.ts'
import type { Paging } from '../../../model/source-fields.ts'
import { documentOf, sourceOf } from '../support/documents.ts'

const FIELDS = { title: 'title', url: 'url', guid: 'id' }
const url = 'https://api.test/list'
const read = (
  answer: unknown,
  definition: Partial<Parameters<typeof sourceOf<'json'>>[1]> = {},
  document: Parameters<typeof documentOf>[1] = {},
) =>
  parseJsonList(
    documentOf(typeof answer === 'string' ? answer : JSON.stringify(answer), document),
    sourceOf('json', { url, fields: FIELDS, ...definition }),
  )

describe('records', () => {
  it('are read from the answer itself when it is the list', () => {
    expect(read([{ title: 'Een', url: '/1', id: 14628.0 }]).items).toEqual([
      { title: 'Een', url: '/1', guid: '14628' },
    ])
  })

  it('are read from where the list path points, with the total', () => {
    const answer = {
      page: { content: [{ title: 'Een' }, { title: 'Twee' }], totalElements: '4033' },
    }
    const result = read(answer, { list: 'page.content', total: 'page.totalElements' })
    expect(result.items.map(({ title }) => title)).toEqual(['Een', 'Twee'])
    expect(result.total).toBe(4033)
  })

  it('may be one object where there may be more, or null where there are none', () => {
    expect(read({ data: { title: 'Een' } }, { list: 'data' }).items).toHaveLength(1)
    expect(read({ data: null }, { list: 'data' }).items).toEqual([])
    expect(read({ data: [] }, { list: 'data' }).items).toEqual([])
  })

  it('that are no records become empty items, so that only they are rejected', () => {
    expect(read([null, 7, 'x', { title: 'Goed' }]).items).toEqual([{}, {}, {}, { title: 'Goed' }])
  })

  it('count only where they are what the definition asks for', () => {
    const answer = [
      { op: 'upsert', title: 'Blijft' },
      { op: 'delete', title: 'Weg' },
    ]
    expect(read(answer, { where: { op: 'upsert' } }).items).toEqual([{ title: 'Blijft' }])
  })

  it('do not pollute anything', () => {
    read('[{"__proto__":{"polluted":1},"title":"x"}]')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

describe('an answer of another shape is an error', () => {
  it.each([
    ['no list at the path', '{"results":{}}', 'items', 'no list at "items"'],
    ['an object instead of a list', '{"message":"no"}', '', 'no list'],
    ['broken off', '[{"title":"Een"},{"ti', '', 'not valid JSON'],
    ['deeper than anyone needs', '['.repeat(500_000), '', 'deeper'],
  ])('%s', (_, text, list, message) => {
    expect(() => read(text, { list })).toThrow(message)
  })

  it('and its message quotes nothing of the document', () => {
    expect(() => read('[secret canary]')).toThrow(/^(?!.*canary)/)
  })
})

describe('one record a line', () => {
  const lines = '{"title":"Een"}\r\n\n{"title":"Tw\n{"title":"Drie\u2028!"}\n'

  it('loses only the lines that cannot be read', () => {
    expect(read(lines, { format: 'ndjson' }).items).toEqual([
      { title: 'Een' },
      {},
      { title: 'Drie\u2028!' },
    ])
  })

  it('fails when no line can be read', () => {
    expect(() => read('{x\n{y', { format: 'ndjson' })).toThrow('none of 2 lines')
  })

  it('keeps a lost line when records are selected', () => {
    const result = read(lines, { format: 'ndjson', where: { title: 'Een' } })
    expect(result.items).toEqual([{ title: 'Een' }, {}])
  })
})

describe('the next page', () => {
  const paging = (fields: Partial<Paging> & Pick<Paging, 'by'>) => ({
    paging: { parameter: fields.by, ...fields },
  })
  const next = (
    fields: Partial<Paging> & Pick<Paging, 'by'>,
    { address = url, answer = { list: [{ title: 'x' }] } as object, page = 0, headers = {} } = {},
  ): NextPage | undefined =>
    read(
      answer,
      { url: address, list: 'list', total: 'total', ...paging(fields) },
      { url: address, page, headers },
    ).next

  it.each([
    ['the page after the first', { by: 'page' as const }, url, 0, `${url}?page=1`],
    ['counting from one', { by: 'page' as const, start: 1 }, url, 0, `${url}?page=2`],
    [
      'from where the address begins',
      { by: 'page' as const },
      `${url}?page=1&q=a%20b`,
      0,
      `${url}?page=2&q=a%20b`,
    ],
    [
      'an offset of a page',
      { by: 'offset' as const, size: 1 },
      `${url}?offset=0`,
      2,
      `${url}?offset=3`,
    ],
    ['an offset of what came', { by: 'offset' as const }, url, 0, `${url}?offset=1`],
  ])('is %s', (_, fields, address, page, expected) => {
    expect(next(fields, { address, page })).toEqual({ url: expected })
  })

  it('is read as a cursor or a link from the answer or a header', () => {
    const answer = { list: [{ title: 'x' }], next: 'a/b c', links: { next: '/list?page=2' } }
    expect(next({ by: 'cursor', next: 'next' }, { answer })).toEqual({
      url: `${url}?cursor=a%2Fb%20c`,
    })
    expect(next({ by: 'next-link', next: 'links.next' }, { answer })).toEqual({
      url: `${url}?page=2`,
    })
    const headers = { 'x-next-cursor': '42' }
    expect(next({ by: 'cursor', next: 'header:X-Next-Cursor' }, { headers })).toEqual({
      url: `${url}?cursor=42`,
    })
  })

  it.each([
    ['the page was empty', { by: 'page' as const }, { answer: { list: [] } }],
    [
      'the total is reached',
      { by: 'page' as const },
      { answer: { list: [1, 2], total: 4 }, page: 1 },
    ],
    [
      'the last page is a short one',
      { by: 'page' as const, size: 100 },
      { answer: { list: [1, 2], total: 102 }, page: 1 },
    ],
    ['a page is short and there is no total', { by: 'page' as const, size: 100 }, {}],
    ['there is no cursor', { by: 'cursor' as const, next: 'next' }, {}],
    [
      'the cursor repeats',
      { by: 'cursor' as const, next: 'c' },
      { address: `${url}?cursor=1`, answer: { list: [1], c: '1' } },
    ],
    [
      'the link leads back',
      { by: 'next-link' as const, next: 'n' },
      { answer: { list: [1], n: url } },
    ],
  ])('does not come when %s', (_, fields, context) => {
    expect(next(fields, context)).toBeUndefined()
  })

  it('comes when the server ignores the size that was asked for', () => {
    const answer = { list: [1, 2, 3], total: 154 }
    expect(next({ by: 'page', size: 100 }, { answer, page: 1 })?.url).toBe(`${url}?page=2`)
  })

  it('puts the number into the body of a POST, as number or text as it was', () => {
    const post = (body: object, parameter: string, page: number) =>
      read(
        { list: [{ title: 'x' }] },
        { list: 'list', method: 'POST', body: body as never, paging: { by: 'page', parameter } },
        { page },
      ).next
    expect(post({ searchtext: '', page: 1, limit: 100 }, 'page', 0)).toEqual({
      url,
      method: 'POST',
      body: '{"searchtext":"","page":2,"limit":100}',
    })
    expect(post({ page: '0' }, 'page', 2)?.body).toBe('{"page":"3"}')
    expect(post({ requestState: { current: 1, q: '' } }, 'requestState.current', 0)?.body).toBe(
      '{"requestState":{"current":2,"q":""}}',
    )
  })

  it('puts the number into the address when the body of a POST is text', () => {
    const result = read(
      { list: [{ title: 'x' }] },
      {
        list: 'list',
        url: `${url}?pageNumber=1`,
        method: 'POST',
        body: '--x',
        paging: { by: 'page', parameter: 'pageNumber' },
      },
      { url: `${url}?pageNumber=1` },
    )
    expect(result.next).toEqual({ url: `${url}?pageNumber=2`, method: 'POST', body: '--x' })
  })
})
