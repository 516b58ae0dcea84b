import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { openStore } from '../../store/open-store.ts'
import { killHard, lines, startProgram } from './child-process.ts'
import { temporaryDirectory } from './temporary-directory.ts'

/** What must be empty, whatever happened (REL-41). */
const INVARIANTS = {
  'broken references': 'PRAGMA foreign_key_check',
  'crawls that are not whole': `
    SELECT sources.id FROM sources
    LEFT JOIN crawls ON crawls.source_id = sources.id
    LEFT JOIN items ON items.source_id = sources.id
    GROUP BY sources.id HAVING count(DISTINCT crawls.id) <> 1 OR count(DISTINCT items.id) <> 20`,
  'items without source': 'SELECT id FROM items WHERE source_id NOT IN (SELECT id FROM sources)',
  'items without identity': `
    SELECT id FROM items WHERE number NOT IN (SELECT item FROM identity_keys)`,
  'items missing in the change log': `
    SELECT id FROM items WHERE number NOT IN (SELECT item FROM changes)`,
  'items without their tags': `
    SELECT id FROM items WHERE number NOT IN (SELECT item FROM item_tags)`,
}

it('has each promised crawl, and each crawl whole, wherever the writer is killed', async () => {
  const path = join(temporaryDirectory(), 'store.db')
  const promised = new Set<string>()
  for (const crawlsBeforeDeath of [1, 2, 3, 5, 8, 13]) {
    const child = startProgram('write-crawls.ts', path)
    for (const crawl of await lines(child, crawlsBeforeDeath)) promised.add(`source-${crawl}`)
    await killHard(child)

    const reader = await openStore({ path, readOnly: true })
    expect((await reader.countItems()) % 20).toBe(0)
    await reader.close()

    const sqlite = new DatabaseSync(path)
    expect(sqlite.prepare('PRAGMA integrity_check').all()).toMatchObject([
      { integrity_check: 'ok' },
    ])
    for (const [name, sql] of Object.entries(INVARIANTS)) {
      expect(sqlite.prepare(sql).all(), name).toEqual([])
    }
    const kept = new Set(
      sqlite
        .prepare('SELECT id FROM sources')
        .all()
        .map(({ id }) => String(id)),
    )
    expect([...promised].filter((id) => !kept.has(id))).toEqual([])
    sqlite.close()
  }
  expect(promised.size).toBeGreaterThanOrEqual(6)
}, 60_000)
