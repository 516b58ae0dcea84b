import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Item } from '../../model/item.ts'
import { openEmbeddedIndex } from '../../search/open-embedded-index.ts'
import type { SearchIndex, SearchQuery } from '../../search/search-index.ts'
import { ALIASES, itemOf } from '../search/corpus.ts'

/**
 * The embedded index beside a plain FTS5 table (unicode61) over the same items, in one run.
 * Arguments: number of items, words per text (0: title and summary only).
 */
const COUNT = Number(process.argv[2] ?? 10_000)
const TEXT_WORDS = Number(process.argv[3] ?? 0)
const BATCH = 250

/** The same numbers each run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
const random = randomFrom(20_261_124)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

const FIELD =
  `gemeente raad algoritme register verordening privacy beleid besluit data sensor mobiliteit
  parkeren lantaarnpalen warmtenet participatie subsidie wethouder motie raadsvoorstel energie camera
  AI-verordening AVG Woo gegevensbescherming digitale overheid inwoners bewoners netwerk onderzoek`
    .trim()
    .split(/\s+/)
const SYLLABLES =
  'be ge ver ont aan op re de lo ma ri to ni ka su per tra con stel len ring baar heid werk stand'.split(
    ' ',
  )
const VOCABULARY = Array.from({ length: 60_000 }, () =>
  Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join(''),
)
/** Few words are common, most are rare; one in eight is of the field. */
function word(): string {
  if (random() < 0.125) return pick(FIELD)
  if (random() < 0.35) return pick(['de', 'het', 'een', 'van', 'en', 'in', 'voor', 'op'])
  return VOCABULARY[Math.floor(VOCABULARY.length ** random()) - 1] as string
}
const words = (count: number) => Array.from({ length: count }, word).join(' ')

function makeItem(at: number): Item {
  return itemOf({
    id: `item-${at}`,
    title: words(9),
    summary: words(28),
    text: words(TEXT_WORDS),
    level: pick(['eu', 'national', 'regional', 'g40']),
    source: `source-${Math.floor(300 * random() ** 2)}`,
    type: pick(['news', 'law', 'council', 'guidance', 'report']),
    domains: random() < 0.6 ? [pick(['smart-mobility', 'smart-living', 'smart-people'])] : [],
    regulations: random() < 0.3 ? [pick(['ai-act', 'gdpr', 'woo', 'data-act'])] : [],
    on: `20${20 + Math.floor(random() * 7)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`,
  })
}

const print = (line: string) => process.stdout.write(`${line}\n`)
const directory = mkdtempSync(join(tmpdir(), 'einder-bench-'))
const items = Array.from({ length: COUNT }, (_, at) => makeItem(at))
const stored = items.reduce(
  (sum, one) => sum + one.title.length + one.summary.length + one.text.length,
  0,
)

async function timed(work: () => unknown): Promise<number> {
  const started = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

function fillPlain(path: string): DatabaseSync {
  const database = new DatabaseSync(path)
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE VIRTUAL TABLE plain USING fts5(title, summary, text, tokenize='unicode61')`)
  const insert = database.prepare(
    'INSERT INTO plain (rowid, title, summary, text) VALUES (?, ?, ?, ?)',
  )
  for (let at = 0; at < items.length; at += BATCH) {
    database.exec('BEGIN')
    for (const [i, { title, summary, text }] of items.slice(at, at + BATCH).entries()) {
      insert.run(at + i + 1, title, summary, text)
    }
    database.exec('COMMIT')
  }
  return database
}

async function fill(index: SearchIndex): Promise<void> {
  for (let at = 0; at < items.length; at += BATCH) {
    await index.apply({ put: items.slice(at, at + BATCH), remove: [], position: at + BATCH })
  }
}

async function measureQuery(name: string, index: SearchIndex, change: Partial<SearchQuery>) {
  const query: SearchQuery = {
    text: '',
    filter: {},
    sort: 'relevance',
    limit: 20,
    offset: 0,
    ...change,
  }
  const times: number[] = []
  let total = 0
  for (let i = 0; i < 40; i++) {
    const started = performance.now()
    total = (await index.search(query)).total
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const [p50 = 0, p95 = 0] = [times[20], times[37]]
  print(
    `${name.padEnd(34)}${p50.toFixed(1).padStart(8)}${p95.toFixed(1).padStart(8)} ms${String(total).padStart(9)} hits`,
  )
}

let plain: DatabaseSync | undefined
const plainMs = await timed(() => {
  plain = fillPlain(join(directory, 'plain.db'))
})
const path = join(directory, 'search.db')
const index = await openEmbeddedIndex({ path, aliases: ALIASES })
const ownMs = await timed(() => fill(index))
const rate = (ms: number) => `${Math.round((COUNT / ms) * 1000)}/s cpu`
print(`${COUNT} items, ${(stored / 1e6).toFixed(1)} MB of text`)
print(`plain FTS5 (unicode61)   ${plainMs.toFixed(0).padStart(8)} ms ${rate(plainMs)}`)
print(
  `embedded index           ${ownMs.toFixed(0).padStart(8)} ms ${rate(ownMs)}, ratio ${(ownMs / plainMs).toFixed(2)}`,
)
await index.close()
print(`size / text ${(statSync(path).size / stored).toFixed(2)}`)

let again = index
const openMs = await timed(async () => {
  again = await openEmbeddedIndex({ path, aliases: ALIASES })
})
print(
  `opened in ${openMs.toFixed(0)} ms cpu, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB RSS`,
)
const statement = plain?.prepare(
  "SELECT rowid FROM plain WHERE plain MATCH 'gemeente' ORDER BY rank LIMIT 20",
)
const started = performance.now()
for (let i = 0; i < 40; i++) statement?.all()
print(`plain, one term, no facets ${((performance.now() - started) / 40).toFixed(1)} ms mean`)
print(`${'embedded, all facets'.padEnd(34)}     p50     p95`)
await measureQuery('one term', again, { text: 'gemeente' })
await measureQuery('three terms', again, { text: 'gemeente algoritme besluit' })
await measureQuery('phrase', again, { text: '"digitale overheid"' })
await measureQuery('name', again, { text: 'AI-verordening' })
await measureQuery('mistyped', again, { text: 'verordenning' })
await measureQuery('newest first', again, { text: 'gemeente', sort: 'date' })
await measureQuery('two filters and dates', again, {
  text: 'gemeente',
  filter: { level: ['eu', 'g40'], domain: ['smart-living'] },
  from: '2022-01-01',
  until: '2025-12-31',
})
await measureQuery('everything', again, {})
await again.close()
plain?.close()
rmSync(directory, { recursive: true })
