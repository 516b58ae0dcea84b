import { CrawlError } from '../model/errors.ts'
import { openParseThread, type ParseThread, type ParseThreadLimits } from './parse-thread.ts'
import type { ParseDocument, ParsedDocument, ParseTask } from './parsed-document.ts'

export interface ParsePoolOptions extends Partial<ParseThreadLimits> {
  /** How many documents are read side by side. */
  readonly threads?: number
}

export interface ParsePool {
  readonly parse: ParseDocument
  /** Fails what waits or runs as aborted, and leaves no thread behind. */
  close(): Promise<void>
}

interface Job {
  readonly task: ParseTask
  readonly done: (document: ParsedDocument) => void
  readonly fail: (error: unknown) => void
}

/**
 * Reads documents in threads of their own, one document at a time each, started when first needed.
 * A thread that runs out of time or memory, or dies in whatever way, gives exactly one error for its
 * document and is replaced (REL-17, SEC-10). The caller keeps its bytes: they are copied once.
 */
export function openParsePool({
  threads = 2,
  wallMs = 5000,
  heapMb = 192,
  entry = new URL('./parse-worker.ts', import.meta.url),
}: ParsePoolOptions = {}): ParsePool {
  const limits = { wallMs, heapMb, entry }
  const waiting: Job[] = []
  const idle: ParseThread[] = []
  const busy = new Map<ParseThread, Job>()
  const ending = new Set<Promise<void>>()
  let isClosed = false

  function pump() {
    while (waiting.length > 0 && busy.size < threads) {
      const job = waiting.shift() as Job
      const thread = idle.pop() ?? openParseThread(limits)
      busy.set(thread, job)
      void perform(thread, job)
    }
  }

  async function perform(thread: ParseThread, { task, done, fail }: Job) {
    try {
      done(await thread.parse(task))
    } catch (error) {
      fail(error)
    }
    busy.delete(thread)
    if (thread.isAlive() && !isClosed) idle.push(thread)
    else end(thread)
    pump()
  }

  function end(thread: ParseThread) {
    const ended = thread.end().finally(() => ending.delete(ended))
    ending.add(ended)
  }

  return {
    parse(task) {
      return new Promise((done, fail) => {
        if (isClosed) return fail(closed())
        waiting.push({ task, done, fail })
        pump()
      })
    },
    async close() {
      isClosed = true
      for (const { fail } of waiting.splice(0)) fail(closed())
      for (const thread of [...idle.splice(0), ...busy.keys()]) end(thread)
      await Promise.all(ending)
    },
  }
}

function closed(): CrawlError {
  return new CrawlError('aborted', 'the program stops')
}
