import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { simpleParser } from 'mailparser'
import { describe, expect, it, onTestFinished } from 'vitest'
import { runCommandLine } from '../../cli/command-line.ts'
import { lockDataDirectory } from '../../store/lock-data-directory.ts'
import { startWebHost } from '../support/web-host.ts'

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Stad</title>
<item><title>Raad stelt kader vast voor de AI-verordening</title><link>https://stad.test/1</link><guid>1</guid>
<description>De gemeente houdt vanaf 2027 een algoritmeregister bij.</description></item>
<item><title>Kermis een week later</title><link>https://stad.test/2</link><guid>2</guid></item>
</channel></rss>`

/** The program as a command line, with one publisher on loopback and one that is down. */
async function startProgram() {
  const directory = mkdtempSync(join(tmpdir(), 'einder-cli-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const host = await startWebHost(({ path }, response) => {
    if (path === '/feed') response.end(FEED)
    else if (path !== '/robots.txt') response.writeHead(503).end()
  })
  const source = (id: string, path: string) => ({
    id,
    title: `Stad: ${id}`,
    publisher: 'Gemeente Stad',
    level: 'g40',
    kind: 'rss',
    url: host.origin + path,
  })
  const sourcesFile = join(directory, 'sources.json')
  writeFileSync(sourcesFile, JSON.stringify([source('nieuws', '/feed'), source('stuk', '/kapot')]))
  const environment = {
    EINDER_DATA_DIR: join(directory, 'data'),
    EINDER_SOURCES: sourcesFile,
    EINDER_SOURCES_ONLY: '1',
    EINDER_ALLOW_HOSTS: host.address,
  }
  return {
    dataDirectory: environment.EINDER_DATA_DIR,
    async run(args: string[], { input = '', ...extra }: Record<string, string> = {}) {
      const lines: string[] = []
      const notes: string[] = []
      const exitCode = await runCommandLine(args, {
        environment: { ...environment, ...extra },
        input: Readable.from([Buffer.from(input)]),
        output: {
          line: async (text) => {
            lines.push(text)
          },
          note: (text) => {
            notes.push(text)
          },
          isTerminal: false,
        },
        stopped: new AbortController().signal,
      })
      const records = () => lines.map((line) => JSON.parse(line))
      return { exitCode, lines, notes, records }
    },
  }
}

describe('the command line', () => {
  it('goes the whole way: crawl, find, subscribe, mail; and a second time sends nothing', async () => {
    const { run, dataDirectory } = await startProgram()

    const crawled = await run(['crawl', '--all', '--json'])
    expect(crawled.exitCode).toBe(0)
    expect(crawled.records()).toContainEqual(
      expect.objectContaining({ source: 'nieuws', outcome: 'crawled', added: 2, rejected: 0 }),
    )
    expect(crawled.records()).toContainEqual(
      expect.objectContaining({
        source: 'stuk',
        outcome: 'failed',
        error: expect.objectContaining({ kind: 'http_5xx' }),
      }),
    )
    expect(crawled.records().at(-1)).toEqual({
      summary: { sources: 2, ok: 1, failed: 1, added: 2, changed: 0 },
    })

    const items = (await run(['items', '--json', '--regulation', 'ai-act'])).records()
    expect(items).toHaveLength(1)
    const [{ title, regulations }] = items
    const [{ start, end, quote, field }] = regulations[0].evidence
    expect(field).toBe('title')
    expect(title.slice(start, end)).toBe(quote)

    const found = (await run(['search', 'AI verordening', '--json'])).records()[0]
    expect(found).toMatchObject({
      total: 1,
      engine: 'embedded',
      hits: [{ id: items[0].id }],
      facets: { regulation: { 'ai-act': 1 }, level: { g40: 1 } },
    })

    const subscribed = await run([
      'subscribe',
      'Jan@Gemeente.example',
      '--regulation',
      'ai-act',
      '--confirmed',
      '--json',
    ])
    expect(subscribed.records()).toEqual([{ id: expect.any(String), status: 'confirmed' }])
    const nextWeek = new Date(Date.now() + 7 * 86_400_000).toISOString()
    const sent = await run(['digest', '--now', nextWeek, '--json'])
    expect(sent.records()).toMatchObject([{ status: 'sent', items: [items[0].id] }])
    expect((await run(['digest', '--now', nextWeek, '--json'])).lines).toEqual([])

    const outbox = join(dataDirectory, 'outbox')
    const [file = ''] = readdirSync(outbox)
    const mail = await simpleParser(readFileSync(join(outbox, file)))
    expect(mail.text).toContain('Raad stelt kader vast voor de AI-verordening')
    expect(mail.text).not.toContain('Kermis')
    expect(mail.text).toContain('Stad: stuk')
  })

  it('says how each source is doing', async () => {
    const { run } = await startProgram()
    await run(['crawl', '--all'])
    expect((await run(['sources', '--json'])).records()).toMatchObject([
      { id: 'nieuws', kind: 'feed', health: 'ok', items: 2 },
      { id: 'stuk', health: 'degraded', reason: expect.stringContaining('http_5xx'), items: 0 },
    ])
  })

  it('says of any spelling of an address, and of a title, where its way ended', async () => {
    const { run } = await startProgram()
    await run(['crawl', '--all'])
    const stages = new Map([
      ['https://www.stad.test/1?utm_source=x', 'tagged'],
      ['stad.test/1/#top', 'tagged'],
      ['Raad stelt kader vast voor AI-verordening', 'tagged'],
      ['https://stad.test/2', 'no-rule'],
      ['Begroting vastgesteld', 'not-crawled'],
      ['https://elders.test/', 'no-source'],
    ])
    for (const [url, stage] of stages) {
      expect((await run(['why', url, '--json'])).records()).toMatchObject([{ url, stage }])
    }
  })

  it('checks sources without storing anything', async () => {
    const { run } = await startProgram()
    const checked = (await run(['sources', 'check', 'nieuws', '--json'])).records()
    expect(checked).toMatchObject([
      {
        id: 'nieuws',
        outcome: 'crawled',
        items: 2,
        first: { url: 'https://stad.test/1', publishedAt: null },
      },
    ])
    expect((await run(['items', '--json'])).lines).toEqual([])
  })

  it('tags lines of standard input and keeps no store', async () => {
    const { run } = await startProgram()
    const input = `${JSON.stringify({ id: 7, title: 'Woo-verzoek over sensoren' })}\n\n`
    const { records } = await run(['tag', '--json'], { input })
    expect(records()).toMatchObject([{ id: 7, lang: 'nl', regulations: [{ id: 'woo' }] }])
  })

  it.each([
    [['crawl', '--source', 'nergens'], 64],
    [['crawl', '--level', 'planeet'], 64],
    [['items', '--since', '2026-02-31'], 64],
    [['items', '--regulation', 'bestaat-niet'], 64],
    [['search', 'x', '--limit', 'veel'], 64],
    [['subscribe', 'geen adres', '--confirmed'], 64],
    [['digest', '--email', 'geen adres'], 64],
    [['subscribe', 'a@b.example', '--daily', '--weekly'], 64],
    [['onzin'], 64],
    [['why', ' '], 64],
    [['why', 'geen titel van iets'], 0],
    [['crawl', '--source', 'stuk'], 1],
    [['--help'], 0],
  ])('%j ends with %i', async (args, expected) => {
    const { run } = await startProgram()
    expect((await run(args)).exitCode).toBe(expected)
  })

  it('refuses to write beside another writer, and still reads', async () => {
    const { run, dataDirectory } = await startProgram()
    await run(['crawl', '--all'])
    const lock = lockDataDirectory(dataDirectory)
    onTestFinished(() => lock.release())
    expect((await run(['crawl', '--all'])).exitCode).toBe(75)
    expect((await run(['items', '--json'])).lines).toHaveLength(2)
    expect((await run(['search', 'kermis', '--json'])).records()[0].total).toBe(1)
    expect((await run(['digest', '--dry-run'])).exitCode).toBe(0)
  })

  it('lists the mistakes of settings and sources file at once, and ends with 78', async () => {
    const { run, dataDirectory } = await startProgram()
    const wrong = join(dataDirectory, '..', 'wrong.json')
    writeFileSync(wrong, JSON.stringify([{ id: 'X Y', kind: 'rss' }]))
    const { exitCode, notes } = await run(['items'], {
      EINDER_SOURCES: wrong,
      EINDER_HOST_GAP_MS: 'twee',
    })
    expect(exitCode).toBe(78)
    expect(notes.join('\n')).toMatch(/EINDER_HOST_GAP_MS[\s\S]*\[0\]\.id \(X Y\)[\s\S]*\[0\]\.url/)
  })
})
