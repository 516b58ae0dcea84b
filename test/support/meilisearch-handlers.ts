import { HttpResponse, http, type RequestHandler } from 'msw'
import { type FakeCall, fakeRoute } from './meilisearch/fake-routes.ts'
import { FakeError, type FakeIndexes } from './meilisearch/fake-state.ts'
import { fakeTaskQueue } from './meilisearch/fake-tasks.ts'

export interface FakeMeilisearchOptions {
  readonly url: string
  /** Requests without this key are refused. */
  readonly apiKey?: string
  /** Larger requests are refused, in characters. */
  readonly mostCharacters?: number
}

/** A stand-in for a Meilisearch server, in this process. */
export interface FakeMeilisearch {
  readonly handlers: readonly RequestHandler[]
  /** Answers a request that came another way. */
  readonly answer: (request: Request) => Promise<Response>
  readonly indexes: FakeIndexes
  /** Requests so far, as `POST /multi-search`. */
  readonly requests: string[]
  /** While true, nothing answers. */
  isDown: boolean
  /** While true, tasks stay in the queue. */
  isBusy: boolean
  /** While true, the queue of searches is full. */
  isFull: boolean
}

/**
 * Models what we rely on: a task queue in which writes wait their turn and fail as a whole, search
 * with filters, facets and federation, and the errors that matter. Relevance is only which field
 * answers; the real server is tried when MEILI_URL is set.
 */
export function fakeMeilisearch(options: FakeMeilisearchOptions): FakeMeilisearch {
  const tasks = fakeTaskQueue()
  const fake: FakeMeilisearch = {
    handlers: [http.all(`${options.url}/*`, ({ request }) => answer(request))],
    answer,
    indexes: new Map(),
    requests: [],
    isDown: false,
    isBusy: false,
    isFull: false,
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    fake.requests.push(`${request.method} ${pathname}`)
    if (fake.isDown) return HttpResponse.error()
    // Looking at a task is waiting for it: time passes.
    if (pathname.startsWith('/tasks/') && !fake.isBusy) for (const _ of [1, 2]) tasks.step()
    return refusing(async () => {
      if (fake.isFull) throw new FakeError(503, 'too_many_search_requests')
      checkKey(request.headers.get('authorization'), options.apiKey)
      return fakeRoute(await callOf(request, options.mostCharacters), fake.indexes, tasks)
    })
  }
  return fake
}

async function refusing(work: () => Promise<{ status: number; body: unknown }>): Promise<Response> {
  try {
    const { status, body } = await work()
    return HttpResponse.json(body as object, { status })
  } catch (error) {
    if (!(error instanceof FakeError)) throw error
    const { message, code, status } = error
    return HttpResponse.json({ message, code, type: 'invalid_request', link: '' }, { status })
  }
}

async function callOf(request: Request, mostCharacters = Number.MAX_VALUE): Promise<FakeCall> {
  const { pathname, searchParams } = new URL(request.url)
  const text = await request.text()
  if (text.length > mostCharacters) throw new FakeError(413, 'payload_too_large')
  return {
    method: request.method,
    path: pathname.split('/').slice(1).map(decodeURIComponent),
    query: searchParams,
    body: text ? JSON.parse(text) : undefined,
  }
}

function checkKey(authorization: string | null, apiKey: string | undefined): void {
  if (apiKey === undefined) return
  if (!authorization) throw new FakeError(401, 'missing_authorization_header')
  if (authorization !== `Bearer ${apiKey}`) throw new FakeError(403, 'invalid_api_key')
}
