import { Worker } from 'node:worker_threads'
import { CrawlError, messageOf } from '../model/errors.ts'
import type { ParsedDocument, ParseReply, ParseTask } from './parsed-document.ts'

export interface ParseThreadLimits {
  /** For one document, from when the thread is ready for it. */
  readonly wallMs: number
  /** Old generation of the thread; bytes outside the heap are capped by the fetch. */
  readonly heapMb: number
  /** The module that the thread runs. */
  readonly entry: URL
}

export interface ParseThread {
  /** One at a time. */
  parse(task: ParseTask): Promise<ParsedDocument>
  isAlive(): boolean
  end(): Promise<void>
}

/** Loading code and taxonomy takes a second; a thread that takes a minute will never be ready. */
const START_MS = 60_000

interface Pending {
  readonly task: ParseTask
  readonly done: (document: ParsedDocument) => void
  readonly fail: (error: CrawlError) => void
}

/** Starts a thread that reads documents. Idle, it keeps no process alive. */
export function openParseThread({ wallMs, heapMb, entry }: ParseThreadLimits): ParseThread {
  const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: heapMb } })
  let pending: Pending | undefined
  let timer: NodeJS.Timeout | undefined
  let isReady = false
  let isAlive = true

  /** Takes the task out, so that whatever follows cannot answer it twice. */
  function settle(): Pending | undefined {
    clearTimeout(timer)
    worker.unref()
    const settled = pending
    pending = undefined
    return settled
  }
  function die(kind: CrawlError['kind'], message: string, cause?: unknown) {
    isAlive = false
    const settled = settle()
    void worker.terminate()
    settled?.fail(new CrawlError(kind, `${settled.task.url}: ${message}`, { cause }))
  }
  function send({ task }: Pending) {
    const bytes = new Uint8Array(task.bytes)
    timer = setTimeout(() => die('parse_timeout', `not read within ${wallMs} ms`), wallMs)
    worker.postMessage({ ...task, bytes }, [bytes.buffer])
  }

  worker.on('message', (message: ParseReply | 'ready') => {
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
  worker.on('messageerror', (error) => die('internal', 'the answer cannot be read', error))
  worker.on('error', (error) => {
    if (isOutOfMemory(error)) die('parse_memory', `needs more than ${heapMb} MiB`, error)
    else die('internal', `the thread failed: ${messageOf(error)}`, error)
  })
  worker.on('exit', () => die('internal', 'the thread ended'))
  worker.unref()

  return {
    parse(task) {
      return new Promise((done, fail) => {
        pending = { task, done, fail }
        if (!isAlive) return die('internal', 'the thread ended')
        worker.ref()
        if (isReady) send(pending)
        else timer = setTimeout(() => die('internal', 'the thread does not start'), START_MS)
      })
    },
    isAlive: () => isAlive,
    async end() {
      if (pending) die('aborted', 'the program stops')
      isAlive = false
      await worker.terminate()
    },
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
