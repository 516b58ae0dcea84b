import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load as parse } from 'js-yaml'
import { expect, it } from 'vitest'
import { readDocument } from '../../crawler/read-document.ts'
import { Source } from '../../model/source.ts'
import { NOW } from './support/fixtures.ts'

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/adding-a-source.md'), 'utf8')
const example = (language: string) =>
  new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(PAGE)?.[1] ?? ''

it('follows from the page on adding a source, which shows a pair that is right', async () => {
  const [definition] = parse(example('yaml')) as readonly unknown[]
  const source = Source.parse(definition)
  const task = {
    source,
    url: source.url,
    bytes: new TextEncoder().encode(example('html')),
    contentType: 'text/html',
    headers: {},
    page: 0,
    now: NOW.toISOString(),
  }
  const untagged = { domains: [], regulations: [], themes: [], identifiers: [], relevant: false }
  const { drafts } = await readDocument(task, () => untagged)
  expect(
    drafts.map(({ title, url, publishedAt, summary }) => ({ title, url, publishedAt, summary })),
  ).toEqual(JSON.parse(example('json')))
})
