import { type ChildProcess, fork } from 'node:child_process'
import { CrawlError } from '../model/errors.ts'
import type { Taxonomy } from '../tags/taxonomy.ts'
import type { ParsedDocument, ParseReply, ParseTask } from './parsed-document.ts'

export interface ParseLimits {
  /** For one document, from when the process is ready for it. */
  readonly wallMs: number
  /** Old generation of the process; bytes outside the heap are capped by the fetch. */
  readonly heapMb: number
  /** The module that the process runs. */
  readonly entry: URL
}

export interface ParseProcessOptions extends ParseLimits {
  /** What items are tagged by: sent along, for reading the files anew takes half a second. */
  readonly taxonomy: Taxonomy
}

export interface ParseProcess {
  /** One at a time. */
  parse(task: ParseTask): Promise<ParsedDocument>
  isAlive(): boolean
  end(): Promise<void>
}

/** Loading code takes half a second; a process that takes a minute will never be ready. */
const START_MS = 60_000

interface Pending {
  readonly task: ParseTask
  readonly done: (document: ParsedDocument) => void
  readonly fail: (error: CrawlError) => void
}

/**
 * Starts a process that reads documents. A process and not a thread: V8 ends a thread that needs too
 * much memory only between two steps, and aborts the whole program when one step needs it all
 * (docs/notes/0030). Idle, it keeps no program alive; it ends when the program does.
 */
export function openParseProcess({
  wallMs,
  heapMb,
  entry,
  taxonomy,
}: ParseProcessOptions): ParseProcess {
  const child = start(entry, heapMb)
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let pending: Pending | undefined
  let timer: NodeJS.Timeout | undefined
  let isReady = false
  let isAlive = true

  /** Takes the task out, so that whatever follows cannot answer it twice. */
  function settle(): Pending | undefined {
    clearTimeout(timer)
    rest(child)
    const settled = pending
    pending = undefined
    return settled
  }
  function die(kind: CrawlError['kind'], message: string, cause?: unknown) {
    isAlive = false
    child.kill('SIGKILL')
    const settled = settle()
    settled?.fail(new CrawlError(kind, `${settled.task.url}: ${message}`, { cause }))
  }
  function send({ task }: Pending) {
    timer = setTimeout(() => die('parse_timeout', `not read within ${wallMs} ms`), wallMs)
    child.send({ ...task, bytes: new Uint8Array(task.bytes) }, (error) => {
      if (error) die('internal', 'the parse process takes nothing', error)
    })
  }

  child.on('message', (message: ParseReply | 'ready') => {
    if (message === 'ready') {
      isReady = true
      clearTimeout(timer)
      if (pending) send(pending)
      return
    }
    const settled = settle()
    if (message.ok) settled?.done(message.document)
    else settled?.fail(new CrawlError(message.kind, message.message))
  })
  child.on('error', (error) => die('internal', 'the parse process does not start', error))
  child.on('exit', (code, signal) => {
    // V8 aborts when the heap is full.
    if (signal === 'SIGABRT' || code === 134) die('parse_memory', `needs more than ${heapMb} MiB`)
    else die('internal', `the parse process ended (${signal ?? code})`)
  })
  // Where it takes nothing it has ended, and that is told as well.
  child.send(taxonomy, () => {})
  rest(child)

  return {
    parse(task) {
      return new Promise((done, fail) => {
        pending = { task, done, fail }
        if (!isAlive) return die('internal', 'the parse process ended')
        wake(child)
        if (isReady) send(pending)
        else timer = setTimeout(() => die('internal', 'the parse process does not start'), START_MS)
      })
    },
    isAlive: () => isAlive,
    end() {
      die('aborted', 'the program stops')
      wake(child)
      return closed
    },
  }
}

function start(entry: URL, heapMb: number): ChildProcess {
  return fork(entry, {
    execArgv: [`--max-old-space-size=${heapMb}`, '--max-semi-space-size=8'],
    serialization: 'advanced',
    // It reads what comes from outside: it gets no settings, no secrets and no terminal.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

function rest(child: ChildProcess) {
  child.unref()
  child.channel?.unref()
}

function wake(child: ChildProcess) {
  child.ref()
  child.channel?.ref()
}
