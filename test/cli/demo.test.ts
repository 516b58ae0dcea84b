import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request } from 'undici'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { openStore } from '../../store/open-store.ts'

const directory = mkdtempSync(join(tmpdir(), 'einder-demo-test-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const running = new Set<ChildProcess>()
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
})

/** The demo as a process of its own; `onLine` may ask it to stop. */
function runDemo(
  args: readonly string[],
  onLine: (line: string, stop: () => void) => void = () => undefined,
): Promise<{ code: number | null; lines: string[]; notes: string }> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../../cli/einder.ts'), 'demo', ...args],
    { env: { TMPDIR: directory }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  running.add(child)
  const lines: string[] = []
  let rest = ''
  let notes = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = `${rest}${text}`.split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) {
      lines.push(line)
      onLine(line, () => child.kill('SIGTERM'))
    }
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    notes += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      running.delete(child)
      resolve({ code, lines, notes })
    })
  })
}

/** Whole processes, on machines that may be busy. */
const SLOW = { timeout: 120_000 }

describe('demo', SLOW, () => {
  it('crawls, tags, indexes and sends a week, tells so, and leaves nothing behind', async () => {
    const { code, lines, notes } = await runDemo(['--once', '--json'])
    const records = lines.map((line) => JSON.parse(line))
    const { summary } = records.at(-1)

    expect(code).toBe(0)
    expect(records.length - 1).toBe(15)
    expect(summary.publishers).toBeGreaterThanOrEqual(12)
    expect(summary.items).toBeGreaterThanOrEqual(120)
    expect(summary.tagged).toBeGreaterThan(summary.items / 2)
    expect(summary.tagged).toBeLessThan(summary.items)
    expect(summary.indexed).toBe(summary.items)
    expect(summary.sent).toBeGreaterThanOrEqual(1)
    expect(summary.outbox).toHaveLength(summary.sent)

    const crawls = records.slice(0, -1)
    const sum = (key: string) => crawls.reduce((total, crawl) => total + crawl[key], 0)
    expect(sum('added')).toBe(summary.items)
    expect(sum('ok')).toBe(summary.crawled)
    expect(crawls[0].failed).toBe(0)
    expect(crawls.at(-1).failed).toBe(2)
    expect(notes).toMatch(/challenge_page/)
    expect(notes).toMatch(/not_a_feed/)
    expect(readdirSync(directory)).toEqual([])
  })

  it('keeps everything where it is told to, and leaves the pages open until it is stopped', async () => {
    const data = join(directory, 'kept')
    let page: Promise<string> | undefined
    const { code, lines } = await runDemo(
      ['--json', '--port', '0', '--data', data],
      (line, stop) => {
        const { ready, url } = JSON.parse(line)
        if (!ready) return
        page = request(`${url}/api/v1/items?limit=1`)
          .then(({ body }) => body.text())
          .finally(stop)
      },
    )
    const { outbox } = lines.map((line) => JSON.parse(line)).find((line) => line.summary).summary

    expect(code).toBe(0)
    expect(JSON.parse((await page) ?? '')).toMatchObject({ items: [{ title: expect.any(String) }] })
    expect(outbox.length).toBeGreaterThanOrEqual(1)
    const mail = readFileSync(outbox[0], 'utf8')
    expect(mail).toMatch(/^To: \w+@gemeente\.example\r?$/m)
    expect(mail).toMatch(/^Date: Mon, 23 Nov 2026/m)

    const store = await openStore({ path: join(data, 'einder.db'), readOnly: true })
    const unchanged = await store.crawlsOf('halmerzee-regio', 100)
    const states = await store.sourceStates()
    await store.close()
    expect(unchanged.map(({ outcome }) => outcome.outcome)).toContain('not-modified')
    const moved = states.find(({ sourceId }) => sourceId === 'meldpunt-weerbaarheid')
    expect(moved?.redirect?.chain).toEqual([expect.stringMatching(/^301 http/)])
    expect(moved?.health).toBe('ok')
  })

  it('does not put invented items among other data', async () => {
    const data = mkdtempSync(join(directory, 'full-'))
    writeFileSync(join(data, 'einder.db'), '')
    const { code, notes } = await runDemo(['--once', '--data', data])
    expect(code).toBe(64)
    expect(notes).toMatch(/niet leeg/)
    expect(readdirSync(data)).toEqual(['einder.db'])
  })
})
