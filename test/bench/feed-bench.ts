import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Parser from 'rss-parser'
import { parseFeed } from '../../crawler/adapters/feed.ts'
import { decodeDocument } from '../../crawler/decode-document.ts'
import { Source, type SourceOf } from '../../model/source.ts'

/**
 * How fast feeds are read, and how that compares with bare rss-parser on the same documents:
 * `node test/bench/feed-bench.ts`. CPU time, so that a busy machine does not blur it.
 */
const SECONDS = 3
const SAMPLES = join(import.meta.dirname, '../../../shared/samples/feeds')

const source = Source.parse({
  id: 'bench',
  title: 'Bench',
  publisher: 'Bench',
  level: 'national',
  kind: 'feed',
  url: 'https://feed.test/rss',
}) as SourceOf<'feed'>

const ours = (bytes: Uint8Array) => () =>
  parseFeed(
    {
      url: source.url,
      text: decodeDocument(bytes, 'text/xml'),
      contentType: 'text/xml',
      headers: {},
      page: 0,
      now: '2026-11-24T06:00:00.000Z',
    },
    source,
  )
const bare = (bytes: Uint8Array) => () => new Parser().parseString(new TextDecoder().decode(bytes))

await compare('feed of 20 items, 20 KB', [inventedFeed(20, 8)])
await compare('feed of 20 items, 80 KB', [inventedFeed(20, 40)])
await compare('feed of 10,000 items', [inventedFeed(10_000, 2)])
if (existsSync(SAMPLES)) await compare('recorded feeds that both can read', await recordedFeeds())

async function compare(name: string, documents: readonly Uint8Array[]): Promise<void> {
  const own = await perSecond(documents.map(ours))
  const other = await perSecond(documents.map(bare))
  const figures = `${own.toFixed(0)}/s, bare rss-parser ${other.toFixed(0)}/s`
  process.stdout.write(`${name}: ${figures}, ratio ${(own / other).toFixed(2)}\n`)
}

/** Documents a second of CPU time, after warming up. */
async function perSecond(reads: readonly (() => Promise<unknown>)[]): Promise<number> {
  await runFor(0.5, reads)
  const before = process.cpuUsage()
  const count = await runFor(SECONDS, reads)
  const { user, system } = process.cpuUsage(before)
  return (count / (user + system)) * 1_000_000
}

async function runFor(seconds: number, reads: readonly (() => Promise<unknown>)[]) {
  const end = performance.now() + seconds * 1000
  let count = 0
  do {
    for (const read of reads) await read()
    count += reads.length
  } while (performance.now() < end)
  return count
}

function inventedFeed(itemCount: number, sentenceCount: number): Uint8Array {
  const sentence =
    'Het college heeft besloten over sensoren in de openbare ruimte van de gemeente. '
  const body = `&lt;p&gt;${sentence.repeat(sentenceCount)}&lt;/p&gt;`
  const items = Array.from(
    { length: itemCount },
    (_, index) =>
      `<item><title>Bericht ${index} over de AI-verordening</title>` +
      `<link>https://feed.test/nieuws/${index}</link><guid>https://feed.test/nieuws/${index}</guid>` +
      `<pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate><description>${body}</description></item>\n`,
  )
  const head =
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Nieuws</title>'
  return Buffer.from(`${head}${items.join('')}</channel></rss>`)
}

async function recordedFeeds(): Promise<Uint8Array[]> {
  const readable: Uint8Array[] = []
  for (const name of readdirSync(SAMPLES).filter((file) => /\.(?:xml|rss|atom|rdf)$/.test(file))) {
    const bytes = readFileSync(join(SAMPLES, name))
    const isRead = await bare(bytes)().then(
      () => true,
      () => false,
    )
    if (isRead) readable.push(bytes)
  }
  return readable
}
