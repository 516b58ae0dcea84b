import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openEmbeddedIndex } from '../../search/open-embedded-index.ts'
import type { SearchIndex } from '../../search/search-index.ts'
import { ALIASES, itemOf, readCorpus } from './corpus.ts'

const CORPUS = readCorpus()
let directory: string
let path: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'einder-search-'))
  path = join(directory, 'search.db')
})
afterEach(() => rmSync(directory, { recursive: true }))

const open = (options: { readOnly?: boolean; aliases?: typeof ALIASES } = {}) =>
  openEmbeddedIndex({ path, aliases: ALIASES, ...options })

async function filled(): Promise<SearchIndex> {
  const index = await open()
  await index.apply({ put: CORPUS, remove: [], position: 44 })
  return index
}

async function search(index: SearchIndex, text: string): Promise<string[]> {
  const query = { text, filter: {}, sort: 'relevance', limit: 20, offset: 0 } as const
  return (await index.search(query)).hits.map(({ id }) => id)
}

it('answers the same after it was closed and opened again', async () => {
  const first = await filled()
  const before = await first.search({
    text: 'privcay',
    filter: { level: ['g40'] },
    sort: 'relevance',
    limit: 5,
    offset: 0,
  })
  await first.close()

  const second = await open()
  expect([await second.position(), await second.count()]).toEqual([44, CORPUS.length])
  expect(
    await second.search({
      text: 'privcay',
      filter: { level: ['g40'] },
      sort: 'relevance',
      limit: 5,
      offset: 0,
    }),
  ).toEqual(before)
  await second.close()
})

it('starts over when its file was deleted', async () => {
  await (await filled()).close()
  rmSync(path)

  const index = await open()
  expect([await index.position(), await index.count()]).toEqual([0, 0])
  await index.close()
})

it.each([
  ['no database at all', (size: number) => Buffer.alloc(size, 'not a database ')],
  ['an empty file', () => Buffer.alloc(0)],
  ['a database with bad pages', (_size: number, whole: Buffer) => whole.fill(0xff, 9000)],
  ['a database of something else', () => otherDatabase()],
  ['a database that was cut short', (_size: number, whole: Buffer) => whole.subarray(0, 9000)],
])('starts over when its file is %s', async (_what, damage) => {
  await (await filled()).close()
  const whole = readFileSync(path)
  writeFileSync(path, damage(whole.length, whole))

  const index = await open()
  expect(await index.position()).toBe(0)
  await index.apply({ put: CORPUS, remove: [], position: 44 })
  expect(await search(index, 'fietsstad')).toEqual(['emoji'])
  await index.close()
})

it('starts over when its file is deleted under its hands', async () => {
  const index = await filled()
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
  expect(await search(index, 'fietsstad')).toEqual(['emoji'])
  expect(await index.position()).toBe(0)
  await index.apply({ put: CORPUS, remove: [], position: 44 })
  expect(existsSync(path)).toBe(true)
  await index.close()
})

it('starts over when damage shows up while it is in use', async () => {
  await (await filled()).close()
  const index = await open()
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.fill(0xff, 8192, bytes.length))
  await search(index, 'warmtenet -fietsstad')
  await index.apply({ put: CORPUS, remove: [], position: 44 })
  expect(await search(index, 'fietsstad')).toEqual(['emoji'])
  await index.close()
})

it('starts over when names have changed, because what was read by others is stale', async () => {
  await (await filled()).close()

  const index = await open({ aliases: [{ concept: 'x', names: ['X Y'], caseSensitive: [] }] })
  expect([await index.position(), await index.count()]).toEqual([0, 0])
  await index.close()
})

it('lets a second process read while the first one writes', async () => {
  const writer = await filled()
  const reader = await open({ readOnly: true })
  expect(await search(reader, 'fietsstad')).toEqual(['emoji'])

  const extra = itemOf({ id: 'late', title: 'Fietsstad van morgen' })
  await writer.apply({ put: [extra], remove: [], position: 45 })
  expect(await search(reader, 'fietsstad')).toContain('late')
  await expect(reader.apply({ put: [], remove: [], position: 46 })).rejects.toThrow('reading only')
  await reader.close()
  await writer.close()
})

it('gives a reader of what is not there an empty index, and makes no file', async () => {
  const reader = await open({ readOnly: true })
  expect(await search(reader, 'fietsstad')).toEqual([])
  expect(existsSync(path)).toBe(false)
  await reader.close()
})

it('swaps in a rebuilt file that outlives the program', async () => {
  const index = await filled()
  await index.rebuild(
    (async function* () {
      yield { put: CORPUS.slice(0, 5), remove: [], position: 50 }
    })(),
  )
  await index.close()
  expect(existsSync(`${path}.rebuild`)).toBe(false)

  const again = await open()
  expect([await again.position(), await again.count()]).toEqual([50, 5])
  await again.close()
})

it('does not mind what a rebuild that was killed left behind', async () => {
  const index = await filled()
  writeFileSync(`${path}.rebuild`, 'half a file')
  expect(await search(index, 'fietsstad')).toEqual(['emoji'])
  await index.rebuild(
    (async function* () {
      yield { put: CORPUS, remove: [], position: 60 }
    })(),
  )
  expect(await search(index, 'fietsstad')).toEqual(['emoji'])
  await index.close()
})

it('stays small beside the texts it indexes', async () => {
  const index = await open()
  const words = CORPUS.map(({ title }) => title).join(' ')
  const put = Array.from({ length: 50 }, (_, i) =>
    itemOf({ id: `long-${i}`, title: `Stuk ${i}`, text: words.repeat(20) }),
  )
  await index.apply({ put, remove: [], position: 50 })
  await index.close()
  const stored = put.reduce((sum, { text }) => sum + text.length, 0)
  expect(statSync(path).size).toBeLessThan(stored)
})

/** A sound database, with a table of the same name and other columns. */
function otherDatabase(): Buffer {
  const otherPath = join(directory, 'other.db')
  const database = new DatabaseSync(otherPath)
  database.exec('CREATE TABLE search_doc (id TEXT)')
  database.close()
  return readFileSync(otherPath)
}
