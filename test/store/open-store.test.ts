import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '../../store/database/open-database.ts'
import { openStore } from '../../store/open-store.ts'
import { StoreMissingError, StoreVersionError } from '../../store/store-errors.ts'
import { aCrawl, aState, aWrite } from './store-samples.ts'
import { temporaryDirectory } from './temporary-directory.ts'

it('finds everything again after it was closed', async () => {
  const path = join(temporaryDirectory(), 'store.db')
  const store = await openStore({ path })
  await store.recordCrawl(aCrawl({ items: [aWrite()] }))
  await store.close()
  await store.close()

  const again = await openStore({ path })
  expect(await again.itemById('item-1')).toBeDefined()
  expect(await again.sourceStates()).toEqual([aState()])
  await again.close()
})

it('writes ahead, syncs fully, checks references and waits for others (REL-41)', () => {
  const { sqlite } = openDatabase({ path: join(temporaryDirectory(), 'store.db') })
  const pragma = (name: string) => Object.values(sqlite.prepare(`PRAGMA ${name}`).get() ?? {})[0]

  expect(pragma('journal_mode')).toBe('wal')
  expect(pragma('synchronous')).toBe(2)
  expect(pragma('foreign_keys')).toBe(1)
  expect(pragma('busy_timeout')).toBe(5000)
  sqlite.close()
})

it('keeps the file and its log to ourselves, also a file that was open to all', async () => {
  const path = join(temporaryDirectory(), 'store.db')
  writeFileSync(path, '', { mode: 0o644 })
  const store = await openStore({ path })
  await store.checkWritable()

  for (const file of [path, `${path}-wal`, `${path}-shm`]) {
    expect(statSync(file).mode & 0o777, file).toBe(0o600)
  }
  await store.close()
})

it('can be read beside the process that writes, and cannot be written so', async () => {
  const path = join(temporaryDirectory(), 'store.db')
  const writer = await openStore({ path })
  const reader = await openStore({ path, readOnly: true })
  await writer.recordCrawl(aCrawl({ items: [aWrite()] }))

  expect(await reader.countItems()).toBe(1)
  await expect(reader.checkWritable()).rejects.toThrow(/readonly/)
  await expect(reader.recordCrawl(aCrawl())).rejects.toThrow(/readonly/)

  await writer.close()
  expect(await reader.itemById('item-1')).toBeDefined()
  await reader.close()
  const alone = await openStore({ path, readOnly: true })
  expect(await alone.countItems()).toBe(1)
  await alone.close()
})

it('says plainly that there is nothing to read yet, and makes nothing', async () => {
  const path = join(temporaryDirectory(), 'store.db')

  await expect(openStore({ path, readOnly: true })).rejects.toThrow(StoreMissingError)
  expect(existsSync(path)).toBe(false)

  writeFileSync(path, '')
  await expect(openStore({ path, readOnly: true })).rejects.toThrow(StoreVersionError)
  expect(readFileSync(path)).toHaveLength(0)
})

it.each([false, true])('names a file that is no store (read only: %s)', async (readOnly) => {
  const path = join(temporaryDirectory(), 'store.db')
  writeFileSync(path, 'Geachte raad, '.repeat(1000))

  await expect(openStore({ path, readOnly })).rejects.toThrow(/cannot be opened: .*not a database/)
  expect(readFileSync(path, 'utf8')).toMatch(/^Geachte raad/)
})

it('answers whether it can be written, by writing', async () => {
  const path = join(temporaryDirectory(), 'store.db')
  const store = await openStore({ path })
  await store.checkWritable()
  await store.checkWritable()

  await store.close()
  await expect(store.checkWritable()).rejects.toThrow(/closed/)
  await expect(store.recordCrawl(aCrawl())).rejects.toThrow(/not open/)
})

it('names the record when a column does not hold what was written', async () => {
  const path = join(temporaryDirectory(), 'store.db')
  const store = await openStore({ path })
  await store.recordCrawl(aCrawl({ items: [aWrite()] }))
  await store.close()
  const { sqlite } = openDatabase({ path })
  sqlite.exec(`UPDATE items SET tags = '{"domains":[{"id":7}]}'; UPDATE sources SET state = '{'`)
  sqlite.close()

  const damaged = await openStore({ path })
  await expect(damaged.itemById('item-1')).rejects.toThrow(/damaged at items.tags of item-1/)
  await expect(damaged.sourceStates()).rejects.toThrow(
    /damaged at sources.state of zoetermeer-news/,
  )
  await damaged.close()
})
