import { performance } from 'node:perf_hooks'
import { identify, identityKeys } from '../../crawler/identify.ts'
import { openParsePool } from '../../crawler/parse-pool.ts'
import type { ParsedDocument, ParseTask } from '../../crawler/parsed-document.ts'
import { readDocument } from '../../crawler/read-document.ts'
import { Source } from '../../model/source.ts'

// Measures reading 2,000 feeds of 20 items: in this process with and without tags, in the pool, and
// recognising them. Run: node test/bench/parse-bench.ts
const DOCUMENTS = 2000
const ITEMS = 20

const SENTENCES = [
  'Het college stelt een beleidsregel vast voor sensoren in de openbare ruimte.',
  'Bewoners kunnen tot en met 12 december reageren op het ontwerp.',
  'De gemeenteraad bespreekt het voorstel over deelmobiliteit in januari.',
  'De Commissie wil dat steden hun gegevens beter met elkaar delen.',
  'Het algoritmeregister laat zien welke toepassingen de gemeente gebruikt.',
]
const sentence = (index: number) => SENTENCES[index % SENTENCES.length] ?? ''

function feedOf(document: number): Uint8Array {
  const items = Array.from({ length: ITEMS }, (_, index) => {
    const number = document * ITEMS + index
    const text = Array.from({ length: 8 }, (_unused, at) => `<p>${sentence(number + at)}</p>`).join(
      '',
    )
    return `<item><title>Bericht ${number}: ${sentence(number)}</title><link>https://www.gemeente.test/nieuws/${number}?utm_source=rss</link><guid isPermaLink="false">bericht-${number}</guid><pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate><description><![CDATA[${text}]]></description></item>`
  })
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Nieuws</title>${items.join('\n')}</channel></rss>`,
  )
}

const source = Source.parse({
  id: 'bench',
  title: 'Bench',
  publisher: 'Bench',
  level: 'g40',
  kind: 'feed',
  url: 'https://www.gemeente.test/rss',
})
const tasks = Array.from(
  { length: DOCUMENTS },
  (_, index): ParseTask => ({
    source,
    url: source.url,
    bytes: feedOf(index),
    contentType: 'application/rss+xml',
    headers: {},
    page: 0,
    now: '2026-11-24T06:00:00.000Z',
  }),
)

async function measure(name: string, run: () => Promise<unknown>) {
  const started = performance.now()
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - started) / 1000
  const rate = Math.round((DOCUMENTS * ITEMS) / seconds)
  const cpu = ((user + system) / (DOCUMENTS * ITEMS)).toFixed(0)
  const rss = Math.round(process.memoryUsage().rss / 2 ** 20)
  process.stdout.write(
    `${name}: ${seconds.toFixed(2)} s, ${rate} items/s, ${cpu} µs an item on this side, rss ${rss} MiB\n`,
  )
}

const NO_TAGS = { domains: [], regulations: [], themes: [], identifiers: [], relevant: false }
const documents: ParsedDocument[] = []
for (const round of [1, 2]) {
  await measure(`one process, no tags (${round})`, async () => {
    documents.length = 0
    for (const task of tasks) documents.push(await readDocument(task, () => NO_TAGS))
  })
}
await measure('recognising', async () => {
  for (const { drafts } of documents) identify(source, drafts, identityKeys(source.id, drafts), [])
})
const pool = openParsePool()
await measure('pool of two, with tags, starting', () => Promise.all(tasks.map(pool.parse)))
await measure('pool of two, with tags', () => Promise.all(tasks.map(pool.parse)))
await pool.close()
