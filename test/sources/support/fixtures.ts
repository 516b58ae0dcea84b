import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { startRequest } from '../../../crawler/placeholders.ts'
import { readDocument } from '../../../crawler/read-document.ts'
import type { Source } from '../../../model/source.ts'
import type { TagItem } from '../../../tags/tagger.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/sources')
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER) : []
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.xml': 'application/rss+xml',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
}
const FAMILY = /^g40-.+-(raad|gemeenteblad)$/

/** When the documents among the fixtures were made. */
export const NOW = new Date('2026-11-24T12:00:00Z')

/** What is expected of each item. */
export interface ExpectedItem {
  readonly title: string
  readonly url: string
  readonly publishedAt: string | null
  readonly summary: string
}

/**
 * The document of a source and the items expected of it. Cities share one for each family, in which
 * `{council}` stands for the key of their council.
 */
export function pairOf({ id, url }: Source) {
  const own = FILES.find((file) => isDocumentOf(file, id))
  const family = FAMILY.exec(id)?.[1]
  const document =
    own ?? (family ? FILES.find((file) => isDocumentOf(file, `g40-${family}`)) : undefined)
  const name = document?.slice(0, -extname(document).length)
  const expected = `${name}.expected.json`
  if (!document || !FILES.includes(expected)) return undefined
  const council = new URL(url).searchParams.get('organization') ?? ''
  const items = readFileSync(join(FOLDER, expected), 'utf8').replaceAll('{council}', council)
  return {
    document: join(FOLDER, document),
    expected: JSON.parse(items) as readonly ExpectedItem[],
  }
}

function isDocumentOf(file: string, id: string): boolean {
  return file === `${id}${extname(file)}`
}

/** Names of documents among the fixtures that no source of this list reads. */
export function orphansAmong(sources: readonly Source[]): string[] {
  const read = new Set(sources.map((source) => pairOf(source)?.document))
  return FILES.filter((file) => !file.endsWith('.expected.json')).filter(
    (file) => !read.has(join(FOLDER, file)),
  )
}

/** Reads a recorded document as if it were the first page of a source. */
export function readAsFirstPage(source: Source, file: string, headers = {}) {
  const task = {
    source,
    url: startRequest(source, NOW).url,
    bytes: readFileSync(file),
    contentType: CONTENT_TYPES[extname(file)] ?? 'application/rss+xml',
    headers,
    page: 0,
    now: NOW.toISOString(),
  }
  return readDocument(task, untagged)
}

const untagged: TagItem = () => ({
  domains: [],
  regulations: [],
  themes: [],
  identifiers: [],
  relevant: false,
})
