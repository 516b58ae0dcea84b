import { CrawlError } from '../model/errors.ts'
import { loadTaxonomy } from '../tags/load-taxonomy.ts'
import type { Taxonomy } from '../tags/taxonomy.ts'
import { openParseProcess, type ParseLimits, type ParseProcess } from './parse-process.ts'
import type { ParseDocument, ParsedDocument, ParseTask } from './parsed-document.ts'

export interface ParsePoolOptions extends Partial<ParseLimits> {
  /** How many documents are read side by side. */
  readonly threads?: number
  /** What items are tagged by; our own unless given. */
  readonly taxonomy?: Taxonomy
}

export interface ParsePool {
  readonly parse: ParseDocument
  /** Fails what waits or runs as aborted, and leaves no process behind. */
  close(): Promise<void>
}

interface Job {
  readonly task: ParseTask
  readonly done: (document: ParsedDocument) => void
  readonly fail: (error: unknown) => void
}

/**
 * Reads documents in processes of their own, one document at a time each, started when first needed.
 * One that runs out of time or memory, or dies in whatever way, gives exactly one error for its
 * document and is replaced (REL-17, SEC-10). The caller keeps its bytes: they are copied once.
 */
export function openParsePool({
  threads = 2,
  wallMs = 5000,
  heapMb = 192,
  entry = new URL('./parse-worker.ts', import.meta.url),
  taxonomy = loadTaxonomy(),
}: ParsePoolOptions = {}): ParsePool {
  const options = { wallMs, heapMb, entry, taxonomy }
  const waiting: Job[] = []
  const idle: ParseProcess[] = []
  const busy = new Map<ParseProcess, Job>()
  const ending = new Set<Promise<void>>()
  let isClosed = false

  function pump() {
    while (waiting.length > 0 && busy.size < threads) {
      const job = waiting.shift() as Job
      const worker = idle.pop() ?? openParseProcess(options)
      busy.set(worker, job)
      void perform(worker, job)
    }
  }

  async function perform(worker: ParseProcess, { task, done, fail }: Job) {
    try {
      done(await worker.parse(task))
    } catch (error) {
      fail(error)
    }
    busy.delete(worker)
    if (worker.isAlive() && !isClosed) idle.push(worker)
    else end(worker)
    pump()
  }

  function end(worker: ParseProcess) {
    const ended = worker.end().finally(() => ending.delete(ended))
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
      for (const worker of [...idle.splice(0), ...busy.keys()]) end(worker)
      await Promise.all(ending)
    },
  }
}

function closed(): CrawlError {
  return new CrawlError('aborted', 'the program stops')
}
