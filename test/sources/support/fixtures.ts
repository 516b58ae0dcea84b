import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { startRequest } from '../../../crawler/placeholders.ts'
import { readDocument } from '../../../crawler/read-document.ts'
import type { Source } from '../../../model/source.ts'
import type { TagItem } from '../../../tags/tagger.ts'
import { FAMILIES } from './families.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/sources')
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER) : []
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.xml': 'application/rss+xml',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.ics': 'text/calendar',
  '.csv': 'text/csv',
}
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
 * The document of a source and the items expected of it. Sources of a family share one, in which
 * `{origin}` stands for the site of each and `{council}` for the key of a council.
 */
export function pairOf({ id, url }: Source) {
  const own = FILES.find((file) => isDocumentOf(file, id))
  const family = FAMILIES.find(([, members]) => members.test(id))?.[0]
  const document = own ?? FILES.find((file) => family && isDocumentOf(file, family))
  const expected = document?.replace(/\.[a-z]+$/, '.expected.json')
  if (!document || !expected || !FILES.includes(expected)) return undefined
  const { origin, searchParams } = new URL(url)
  const items = readFileSync(join(FOLDER, expected), 'utf8')
    .replaceAll('{council}', searchParams.get('organization') ?? '')
    .replaceAll('{origin}', origin)
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
    bytes: bytesOf(file, new URL(source.url).origin),
    contentType: CONTENT_TYPES[extname(file)] ?? 'application/rss+xml',
    headers,
    page: 0,
    now: NOW.toISOString(),
  }
  return readDocument(task, untagged)
}

/** Latin-1 keeps every byte as it is, whatever the document is written in. */
function bytesOf(file: string, origin: string): Uint8Array {
  const text = readFileSync(file, 'latin1')
  return Buffer.from(text.replaceAll('{origin}', origin), 'latin1')
}

const untagged: TagItem = () => ({
  domains: [],
  regulations: [],
  themes: [],
  identifiers: [],
  relevant: false,
})
