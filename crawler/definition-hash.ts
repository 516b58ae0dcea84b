import { hash } from 'node:crypto'
import type { Source } from '../model/source.ts'

/** Raised whenever adapters read documents differently, so that unchanged ones are read once more. */
const READER_VERSION = 1

/** Fields that say nothing about how a document is fetched and read. */
const DESCRIPTIVE: ReadonlySet<string> = new Set([
  'title',
  'publisher',
  'organisation',
  'homepage',
  'enabled',
  'grade',
  'quirks',
  'status',
  'refreshMinutes',
  'patienceSeconds',
  'robotsReason',
])

/** Changes when address, parser or selectors of a source change (REL-07). SHA-256, hex. */
export function definitionHash(source: Source): string {
  const entries = Object.entries(source)
    .filter(([key]) => !DESCRIPTIVE.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return hash('sha256', JSON.stringify([READER_VERSION, entries]))
}
