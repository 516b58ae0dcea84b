import { describe, expect, it } from 'vitest'
import { readDocument } from '../../crawler/read-document.ts'
import type { Source } from '../../model/source.ts'
import type { TagInput, TagItem } from '../../tags/tagger.ts'
import { sourceOf, taskOf } from './support/documents.ts'

const url = 'https://www.gemeente.test/list'
const NO_TAGS = { domains: [], regulations: [], themes: [], identifiers: [], relevant: false }
const untagged: TagItem = () => NO_TAGS

const FIELDS = { title: 'title', url: 'url' }
const feed = sourceOf('feed', { url, homepage: 'https://www.gemeente.test/' })
const page = sourceOf('html', { url, item: 'li', titleSelector: 'a', linkSelector: 'a' })
const json = sourceOf('json', { url, fields: FIELDS })
const sru = sourceOf('sru', { url })

const read = (source: Source, text: string | Uint8Array, fields = {}) =>
  readDocument(taskOf(source, text, fields), untagged)
const kindOf = (source: Source, text: string | Uint8Array, fields = {}) =>
  read(source, text, fields).then(
    () => 'read',
    (error: { kind: string }) => error.kind,
  )

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>N</title>${items}</channel></rss>`
const item = (index: number, extra = '') =>
  `<item><title>Bericht ${index}</title><link>https://www.gemeente.test/${index}</link><guid>g${index}</guid>${extra}</item>`
const items = (count: number) => Array.from({ length: count }, (_, index) => item(index)).join('')

describe('what is not the document that should be there', () => {
  const HTML =
    '<!doctype html><html><head><title>Onderhoud</title></head><body>canary</body></html>'
  const CHALLENGE =
    '<!doctype html><html><head><title>Just a moment...</title></head><body></body></html>'
  it.each([
    ['a page where a feed should be', feed, HTML, 'not_a_feed'],
    ['a page where JSON should be', json, HTML, 'not_a_feed'],
    ['a page where XML should be', sru, HTML, 'not_a_feed'],
    ['a feed where JSON should be', json, rss(items(1)), 'not_a_feed'],
    ['JSON where a page should be', page, '{"a":1}', 'not_a_feed'],
    ['a feed where a page should be', page, rss(items(1)), 'not_a_feed'],
    ['a PDF', feed, '%PDF-1.7 x', 'not_a_feed'],
    ['plain text', json, 'Service unavailable', 'not_a_feed'],
    ['a guard of robots where a feed should be', feed, CHALLENGE, 'challenge_page'],
    ['a guard of robots where JSON should be', json, CHALLENGE, 'challenge_page'],
    ['a guard of robots where a page should be', page, CHALLENGE, 'challenge_page'],
    ['nothing', feed, '', 'empty'],
    ['only blanks', json, ' \r\n\t', 'empty'],
    ['only a byte order mark', page, new Uint8Array([0xef, 0xbb, 0xbf]), 'empty'],
    ['a page without rows', page, HTML, 'parse'],
    ['broken JSON', json, '[{"title":"x"', 'parse'],
    ['half a megabyte of unclosed tags', page, `<html>${'<div>'.repeat(100_000)}`, 'parse'],
    ['half a megabyte of unclosed tags in XML', sru, '<a>'.repeat(170_000), 'parse'],
    ['half a megabyte of brackets', json, '['.repeat(500_000), 'parse'],
  ])('has a name: %s', async (_, source, text, kind) => {
    expect(await kindOf(source, text)).toBe(kind)
  })

  it('is not quoted in the message', async () => {
    await expect(read(json, HTML)).rejects.toThrow(/^(?!.*(canary|Onderhoud))/)
  })
})

describe('items', () => {
  it('are counted before the cap of 1,000', async () => {
    const document = await read(feed, rss(items(1200)))
    expect(document.found).toBe(1200)
    expect(document.drafts).toHaveLength(1000)
  })

  it('that are poison cost only themselves', async () => {
    const poison = '<item><title></title><link>https://www.gemeente.test/x</link></item>'
    const document = await read(feed, rss(items(49) + poison))
    expect(document.drafts).toHaveLength(49)
    expect(document.rejections).toEqual([{ reason: 'empty', url: 'https://www.gemeente.test/x' }])
    expect(document.found).toBe(50)
  })

  it('that an adapter could not read are rejected too', async () => {
    const document = await read(page, '<ul><li><a href="/1">Een</a></li><li><a>Twee</a></li></ul>')
    expect(document.drafts).toHaveLength(1)
    expect(document.rejections).toEqual([{ reason: 'bad_url', title: 'Twee' }])
    expect(document.found).toBe(2)
  })

  it('that are rejected are told in few words', async () => {
    const rows = `<li><a href="/1">Een</a></li><li><a>${'Twee\u202e '.repeat(9000)}</a></li>`
    const [rejection] = (await read(page, rows)).rejections
    expect(rejection?.title).toMatch(/^(?:Twee )+\S*…$/)
    expect(rejection?.title?.length).toBeLessThanOrEqual(200)
  })

  it('show no markup, whatever their titles hold', async () => {
    const hostile =
      '<item><title>&lt;script&gt;alert(1)&lt;/script&gt; R&amp;amp;D</title><guid>x</guid></item>'
    const document = await read(feed, rss(hostile))
    expect(document.drafts[0]?.title).toBe('R&D')
  })

  it('get the tags of the tagger, which sees only an address of their own', async () => {
    const seen: TagInput[] = []
    const tagItem: TagItem = (input) => {
      seen.push(input)
      return { ...NO_TAGS, identifiers: [{ scheme: 's', value: 'v', quote: 'q' }] }
    }
    const text = rss(`${item(1)}<item><title>Zonder link</title></item>`)
    const { drafts } = await readDocument(taskOf(feed, text), tagItem)
    expect(drafts.map(({ identifiers }) => identifiers.length)).toEqual([1, 1])
    expect(seen.map((input) => input.url)).toEqual(['https://www.gemeente.test/1', undefined])
  })
})

describe('a torn document', () => {
  const whole = rss(items(3))
  it.each([
    ['a feed that breaks off', feed, whole.slice(0, -70), true],
    ['a feed that ends', feed, `${whole}\n<!-- served by cache -->`, undefined],
    ['a page that breaks off', page, '<html><body><ul><li><a href="/1">Een</a>', true],
    ['a page that ends', page, '<html><body><ul><li><a href="/1">Een</a></ul></body>', undefined],
    ['a page that never began', page, '<ul><li><a href="/1">Een</a>', undefined],
    ['JSON', json, '[{"title":"Een"}]', undefined],
  ])('is told on its items: %s', async (_, source, text, expected) => {
    const { drafts } = await read(source, text)
    expect(drafts.length).toBeGreaterThan(0)
    expect(drafts.map((draft) => draft.isFromTornDocument)).toEqual(drafts.map(() => expected))
  })
})

it('fills in the dates of the request for the next page', async () => {
  const source = sourceOf('json', {
    url,
    fields: FIELDS,
    method: 'POST',
    body: { since: '{since}', page: 1 },
    paging: { by: 'page', parameter: 'page' },
  })
  const { next } = await read(source, '[{"title":"x"}]')
  expect(next).toEqual({ url, method: 'POST', body: '{"since":"2026-11-10","page":2}' })
})
