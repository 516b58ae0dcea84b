import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareFetch } from './bare-fetch.ts'
import type { CrawlRun } from './crawl-run.ts'
import type { Usage } from './usage.ts'

export interface CrawlBenchOptions {
  readonly feeds: number
  readonly items: number
  readonly hosts: number
  readonly rounds: number
}

/** All of one run, so that ratios are between things measured on the same machine at one time. */
export interface CrawlBench {
  /** The middle one of several rounds. */
  readonly bare: Usage
  readonly first: CrawlRun
  /** Every source answers 304. */
  readonly again: CrawlRun
}

/** Crawls many invented feeds on loopback, beside merely fetching the same bytes. */
export async function benchCrawl(options: CrawlBenchOptions): Promise<CrawlBench> {
  const { feeds, items, hosts, rounds } = options
  const directory = mkdtempSync(join(tmpdir(), 'einder-bench-'))
  const publisher = start('publisher.ts', [feeds, items, hosts].map(String))
  try {
    const [urls] = (await once(publisher, 'message')) as [string[]]
    const before = await bareRounds(urls, Math.ceil(rounds / 2))
    const first = await crawlRun(directory, urls)
    const again = await crawlRun(directory, urls)
    const after = await bareRounds(urls, Math.floor(rounds / 2))
    return { bare: middle([...before, ...after]), first, again }
  } finally {
    publisher.disconnect()
    rmSync(directory, { recursive: true })
  }
}

async function bareRounds(urls: readonly string[], count: number): Promise<Usage[]> {
  const rounds: Usage[] = []
  for (let round = 0; round < count; round += 1) rounds.push(await bareFetch(urls))
  return rounds
}

async function crawlRun(directory: string, urls: readonly string[]): Promise<CrawlRun> {
  const child = start('crawl-run.ts', [])
  child.send({ directory, urls })
  const [run] = (await once(child, 'message')) as [CrawlRun]
  await once(child, 'exit')
  return run
}

function start(name: string, args: readonly string[]): ChildProcess {
  return fork(join(import.meta.dirname, name), args)
}

function middle(usages: readonly Usage[]): Usage {
  const sorted = usages.toSorted((a, b) => a.wallMs - b.wallMs)
  return sorted[Math.floor(sorted.length / 2)] as Usage
}
