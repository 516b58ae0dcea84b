import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openEmbeddedIndex } from '../../search/open-embedded-index.ts'
import { openThreadedIndex } from '../../search/open-threaded-index.ts'
import type { SearchIndex } from '../../search/search-index.ts'
import { ALIASES, readCorpus } from './corpus.ts'

const QUERY = { text: 'gemeente', filter: {}, sort: 'relevance', limit: 5, offset: 0 } as const
let directory: string
let path: string
let index: SearchIndex

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'einder-thread-'))
  path = join(directory, 'search.db')
  index = await openThreadedIndex({ path, aliases: ALIASES })
  await index.apply({ put: readCorpus(), remove: [], position: 44 })
})
afterEach(async () => {
  await index.close()
  rmSync(directory, { recursive: true })
})

it('tells who is one too many that it is busy, and answers the others', async () => {
  const asked = Array.from({ length: 70 }, () => index.search(QUERY))
  const answers = await Promise.allSettled(asked)
  const refused = answers.filter((answer) => answer.status === 'rejected')
  expect(refused.length).toBe(6)
  expect(refused[0]?.reason).toMatchObject({ name: 'SearchUnavailableError', kind: 'busy' })
  expect((await index.search(QUERY)).total).toBeGreaterThan(0)
})

it('closes its file, and says afterwards that it has stopped', async () => {
  await index.close()
  await expect(index.search(QUERY)).rejects.toMatchObject({ kind: 'unreachable' })
  const again = await openEmbeddedIndex({ path, aliases: ALIASES })
  expect(await again.position()).toBe(44)
  await again.close()
})

it('passes failures on', async () => {
  const reader = await openThreadedIndex({ path, readOnly: true, aliases: ALIASES })
  await expect(reader.apply({ put: [], remove: [], position: 45 })).rejects.toThrow('reading only')
  await reader.close()
})
