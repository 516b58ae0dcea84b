import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { MIGRATIONS, type Migration } from '../../store/database/migrations.ts'
import { openDatabase } from '../../store/database/open-database.ts'
import { openStore } from '../../store/open-store.ts'
import { StoreVersionError } from '../../store/store-errors.ts'
import { killHard, lines, startProgram } from './child-process.ts'
import { manySteps } from './many-steps.ts'
import { aCrawl, aWrite } from './store-samples.ts'
import { temporaryDirectory } from './temporary-directory.ts'

const next: Migration = { name: 'next', sql: 'ALTER TABLE items ADD COLUMN note TEXT' }

async function aStoreAt(path: string): Promise<void> {
  const store = await openStore({ path })
  await store.recordCrawl(aCrawl({ items: [aWrite()] }))
  await store.close()
}

const tablesIn = (sqlite: DatabaseSync) =>
  sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all()

describe('a store that must not be opened', () => {
  it.each([
    ["INSERT INTO migrations VALUES (999, 'from the future', 'x')", /newer version/],
    ['PRAGMA user_version = 999', /schema version 999/],
    ["UPDATE migrations SET checksum = 'x' WHERE number = 1", /migration 1 \(first tables\)/],
  ])('is left alone after %s', async (sql, message) => {
    const directory = temporaryDirectory()
    const path = join(directory, 'store.db')
    await aStoreAt(path)
    const sqlite = new DatabaseSync(path)
    sqlite.exec(sql)
    sqlite.close()
    const before = readFileSync(path)
    const { mtimeMs } = statSync(path)

    for (const readOnly of [false, true]) {
      const opening = openStore({ path, readOnly })
      await expect(opening).rejects.toThrow(StoreVersionError)
      await expect(opening).rejects.toThrow(message)
    }

    expect(readFileSync(path).equals(before)).toBe(true)
    expect(statSync(path).mtimeMs).toBe(mtimeMs)
    expect(readdirSync(directory).filter((name) => name.includes('backup'))).toEqual([])
  })
})

it('keeps a whole copy, for us alone, before an older store changes', async () => {
  const directory = temporaryDirectory()
  const path = join(directory, 'store.db')
  await aStoreAt(path)

  const { sqlite } = openDatabase({ path, migrations: [...MIGRATIONS, next] })
  expect(sqlite.prepare('SELECT id, note FROM items').all()).toMatchObject([{ note: null }])
  sqlite.close()

  const copy = `${path}.v${MIGRATIONS.length}.backup`
  expect(statSync(copy).mode & 0o777).toBe(0o600)
  const old = await openStore({ path: copy, readOnly: true })
  expect(await old.countItems()).toBe(1)
  await old.close()
  expect(readdirSync(directory).filter((name) => name.includes('partial'))).toEqual([])
})

it('keeps no copy of a new store, nor of one that is up to date', async () => {
  const directory = temporaryDirectory()
  const path = join(directory, 'store.db')
  await aStoreAt(path)
  await aStoreAt(path)

  expect(readdirSync(directory)).toEqual(['store.db'])
})

it('leaves the old version when a migration fails', async () => {
  const path = join(temporaryDirectory(), 'store.db')
  await aStoreAt(path)
  const broken = { name: 'broken', sql: 'CREATE TABLE half (id INTEGER); SELECT * FROM nowhere' }

  expect(() => openDatabase({ path, migrations: [...MIGRATIONS, next, broken] })).toThrow(/nowhere/)

  const { sqlite } = openDatabase({ path, migrations: [...MIGRATIONS, next] })
  expect(tablesIn(sqlite)).not.toContainEqual(expect.objectContaining({ name: 'half' }))
  sqlite.close()
})

it('is at the old or at the new version wherever it is killed (REL-43)', async () => {
  const path = join(temporaryDirectory(), 'store.db')
  for (let round = 0; round < 6; round += 1) {
    const child = startProgram('migrate-slowly.ts', path)
    await lines(child, 1)
    await new Promise((resolve) => setTimeout(resolve, round * 7))
    await killHard(child)

    const sqlite = new DatabaseSync(path)
    const { count = 0 } = sqlite.prepare('SELECT count(*) AS count FROM sqlite_schema').get() ?? {}
    if (Number(count) > 0) {
      const steps = sqlite.prepare('SELECT number FROM migrations').all().length
      expect(sqlite.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: steps })
      expect(tablesIn(sqlite)).toHaveLength(steps + 1)
      expect(sqlite.prepare('PRAGMA integrity_check').all()).toMatchObject([
        { integrity_check: 'ok' },
      ])
    }
    sqlite.close()
  }

  const { sqlite } = openDatabase({ path, migrations: manySteps })
  expect(tablesIn(sqlite)).toHaveLength(manySteps.length + 1)
  sqlite.close()
}, 60_000)
