import { openStore } from '../../../store/open-store.ts'
import { aCrawl, aWrite } from '../store-samples.ts'

/** Writes crawls of 20 items for ever, several at once; prints each number once it is promised. */
const store = await openStore({ path: process.argv[2] ?? '' })
const first = await store.countItems()
let next = first / 20

async function write(): Promise<never> {
  for (;;) {
    const crawl = next++
    await store.recordCrawl(
      aCrawl({
        source: { id: `source-${crawl}`, level: 'g40', publisher: 'x' },
        items: Array.from({ length: 20 }, (_, item) => aWrite({ id: `${crawl}-${item}` })),
      }),
    )
    process.stdout.write(`${crawl}\n`)
  }
}
await Promise.all([write(), write(), write(), write()])
