import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { SMTPServerOptions } from 'smtp-server'
import { describe, it } from 'vitest'
import { openMailer } from '../../digest/open-mailer.ts'
import { runDigests } from '../../digest/run-digests.ts'
import { openStore } from '../../store/open-store.ts'
import { digestContext } from './support/digest-world.ts'
import { anItem, aSubscription, storeItems } from './support/samples.ts'
import { openSmtpSink, refusal, type SmtpSink } from './support/smtp-sink.ts'

const MONDAY = '2026-11-30T06:00:00.000Z'
type Finish = (cleanUp: () => Promise<void>) => void

async function newStoreFile(onFinish: Finish): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'einder-killed-'))
  onFinish(() => rm(directory, { recursive: true }))
  const path = join(directory, 'store.sqlite')
  const store = await openStore({ path })
  await store.addSubscription(aSubscription())
  await storeItems(store, [anItem()])
  await store.close()
  return path
}

function startRun(path: string, smtpUrl: string, point: string) {
  const script = join(import.meta.dirname, 'support/mortal-run.ts')
  return spawn(process.execPath, [script, path, smtpUrl, MONDAY, point], { stdio: 'inherit' })
}

/** The program started again, twice. */
async function runAgain(path: string, { url }: SmtpSink): Promise<void> {
  const store = await openStore({ path })
  const from = 'Einder <einder@einder.test>'
  const mailer = openMailer({ smtpUrl: url, from, outboxDirectory: '' })
  for (const minute of ['01', '02']) {
    const now = new Date(MONDAY.replace('06:00', `06:${minute}`))
    await runDigests(digestContext(store, mailer), { now })
  }
  await store.close()
}

const POINTS = ['before addDelivery', 'after addDelivery', 'after startAttempt']

type Kill = () => void
const DURING: Readonly<Record<string, (kill: Kill) => SMTPServerOptions>> = {
  connecting: (kill) => ({
    onConnect(_, done) {
      kill()
      done()
    },
  }),
  'naming the recipient': (kill) => ({
    onRcptTo(_, __, done) {
      kill()
      done()
    },
  }),
  'the message, before it was accepted': (kill) => ({
    onData(stream, _, done) {
      stream.resume().on('end', () => {
        kill()
        done(refusal(451))
      })
    },
  }),
}

describe.concurrent('a run that is killed', { timeout: 60_000 }, () => {
  it.for([...POINTS, 'after finishAttempt sent'])(
    'leads to exactly one mail: %s',
    async (point, { expect, onTestFinished }) => {
      const path = await newStoreFile(onTestFinished)
      const sink = await openSmtpSink()
      onTestFinished(sink.close)

      const [, signal] = await once(startRun(path, sink.url, point), 'exit')
      await runAgain(path, sink)

      expect(signal).toBe('SIGKILL')
      expect(sink.received).toHaveLength(1)
    },
  )

  it.for(Object.entries(DURING))(
    'leads to exactly one mail: during %s',
    async ([, optionsFor], { expect, onTestFinished }) => {
      const path = await newStoreFile(onTestFinished)
      const deadly = await openSmtpSink(optionsFor(() => child.kill('SIGKILL')))
      const sink = await openSmtpSink()
      onTestFinished(deadly.close)
      onTestFinished(sink.close)

      const child = startRun(path, deadly.url, 'never')
      const [, signal] = await once(child, 'exit')
      await runAgain(path, sink)

      expect(signal).toBe('SIGKILL')
      expect(deadly.received).toEqual([])
      expect(sink.received).toHaveLength(1)
    },
  )

  it('leads to the same mail twice when it did not hear that it was accepted', async ({
    expect,
    onTestFinished,
  }) => {
    const path = await newStoreFile(onTestFinished)
    const kept: Buffer[] = []
    const sink = await openSmtpSink({
      async onData(stream, _, done) {
        kept.push(await buffer(stream))
        if (kept.length === 1) child.kill('SIGKILL')
        done()
      },
    })
    onTestFinished(sink.close)

    const child = startRun(path, sink.url, 'never')
    const [, signal] = await once(child, 'exit')
    await runAgain(path, sink)

    expect(signal).toBe('SIGKILL')
    expect(kept).toHaveLength(2)
    expect(kept[1]?.equals(kept[0] ?? Buffer.alloc(0))).toBe(true)
  })

  it('leads to no third mail when that happens twice', async ({ expect, onTestFinished }) => {
    const path = await newStoreFile(onTestFinished)
    const sink = await openSmtpSink()
    onTestFinished(sink.close)

    for (const _ of [1, 2]) {
      const [, signal] = await once(startRun(path, sink.url, 'before finishAttempt sent'), 'exit')
      expect(signal).toBe('SIGKILL')
    }
    await runAgain(path, sink)

    expect(sink.received).toHaveLength(2)
    expect(sink.received[1]?.raw.equals(sink.received[0]?.raw ?? Buffer.alloc(0))).toBe(true)
  })
})
