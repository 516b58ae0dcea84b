import { expect, it } from 'vitest'
import { readDocument } from '../../crawler/read-document.ts'
import { createTagger } from '../../tags/create-tagger.ts'
import { loadTaxonomy } from '../../tags/load-taxonomy.ts'
import { sourceOf, taskOf } from './support/documents.ts'

const tagItem = createTagger(loadTaxonomy())
const url = 'https://stad.test/n/1'
const draft = {
  url,
  hasOwnUrl: true,
  title: 'Bericht',
  summary: 'Kort',
  text: '',
  language: 'nl',
  type: 'news',
  publishedAt: '2026-11-20',
  dateSuspect: false,
  identifiers: [],
  domains: [],
  regulations: [],
  themes: [],
}
const read = async (body: string, definition: object = {}, contentType = 'text/html') => {
  const source = sourceOf('feed', { url, detail: {}, ...definition })
  const task = taskOf(source, body, { contentType, detail: { draft, isUntitled: false } })
  return (await readDocument(task, tagItem)).drafts[0]
}

it('keeps at most 200 KiB, as plain text, and leaves the rest of the item as it was', async () => {
  const long = `<main><article>${'<p>Sensoren meten drukte &amp; geluid. '.concat('Over de stad. '.repeat(40), '<script>alert(1)</script></p>').repeat(400)}</article></main>`
  const item = await read(`<html><head><title>Anders</title></head><body>${long}</body></html>`)
  expect(Buffer.byteLength(item?.text ?? '')).toBeLessThanOrEqual(200 * 1024)
  expect(item?.text).toContain('drukte & geluid')
  expect(item?.text).not.toContain('alert')
  expect(item).toMatchObject({ title: 'Bericht', summary: 'Kort', publishedAt: '2026-11-20', url })
})

it('takes the part of a page that the definition names', async () => {
  const page =
    '<body><div class="tekst">Alleen dit.</div><article><p>Niet dit, hoe lang ook.</p></article></body>'
  expect((await read(page, { detail: { selector: '.tekst' } }))?.text).toBe('Alleen dit.')
})

it.each([
  ['nested a thousand deep', '<div>'.repeat(1000), 'nested deeper'],
  ['JSON', '{"a":1}', 'JSON where a page should be'],
])('refuses a page that is %s', async (_, body, message) => {
  await expect(read(body)).rejects.toThrow(message)
})

it.each([
  [
    'broken JSON-LD',
    '<script type="application/ld+json">{"datePublished":</script><main><p>Tekst.</p></main>',
  ],
  ['no main text', '<p>Tekst.</p>'],
  ['markup that is none', '&lt;script&gt; <main>Tekst.</main>'],
])('reads a page with %s', async (_, body) => {
  expect((await read(`<html><body>${body}</body></html>`))?.text).not.toContain('<script')
})
