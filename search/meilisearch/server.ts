import {
  type EnqueuedTaskPromise,
  Meilisearch,
  MeilisearchApiError,
  MeilisearchError,
  MeilisearchTaskTimeOutError,
} from 'meilisearch'
import { messageOf } from '../../model/errors.ts'
import { SearchUnavailableError } from '../search-errors.ts'

export interface ServerOptions {
  readonly url: string
  readonly apiKey?: string
  /** A key that may only search; searches use it, so that the other may stay with the writer. */
  readonly searchKey?: string
}

/** A Meilisearch server, whose every failure is a SearchUnavailableError. */
export interface Server {
  /** Searches, with the key that may only search where there is one. */
  search<T>(request: (client: Meilisearch) => Promise<T>): Promise<T>
  /** Asks something that is answered at once. */
  ask<T>(request: (client: Meilisearch) => Promise<T>): Promise<T>
  /** Has work done and waits until it is. `accepted` failures are as good as success. */
  perform(
    work: (client: Meilisearch) => EnqueuedTaskPromise,
    accepted?: readonly string[],
  ): Promise<void>
}

/** A page waits for a search; it does not wait long. */
const ANSWER_TIMEOUT_MS = 5_000
/** A large batch may take long to send, and longer to be indexed behind others. */
const SEND_TIMEOUT_MS = 120_000
const TASK_TIMEOUT_MS = 30 * 60_000

/** Prepares talking to a server; nothing is sent yet. */
export function connectServer({ url, apiKey, searchKey }: ServerOptions): Server {
  const config = { host: url, ...(apiKey && { apiKey }) }
  const asking = new Meilisearch({ ...config, timeout: ANSWER_TIMEOUT_MS })
  const searching = searchKey
    ? new Meilisearch({ host: url, apiKey: searchKey, timeout: ANSWER_TIMEOUT_MS })
    : asking
  const sending = new Meilisearch({ ...config, timeout: SEND_TIMEOUT_MS })
  return {
    search: (request) => named(() => request(searching)),
    ask: (request) => named(() => request(asking)),
    perform: (work, accepted = []) =>
      named(async () => {
        // A task that fails is no error to the client: its status must be looked at.
        const task = await work(sending).waitTask({ timeout: TASK_TIMEOUT_MS, interval: 50 })
        if (task.status === 'succeeded') return
        const code = task.error?.code ?? task.status
        if (accepted.includes(code)) return
        throw new SearchUnavailableError(
          'task-failed',
          `Meilisearch could not finish ${task.type} (${code}): ${task.error?.message ?? ''}`,
        )
      }),
  }
}

async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof MeilisearchError ? unavailable(error) : error
  }
}

function unavailable(cause: MeilisearchError): SearchUnavailableError {
  const message = `Meilisearch: ${messageOf(cause)}`
  return new SearchUnavailableError(kindOf(cause), message, { cause })
}

/** Whether a failure is the server's, with one of these codes. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  const cause = error instanceof SearchUnavailableError ? error.cause : undefined
  if (!(cause instanceof MeilisearchApiError)) return false
  return codes.includes(cause.cause?.code ?? String(cause.response.status))
}

function kindOf(error: MeilisearchError): SearchUnavailableError['kind'] {
  if (error instanceof MeilisearchTaskTimeOutError) return 'task-failed'
  if (!(error instanceof MeilisearchApiError)) return 'unreachable'
  if (error.cause?.code === 'index_not_found') return 'not-ready'
  return error.response.status >= 500 ? 'unreachable' : 'refused'
}
