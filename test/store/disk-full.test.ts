import { join } from 'node:path'
import { expect, it } from 'vitest'
import { groupCommit } from '../../store/database/group-commit.ts'
import { openDatabase } from '../../store/database/open-database.ts'
import { crawlRecords } from '../../store/records/crawl-records.ts'
import { itemRecords } from '../../store/records/item-records.ts'
import { aCrawl, aWrite } from './store-samples.ts'
import { temporaryDirectory } from './temporary-directory.ts'

it('writes each crawl whole or says it did not when there is no more room, and goes on when there is', async () => {
  const database = openDatabase({ path: join(temporaryDirectory(), 'store.db') })
  const crawls = crawlRecords(database, groupCommit(database.sqlite))
  const items = itemRecords(database)
  const write = (name: string) =>
    Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        crawls.recordCrawl(
          aCrawl({
            source: { id: `${name}-${index}`, level: 'g40', publisher: 'x' },
            items: Array.from({ length: 20 }, (_, item) =>
              aWrite({ id: `${name}-${index}-${item}` }),
            ),
          }),
        ),
      ),
    )
  const pages = Number(database.sqlite.prepare('PRAGMA page_count').get()?.page_count)
  database.sqlite.exec(`PRAGMA max_page_count = ${pages + 20}`)

  const results = await write('full')

  const reasons = results.filter(({ status }) => status === 'rejected')
  expect(reasons.length).toBeGreaterThan(0)
  expect(String(reasons[0]?.status === 'rejected' && reasons[0].reason)).toMatch(/full/)
  expect(await items.countItems()).toBe((results.length - reasons.length) * 20)

  database.sqlite.exec('PRAGMA max_page_count = 4294967294')
  const later = await write('later')
  expect(later.every(({ status }) => status === 'fulfilled')).toBe(true)
  expect(database.sqlite.prepare('PRAGMA integrity_check').get()).toMatchObject({
    integrity_check: 'ok',
  })
  database.sqlite.close()
})
