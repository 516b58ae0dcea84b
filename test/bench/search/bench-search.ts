import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openEmbeddedIndex } from '../../../search/open-embedded-index.ts'
import type { SearchIndex, SearchQuery } from '../../../search/search-index.ts'
import { ALIASES } from '../../search/corpus.ts'
import { type Baseline, miniSearch, plainFts5 } from './baselines.ts'
import { makeItem, QUERIES } from './corpus.ts'

// The embedded index beside a plain FTS5 table and MiniSearch, in one run.
// npm run bench:search -- [10000] [--keep folder: built there once] [--mini-up-to 10000] [--plain-up-to 300000]
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    keep: { type: 'string' },
    'mini-up-to': { type: 'string', default: '10000' },
    'plain-up-to': { type: 'string', default: '300000' },
  },
})
const COUNT = Number(positionals[0] ?? 10_000)
const BATCH = 250
const BASE: SearchQuery = { text: '', filter: {}, sort: 'relevance', limit: 20, offset: 0 }
const NARROWED: Partial<SearchQuery> = {
  filter: {
    level: ['eu', 'national', 'g40'],
    domain: ['domain-0', 'domain-1'],
    type: ['type-0', 'type-1', 'type-2'],
    language: ['nl'],
    regulation: ['regulation-0', 'regulation-1', 'regulation-2', 'regulation-3'],
  },
  from: '2022-01-01',
  until: '2026-10-31',
}

const print = (line: string) => process.stdout.write(`${line}\n`)
const mb = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
const directory = values.keep ?? mkdtempSync(join(tmpdir(), 'einder-bench-'))
mkdirSync(directory, { recursive: true })
const path = join(directory, `search-${COUNT}.db`)

if (!existsSync(path)) await build()
await measure()
if (!values.keep) rmSync(directory, { recursive: true })

async function build(): Promise<void> {
  const baselines = [
    ...(COUNT <= Number(values['plain-up-to'])
      ? [plainFts5(join(directory, `plain-${COUNT}.db`))]
      : []),
    ...(COUNT <= Number(values['mini-up-to']) ? [miniSearch()] : []),
  ]
  const spent = new Map(['ours', ...baselines.map(({ name }) => name)].map((name) => [name, 0]))
  const timed = async (name: string, work: () => unknown) => {
    const started = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(started)
    spent.set(name, (spent.get(name) ?? 0) + (user + system) / 1000)
  }
  const index = await openEmbeddedIndex({ path, aliases: ALIASES })
  let characters = 0
  for (let at = 0; at < COUNT; at += BATCH) {
    const put = Array.from({ length: Math.min(BATCH, COUNT - at) }, (_, i) => makeItem(at + i))
    for (const { title, summary, text } of put)
      characters += title.length + summary.length + text.length
    await timed('ours', () => index.apply({ put, remove: [], position: at + put.length }))
    for (const baseline of baselines) await timed(baseline.name, () => baseline.add(put))
  }
  await index.close()
  print(`${COUNT} items, ${mb(characters)} of text`)
  for (const [name, ms] of spent)
    print(`built: ${name.padEnd(24)} ${Math.round((COUNT / ms) * 1000)} items/s cpu`)
  print(`size: ${mb(statSync(path).size)}, ${(statSync(path).size / characters).toFixed(2)} × text`)
  for (const baseline of baselines) measureBaseline(baseline)
}

function measureBaseline(baseline: Baseline): void {
  for (const kind of ['one term', 'three terms']) {
    const times = (QUERIES[kind] ?? []).map((words) => clock(() => baseline.search(words)))
    print(row(`${baseline.name}: ${kind}`, times))
  }
  baseline.close()
}

function clock(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

async function clockAsync(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

async function measure(): Promise<void> {
  let index: SearchIndex | undefined
  const openMs = await clockAsync(async () => {
    index = await openEmbeddedIndex({ path, aliases: ALIASES })
  })
  if (!index) return
  const opened = index
  const firstMs = await clockAsync(() => opened.search({ ...BASE, text: 'gemeenteraad besluit' }))
  print(
    `start ${Math.round(openMs)} ms, first query ${Math.round(firstMs)} ms, RSS ${mb(process.memoryUsage().rss)}`,
  )
  for (const [kind, texts] of Object.entries(QUERIES)) {
    for (const [how, change] of Object.entries({
      '': {},
      ', narrowed': NARROWED,
      ', by date': { sort: 'date' as const },
    })) {
      const times: number[] = []
      let hits = 0
      for (const text of texts) {
        // Nothing may be remembered of the queries before.
        await opened.apply({ put: [], remove: [], position: COUNT })
        times.push(
          await clockAsync(async () => {
            hits += (await opened.search({ ...BASE, text, ...change })).total
          }),
        )
      }
      print(`${row(kind + how, times)} ${Math.round(hits / texts.length)} hits`)
    }
  }
  await opened.apply({ put: [], remove: [], position: COUNT })
  print(
    row('everything', [
      await clockAsync(() => opened.search(BASE)),
      await clockAsync(() => opened.search(BASE)),
    ]),
  )
  const extra = Array.from({ length: 100 }, (_, i) => ({
    ...makeItem(i),
    id: `extra-${i}`,
    title: `Kwikzilver ${i}`,
  }))
  const addMs = await clockAsync(async () => {
    await opened.apply({ put: extra, remove: [], position: COUNT + 1 })
    const { total } = await opened.search({ ...BASE, text: 'kwikzilver' })
    if (total !== 100) throw new Error(`${total} of 100 were found`)
  })
  print(`100 items added and found in ${Math.round(addMs)} ms`)
  await opened.apply({ put: [], remove: extra.map(({ id }) => id), position: COUNT })
  print(`RSS ${mb(process.memoryUsage().rss)}`)
  await opened.close()
}

function row(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return `${name.padEnd(36)} p50 ${at(0.5).toFixed(1).padStart(7)}  p95 ${at(0.95).toFixed(1).padStart(7)} ms`
}
