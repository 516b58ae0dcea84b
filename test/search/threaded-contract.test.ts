import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openThreadedIndex } from '../../search/open-threaded-index.ts'
import type { SearchIndex } from '../../search/search-index.ts'
import { describeSearchIndex } from './contract.ts'
import { ALIASES } from './corpus.ts'

const directory = mkdtempSync(join(tmpdir(), 'einder-thread-'))
const opened = new Map<string, SearchIndex>()
afterAll(async () => {
  for (const index of opened.values()) await index.close()
  rmSync(directory, { recursive: true })
})

describeSearchIndex('embedded, in a thread', async (name) => {
  const path = join(directory, `${name}.db`)
  const index = opened.get(name) ?? (await openThreadedIndex({ path, aliases: ALIASES }))
  opened.set(name, index)
  return index
})
