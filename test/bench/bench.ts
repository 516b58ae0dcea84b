import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchCrawl, type CrawlBench } from './crawl/crawl-bench.ts'
import type { Usage } from './crawl/usage.ts'

// All measurements: node test/bench/bench.ts [--feeds 2000] [--items 20] [--hosts 200] [--rounds 5]
// [--only crawl|tag|feed|store|search]. What each means is in docs/performance.md.
const { values } = parseArgs({
  options: {
    feeds: { type: 'string', default: '2000' },
    items: { type: 'string', default: '20' },
    hosts: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
})
const size = {
  feeds: Number(values.feeds),
  items: Number(values.items),
  hosts: Number(values.hosts),
  rounds: Number(values.rounds),
}

await part('crawl', async () => printCrawl(await benchCrawl(size)))
for (const name of ['tag', 'feed', 'store']) await part(name, () => runScript(`${name}-bench.ts`))
await part('search', () => runScript('search/bench-search.ts'))

async function part(name: string, run: () => unknown): Promise<void> {
  if (values.only !== undefined && values.only !== name) return
  print(`\n== ${name}`)
  await run()
}

function printCrawl({ bare, first, again }: CrawlBench): void {
  const line = (name: string, usage: Usage) =>
    print(
      [
        name.padEnd(30),
        seconds(usage.wallMs),
        seconds(usage.cpuMs),
        `${(usage.wallMs / bare.wallMs).toFixed(1)}x`.padStart(8),
        `${(usage.cpuMs / bare.cpuMs).toFixed(1)}x`.padStart(8),
      ].join(' '),
    )
  print(`${size.feeds} feeds of ${size.items} items on ${size.hosts} hosts`)
  print(`${''.padEnd(30)}     wall       cpu     wall      cpu`)
  line('bare fetch, undici', bare)
  line('first crawl', first.crawl)
  line('  and its index', first.index)
  line('first crawl in all', sum(first.crawl, first.index))
  line('crawl where all answer 304', sum(again.crawl, again.index))
  const rate = (first.added / sum(first.crawl, first.index).wallMs) * 1000
  print(`${Math.round(rate)} items/s stored, tagged and indexed (${first.added} items)`)
  for (const [name, run] of Object.entries({ first, again })) {
    const { ownMb, childrenMb } = run.memory
    const others = childrenMb.map((mb) => mb.toFixed(0)).join(' + ') || 'none'
    print(`peak RSS ${name}: ${ownMb.toFixed(0)} MB; parse processes: ${others}`)
    print(`outcomes ${name}: ${JSON.stringify(run.outcomes)}`)
  }
}

function sum(one: Usage, other: Usage): Usage {
  return { wallMs: one.wallMs + other.wallMs, cpuMs: one.cpuMs + other.cpuMs }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`.padStart(9)
}

/** Each in a process of its own: none finds the memory of another warm, or full. */
function runScript(file: string): void {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file)], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
