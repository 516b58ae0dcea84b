import { join } from 'node:path'
import { expect, it } from 'vitest'
import { allSources } from '../../sources/all-sources.ts'
import { DEAD_ADDRESSES } from '../../sources/dead-addresses.ts'
import { composeSourcesPage } from './support/compose-sources-page.ts'

const SOURCES = allSources('Zoetermeer')

it('lists in docs/sources.md every source, why it is not read, and what is dead', async () => {
  await expect(composeSourcesPage(SOURCES, DEAD_ADDRESSES)).toMatchFileSnapshot(
    join(import.meta.dirname, '../../docs/sources.md'),
  )
})

it('names for each dead address sources that exist', () => {
  const ids = new Set(SOURCES.map(({ id }) => id))
  const unknown = DEAD_ADDRESSES.flatMap(({ instead }) => instead).filter((id) => !ids.has(id))
  expect(unknown).toEqual([])
})
