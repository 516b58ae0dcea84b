import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Program } from '../program.ts'

/** More than the deliveries and the crawls of one source in a week. */
const ALL = 1000

export interface WeekSummary {
  readonly publishers: number
  /** Crawls that ended well. */
  readonly crawled: number
  readonly items: number
  /** Items with at least one label. */
  readonly tagged: number
  readonly indexed: number
  readonly sent: number
  /** Paths of the mails. */
  readonly outbox: readonly string[]
}

/** Counts what the week left in store, index and outbox. */
export async function summariseWeek(program: Program): Promise<WeekSummary> {
  const { store, config } = program
  const everything = { text: '', filter: {}, sort: 'date', limit: 1, offset: 0 } as const
  const counts = await store.countItemsBySource()
  const publishers = program.sources.filter(({ id }) => counts.has(id))
  const deliveries = await store.deliveries(ALL)
  return {
    publishers: new Set(publishers.map(({ publisher }) => publisher)).size,
    crawled: await crawlCount(program),
    items: await store.countItems(),
    tagged: await taggedCount(program),
    indexed: (await program.search(everything)).total,
    sent: deliveries.filter(({ status }) => status === 'sent').length,
    outbox: await mailsIn(join(config.dataDirectory, 'outbox')),
  }
}

async function crawlCount({ store, sources }: Program): Promise<number> {
  const crawls = await Promise.all(sources.map(({ id }) => store.crawlsOf(id, ALL)))
  return crawls.flat().filter(({ outcome }) => outcome.outcome !== 'failed').length
}

async function taggedCount({ store }: Program): Promise<number> {
  let count = 0
  for await (const { domains, regulations, themes } of store.items({})) {
    if (domains.length + regulations.length + themes.length > 0) count += 1
  }
  return count
}

async function mailsIn(directory: string): Promise<string[]> {
  const names = await readdir(directory)
  return names
    .filter((name) => name.endsWith('.eml'))
    .toSorted()
    .map((name) => join(directory, name))
}
