import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EMPTY_FILTER } from '../../model/subscription.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { aCrawl, aDraft, aTag, aWrite } from '../store/store-samples.ts'

const SOURCES = Number(process.argv[2] ?? 2000)
const AT_ONCE = Number(process.argv[3] ?? 32)
const ITEMS = 20
const idOf = (name: string) => createHash('sha256').update(name).digest('hex').slice(0, 24)

const crawlOf = (source: number, change: 'new' | 'same') => {
  const id = `source-${source}`
  return aCrawl({
    source: { id, level: 'g40', publisher: `Publisher ${source}` },
    items: Array.from({ length: ITEMS }, (_, index) =>
      aWrite({
        change,
        id: idOf(`${id}-item-${index}`),
        identityKeys: [`guid:${id}/${index}`, `url:${id}.test/nieuws/${index}`],
        clusterKey: `${id}.test/nieuws/${index}`,
        draft: aDraft({
          text: 'De gemeente legt uit wat er verandert. '.repeat(20),
          domains: [aTag('smart-governance'), aTag(`domain-${index % 6}`)],
          ...(source % 500 === 0 && { themes: [aTag('rare')] }),
        }),
      }),
    ),
  })
}

async function crawlAll(store: Store, change: 'new' | 'same') {
  const keys = (source: number) =>
    Array.from({ length: ITEMS }, (_, index) => `guid:source-${source}/${index}`)
  let next = 0
  const worker = async () => {
    while (next < SOURCES) {
      const source = next++
      await store.knownItems(`source-${source}`, keys(source))
      await store.recordCrawl(crawlOf(source, change))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** Processor time tells more than the clock where the machine has more to do. */
async function timed(name: string, count: number, work: () => Promise<unknown>) {
  const started = performance.now()
  const usage = process.cpuUsage()
  await work()
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(usage)
  const columns = [
    name.padEnd(28),
    `${(seconds * 1000).toFixed(0)} ms`.padStart(9),
    `${((user + system) / 1000).toFixed(0)} ms cpu`.padStart(13),
    `${Math.round(count / seconds)}/s`.padStart(10),
  ]
  process.stdout.write(`${columns.join(' ')}\n`)
}

const directory = mkdtempSync(join(tmpdir(), 'store-bench-'))
const path = join(directory, 'store.db')
const store = await openStore({ path })
const items = SOURCES * ITEMS
await timed('crawls with new items', items, () => crawlAll(store, 'new'))
await timed('crawls with the same items', items, () => crawlAll(store, 'same'))
await timed('stream', items, async () => {
  for await (const item of store.items({})) if (!item.id) throw new Error('no id')
})
await timed('change log', items, async () => {
  let position = 0
  while (position < (await store.lastChange())) {
    position = (await store.changesAfter(position, 500)).at(-1)?.position ?? Infinity
  }
})
const rare = { ...EMPTY_FILTER, themes: ['rare'] }
await timed('page of a rare tag', 1, () => store.itemPage({ filter: rare, limit: 20 }))
const common = { ...EMPTY_FILTER, domains: ['smart-governance'] }
await timed('page of a common tag', 1, () => store.itemPage({ filter: common, limit: 20 }))
const ids = Array.from({ length: 1000 }, (_, index) => idOf(`source-${index}-item-3`))
await timed('1,000 items by id', 1000, () => store.itemsByIds(ids))
await store.close()
process.stdout.write(`${(statSync(path).size / 2 ** 20).toFixed(1)} MiB\n`)
rmSync(directory, { recursive: true })
