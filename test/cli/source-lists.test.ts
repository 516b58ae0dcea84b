import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, it, onTestFinished } from 'vitest'
import { runCommandLine } from '../../cli/command-line.ts'
import { startWebHost } from '../support/web-host.ts'

/** The program with an empty catalogue and a data directory of its own. */
function startProgram(extra: Record<string, string> = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'einder-lists-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const place = (name: string) => join(directory, name)
  writeFileSync(place('none.json'), '[]')
  const environment = {
    EINDER_DATA_DIR: place('data'),
    EINDER_SOURCES: place('none.json'),
    EINDER_SOURCES_ONLY: '1',
    ...extra,
  }
  const run = async (...args: string[]) => {
    const lines: string[] = []
    const notes: string[] = []
    const exitCode = await runCommandLine(args, {
      environment,
      input: Readable.from([]),
      output: {
        line: async (text) => void lines.push(text),
        note: (text) => void notes.push(text),
        isTerminal: false,
      },
      stopped: new AbortController().signal,
    })
    return { exitCode, text: lines.join('\n'), lines, notes: notes.join('\n') }
  }
  const records = async (...args: string[]) =>
    (await run(...args, '--json')).lines.map((line) => JSON.parse(line))
  return { place, run, records }
}

const OPML = `<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY a "b">]>
<opml version="2.0"><head><title>Mijn bronnen</title></head><body>
<outline text="G40" category="g40">
  <outline text="Delft &amp; omstreken"><outline type="rss" text="Delft nieuws" xmlUrl="https://delft.test/rss" htmlUrl="https://delft.test/"/></outline>
</outline>
<outline type="rss" text="=HYPERLINK(1)" xmlUrl="https://blog.test/feed"/>
<outline type="rss" text="Intern" xmlUrl="file:///etc/passwd"/>
<outline type="rss" text="Dubbel" xmlUrl="http://www.delft.test/rss/"/>
</body></opml>`

it('adds the feeds of an OPML list, row by row, once', async () => {
  const { place, run, records } = startProgram()
  writeFileSync(place('list.opml'), OPML)
  const rows = await records('sources', 'import', place('list.opml'))
  expect(rows.map(({ outcome }) => outcome)).toEqual([
    'added',
    'added',
    'rejected',
    'known',
    undefined,
  ])
  expect(rows.at(-1)).toEqual({ summary: { rows: 4, added: 2 } })
  expect(await records('sources')).toEqual([
    expect.objectContaining({ title: 'Delft nieuws', level: 'g40', url: 'https://delft.test/rss' }),
    expect.objectContaining({ title: '=HYPERLINK(1)', level: 'knowledge' }),
  ])
  const again = await records('sources', 'import', place('list.opml'))
  expect(again.at(-1)).toEqual({ summary: { rows: 4, added: 0 } })
  expect((await run('sources', 'import', place('list.opml'), '--dry-run')).exitCode).toBe(0)
})

it.each(['opml', 'csv'])('gives back as %s what it took in', async (format) => {
  const first = startProgram()
  writeFileSync(first.place('list.opml'), OPML)
  await first.run('sources', 'import', first.place('list.opml'))
  const { text } = await first.run('sources', 'export', '--format', format)
  if (format === 'csv') expect(text).toContain(`"'=HYPERLINK(1)"`)

  const second = startProgram()
  writeFileSync(second.place('list'), text)
  await second.run('sources', 'import', second.place('list'))
  expect(await second.records('sources')).toEqual(await first.records('sources'))
})

it('reads a table as spreadsheets write it: semicolons, a byte order mark, Dutch heads', async () => {
  const { place, run, records } = startProgram()
  const csv =
    '\ufeffTitel;URL;Level\r\n"Raad; agenda";https://raad.test/rss;g40\r\n;geen adres;\r\n'
  writeFileSync(place('list.csv'), csv)
  const rows = await records('sources', 'import', place('list.csv'))
  expect(rows).toMatchObject([
    { outcome: 'added' },
    { outcome: 'rejected' },
    { summary: { added: 1 } },
  ])
  expect(readFileSync(place('data/sources.yaml'), 'utf8')).toContain('title: Raad; agenda')
  expect((await run('sources', '--json')).lines).toHaveLength(1)
})

it('reads a list from the web through the same gate as everything else', async () => {
  const host = await startWebHost((_, response) => response.end(OPML))
  const open = startProgram({ EINDER_ALLOW_HOSTS: host.address })
  const rows = await open.records('sources', 'import', `${host.origin}/list.opml`)
  expect(rows.at(-1)).toEqual({ summary: { rows: 4, added: 2 } })
  const closed = await startProgram().run('sources', 'import', `${host.origin}/list.opml`)
  expect([closed.exitCode, closed.notes]).toEqual([64, expect.stringContaining('ssrf')])
})

it.each([
  ['a list of more than a thousand', `url\n${'https://x.test/a\n'.repeat(1001)}`, /too_large/],
  ['a list of more than 1 MiB', `url\n${'x'.repeat(2 ** 20)}`, /too_large/],
  ['another kind of XML', '<rss version="2.0"/>', /no OPML/],
  ['a list without addresses', '<opml version="2.0"><body/></opml>', /empty/],
  ['a text', 'Geachte heer, mevrouw', /parse|empty/],
])('refuses %s by name', async (_, content, message) => {
  const { place, run } = startProgram()
  writeFileSync(place('list'), content)
  const { exitCode, notes } = await run('sources', 'import', place('list'))
  expect([exitCode, notes]).toEqual([64, expect.stringMatching(message)])
})
