import { readConfig } from '../../../cli/config.ts'
import { keepHeapSmall } from '../../../cli/keep-heap-small.ts'
import { Source } from '../../../model/source.ts'
import { measured, type PeakMemory, peakMemory, type Usage } from './usage.ts'

/** What one crawl of everything cost, and what it found. */
export interface CrawlRun {
  readonly crawl: Usage
  readonly index: Usage
  readonly memory: PeakMemory
  readonly outcomes: Readonly<Record<string, number>>
  readonly added: number
  readonly indexed: number
}

keepHeapSmall()
const { openProgram } = await import('../../../cli/program.ts')

// One crawl by the whole program, in a process of its own so that its memory is its own.
// Waits for { directory, urls }, answers with a CrawlRun.
process.once('message', async (message) => {
  const { directory, urls } = message as { directory: string; urls: readonly string[] }
  process.send?.(await crawl(directory, urls), () => process.disconnect())
})

async function crawl(directory: string, urls: readonly string[]): Promise<CrawlRun> {
  const hosts = new Set(urls.map((url) => new URL(url).host))
  const sources = urls.map((url, number) =>
    Source.parse({
      id: `bench-${number}`,
      title: `Publicatie ${number}`,
      publisher: `Publicatie ${number}`,
      level: 'g40',
      kind: 'feed',
      url,
    }),
  )
  const program = await openProgram({
    config: readConfig({
      EINDER_DATA_DIR: directory,
      EINDER_ALLOW_HOSTS: [...hosts].join(','),
      EINDER_HOST_GAP_MS: '0',
    }),
    sources,
    access: 'write',
    now: () => new Date(),
    complain: (message) => process.stderr.write(`${message}\n`),
  })
  const outcomes: Record<string, number> = {}
  let added = 0
  const crawled = await measured(() =>
    program.queue.crawl(sources, ({ outcome }) => {
      const name = outcome.outcome === 'failed' ? `failed: ${outcome.error.kind}` : outcome.outcome
      outcomes[name] = (outcomes[name] ?? 0) + 1
      if (outcome.outcome === 'crawled') added += outcome.added
    }),
  )
  const index = await measured(() => program.updateIndex())
  const { behind } = await program.indexState()
  const memory = peakMemory()
  await program.close()
  return { crawl: crawled, index, memory, outcomes, added, indexed: behind === 0 ? added : 0 }
}
