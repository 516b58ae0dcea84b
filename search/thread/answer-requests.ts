import type { MessagePort } from 'node:worker_threads'
import { SearchUnavailableError } from '../search-errors.ts'
import type { IndexBatch, SearchIndex } from '../search-index.ts'
import type { Reply, Request } from './messages.ts'

type Batch = Extract<Request, { call: 'batch' }>

/** Has an index answer what comes in at a port, until it is told to close. */
export function answerRequests(index: SearchIndex, port: MessagePort, now: () => number): void {
  const feeds = new Map<number, (batch: Batch) => void>()
  const send = (reply: Reply) => port.postMessage(reply)

  port.on('message', (request: Request) => {
    if (request.call === 'batch') feeds.get(request.id)?.(request)
    else void answer(request)
  })

  async function answer(request: Exclude<Request, Batch>): Promise<void> {
    const { id } = request
    try {
      send({ kind: 'done', id, value: await perform(request) })
    } catch (error) {
      const failure = error instanceof SearchUnavailableError ? error.kind : undefined
      send({ kind: 'failed', id, error, ...(failure && { failure }) })
    }
    if (request.call === 'close') port.close()
  }

  async function perform(request: Exclude<Request, Batch>): Promise<unknown> {
    if (!('given' in request)) {
      if (request.call === 'itemIds') return Array.fromAsync(index.itemIds())
      return index.rebuild(batchesOf(request.id))
    }
    if (request.until < now()) {
      throw new SearchUnavailableError('busy', 'the search waited too long for its turn')
    }
    const work: (...given: never[]) => Promise<unknown> = index[request.call]
    return work.apply(index, request.given as never[])
  }

  /** Asks for each batch when the one before is done: a rebuild never holds more than one. */
  async function* batchesOf(id: number): AsyncGenerator<IndexBatch> {
    try {
      for (;;) {
        const { promise, resolve } = Promise.withResolvers<Batch>()
        feeds.set(id, resolve)
        send({ kind: 'wants', id })
        const { batch, failure } = await promise
        if (failure !== undefined) throw new Error(failure)
        if (!batch) return
        yield batch
      }
    } finally {
      feeds.delete(id)
    }
  }
}
