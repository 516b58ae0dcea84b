import { Worker } from 'node:worker_threads'
import type { EmbeddedIndexOptions } from './open-embedded-index.ts'
import { SearchUnavailableError } from './search-errors.ts'
import type { IndexBatch, SearchIndex } from './search-index.ts'
import type { AnswerOf, IndexCall, Reply, Request } from './thread/messages.ts'

/** Searches that wait for their turn; one more is told that it is busy. */
const MOST_WAITING = 64
/** Who waited this long has gone away. */
const LONGEST_WAIT_MS = 5_000

interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
  /** Of a rebuild. */
  readonly batches?: AsyncIterator<IndexBatch>
}

/**
 * The embedded index in a thread of its own, so that a long search keeps nobody else waiting. It is
 * stopped by a message, because a database is closed and not torn away.
 */
export async function openThreadedIndex(options: EmbeddedIndexOptions): Promise<SearchIndex> {
  const pending = new Map<number, Pending>()
  const worker = new Worker(new URL('./thread/run-thread.ts', import.meta.url), {
    workerData: options,
  })
  let lastId = 0
  let waiting = 0
  let stopped: unknown

  worker.on('message', (reply: Reply) => void take(reply))
  worker.on('error', (error) => stop(error))
  worker.on('exit', () => stop(new Error('the search thread has ended')))
  await new Promise((resolve, reject) => pending.set(0, { resolve, reject }))

  /** Each answer in a turn of its own: what is done with it takes time, and others want theirs. */
  function take(reply: Reply): void {
    const asked = pending.get(reply.id)
    if (!asked) return
    if (reply.kind === 'wants') {
      void feed(reply.id, asked.batches)
      return
    }
    pending.delete(reply.id)
    setImmediate(() =>
      reply.kind === 'done' ? asked.resolve(reply.value) : asked.reject(errorOf(reply)),
    )
  }

  async function feed(id: number, batches: Pending['batches']): Promise<void> {
    try {
      const next = await batches?.next()
      send({ id, call: 'batch', ...(next && !next.done && { batch: next.value }) })
    } catch (error) {
      send({ id, call: 'batch', failure: error instanceof Error ? error.message : String(error) })
    }
  }

  function stop(error: unknown): void {
    stopped ??= error
    const cause = new SearchUnavailableError('unreachable', 'the search thread has stopped', {
      cause: error,
    })
    for (const { reject } of pending.values()) reject(cause)
    pending.clear()
  }

  function send(request: Request): void {
    worker.postMessage(request)
  }

  function ask(request: (id: number) => Request, batches?: Pending['batches']): Promise<unknown> {
    if (stopped) {
      return Promise.reject(
        new SearchUnavailableError('unreachable', 'the search thread has stopped', {
          cause: stopped,
        }),
      )
    }
    const id = ++lastId
    return new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject, ...(batches && { batches }) })
      send(request(id))
    })
  }

  async function call<Call extends IndexCall>(
    name: Call,
    ...given: unknown[]
  ): Promise<AnswerOf<Call>> {
    const answer = await ask((id) => ({ id, call: name, given, until: Number.POSITIVE_INFINITY }))
    return answer as AnswerOf<Call>
  }

  /** What visitors ask: bounded in number and in time. */
  async function visit<Call extends IndexCall>(
    name: Call,
    ...given: unknown[]
  ): Promise<AnswerOf<Call>> {
    if (waiting >= MOST_WAITING) {
      throw new SearchUnavailableError('busy', `${waiting} searches are waiting already`)
    }
    waiting++
    try {
      const until = Date.now() + LONGEST_WAIT_MS
      return (await ask((id) => ({ id, call: name, given, until }))) as AnswerOf<Call>
    } finally {
      waiting--
    }
  }

  return {
    engine: 'embedded',
    position: () => call('position'),
    count: () => call('count'),
    apply: (batch) => call('apply', batch),
    search: (query) => visit('search', query),
    searchFacet: (...given) => visit('searchFacet', ...given),
    suggest: (prefix) => visit('suggest', prefix),
    async *itemIds() {
      yield* (await ask((id) => ({ id, call: 'itemIds' }))) as string[]
    },
    async rebuild(batches) {
      const iterator = batches[Symbol.asyncIterator]()
      return Number(await ask((id) => ({ id, call: 'rebuild' }), iterator))
    },
    async close() {
      if (stopped) return
      const exited = new Promise((resolve) => worker.once('exit', resolve))
      await call('close')
      await exited
    },
  }
}

function errorOf({ error, failure }: Extract<Reply, { kind: 'failed' }>): unknown {
  if (!failure) return error
  return new SearchUnavailableError(failure, error instanceof Error ? error.message : String(error))
}
