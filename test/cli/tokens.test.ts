import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeEach, expect, it } from 'vitest'
import { runCommandLine } from '../../cli/command-line.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'einder-tokens-'))
  return () => rmSync(directory, { recursive: true })
})

async function run(...args: string[]) {
  const lines: string[] = []
  const notes: string[] = []
  const exitCode = await runCommandLine(['tokens', ...args], {
    environment: { EINDER_DATA_DIR: directory },
    input: Readable.from([]),
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
  return { exitCode, lines, notes, records: () => lines.map((line) => JSON.parse(line)) }
}

it('shows the secret of a token once, and ends it when asked', async () => {
  const added = await run('add', 'portaal', '--scope', 'subscriptions:write', '--json')
  const [{ id, token, scopes }] = added.records()
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(scopes).toEqual(['subscriptions:write'])

  const listed = await run('list', '--json')
  expect(listed.records()).toMatchObject([{ id, name: 'portaal', state: 'valid' }])
  expect(listed.lines.join()).not.toContain(token)

  expect((await run('revoke', id)).exitCode).toBe(0)
  expect((await run('revoke', id)).exitCode).toBe(1)
  expect((await run('list', '--json')).records()).toMatchObject([{ id, state: 'revoked' }])
}, 30_000)

it.each([
  [['add', 'x', '--expires', '366']],
  [['add', 'x', '--expires', '0']],
  [['add', 'x', '--expires', '2020-01-01']],
  [['add', 'x', '--expires', 'morgen']],
  [['add', 'x', '--scope', 'admin']],
  [['add', 'twee\nregels']],
])(
  'refuses %j',
  async (args) => {
    expect((await run(...args)).exitCode).toBe(64)
  },
  30_000,
)
