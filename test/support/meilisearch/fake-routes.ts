import type { Settings } from 'meilisearch'
import { type FakeQuery, fakeFacetSearch, fakeSearch } from './fake-search.ts'
import {
  DEFAULT_SETTINGS,
  type FakeDocument,
  FakeError,
  type FakeIndexes,
  fakeIndex,
} from './fake-state.ts'
import type { FakeTask, FakeTaskQueue } from './fake-tasks.ts'

/** A request, taken apart. */
export interface FakeCall {
  readonly method: string
  /** `/indexes/:uid/documents` with the parts filled in. */
  readonly path: readonly string[]
  readonly query: URLSearchParams
  readonly body: unknown
}

type Reply = { readonly status: number; readonly body: unknown }

/** Answers one request as the server would, by the table of routes we use. */
export function fakeRoute(call: FakeCall, indexes: FakeIndexes, tasks: FakeTaskQueue): Reply {
  const [root, uid = '', part, last] = call.path
  const route = [call.method, root, uid && ':uid', part, last && ':id'].filter(Boolean).join(' ')
  const accepted = (type: string, work: () => void, indexUid: string | null = uid) =>
    summary(tasks.enqueue(type, indexUid, work))
  switch (route) {
    case 'GET health':
      return ok({ status: 'available' })
    case 'GET tasks :uid':
      return ok(tasks.task(Number(uid)))
    case 'POST indexes':
      return create(call.body as { uid: string; primaryKey: string }, indexes, tasks)
    case 'GET indexes :uid':
      return ok({ uid, primaryKey: fakeIndex(indexes, uid).primaryKey })
    case 'DELETE indexes :uid':
      return accepted('indexDeletion', () => {
        fakeIndex(indexes, uid)
        indexes.delete(uid)
      })
    case 'GET indexes :uid settings':
      return ok(fakeIndex(indexes, uid).settings)
    case 'PATCH indexes :uid settings':
      return accepted('settingsUpdate', () => changeSettings(indexes, uid, call.body as Settings))
    case 'GET indexes :uid documents':
      return listDocuments(indexes, uid, call.query)
    case 'POST indexes :uid documents':
      return accepted('documentAdditionOrUpdate', () => addDocuments(indexes, uid, call))
    case 'DELETE indexes :uid documents':
      return accepted('documentDeletion', () => {
        indexes.set(uid, { ...fakeIndex(indexes, uid), documents: new Map() })
      })
    case 'POST indexes :uid documents :id':
      return accepted('documentDeletion', () =>
        removeDocuments(indexes, uid, call.body as string[]),
      )
    case 'GET indexes :uid documents :id':
      return ok(oneDocument(indexes, uid, last ?? ''))
    case 'PUT indexes :uid documents':
      return accepted('documentAdditionOrUpdate', () => addDocuments(indexes, uid, call, true))
    case 'GET indexes':
      return ok({ results: [...indexes.keys()].map((one) => ({ uid: one })), total: indexes.size })
    case 'POST indexes :uid search':
      return ok(fakeSearch(fakeIndex(indexes, uid), call.body as FakeQuery))
    case 'POST indexes :uid facet-search':
      return ok(
        fakeFacetSearch(
          fakeIndex(indexes, uid),
          call.body as Parameters<typeof fakeFacetSearch>[1],
        ),
      )
    case 'POST multi-search':
      return multiSearch(indexes, call.body as { queries: FakeQuery[] })
    case 'POST swap-indexes': {
      const [swap] = call.body as { indexes: [string, string] }[]
      return accepted('indexSwap', () => swapIndexes(indexes, swap?.indexes ?? ['', '']), null)
    }
    default:
      throw new FakeError(404, 'not_found', `the stand-in does not know ${route}`)
  }
}

function ok(body: unknown): Reply {
  return { status: 200, body }
}

function summary({ uid, indexUid, type }: FakeTask): Reply {
  const body = { taskUid: uid, indexUid, status: 'enqueued', type, enqueuedAt: '' }
  return { status: 202, body }
}

function create(
  { uid, primaryKey }: { uid: string; primaryKey: string },
  indexes: FakeIndexes,
  tasks: FakeTaskQueue,
): Reply {
  const task = tasks.enqueue('indexCreation', uid, () => {
    if (indexes.has(uid)) throw new FakeError(409, 'index_already_exists')
    indexes.set(uid, { primaryKey, documents: new Map(), settings: DEFAULT_SETTINGS })
  })
  return summary(task)
}

function changeSettings(indexes: FakeIndexes, uid: string, change: Settings): void {
  const index = fakeIndex(indexes, uid)
  const typoTolerance = { ...index.settings.typoTolerance, ...change.typoTolerance }
  indexes.set(uid, { ...index, settings: { ...index.settings, ...change, typoTolerance } })
}

/** All documents of a task, or none. */
function addDocuments(
  indexes: FakeIndexes,
  uid: string,
  { body, query }: FakeCall,
  isPartial = false,
): void {
  const primaryKey = indexes.get(uid)?.primaryKey ?? query.get('primaryKey') ?? 'id'
  const index = indexes.get(uid) ?? { primaryKey, documents: new Map(), settings: DEFAULT_SETTINGS }
  const added = (body as FakeDocument[]).map((document): [string, FakeDocument] => {
    const key = String(document[primaryKey] ?? '')
    if (key === '') throw new FakeError(400, 'missing_document_id')
    if (!/^[A-Za-z0-9_-]{1,511}$/.test(key)) throw new FakeError(400, 'invalid_document_id')
    return [key, { ...(isPartial && index.documents.get(key)), ...document }]
  })
  indexes.set(uid, { ...index, documents: new Map([...index.documents, ...added]) })
}

function removeDocuments(indexes: FakeIndexes, uid: string, keys: readonly string[]): void {
  const index = fakeIndex(indexes, uid)
  const left = [...index.documents].filter(([key]) => !keys.includes(key))
  indexes.set(uid, { ...index, documents: new Map(left) })
}

function listDocuments(indexes: FakeIndexes, uid: string, query: URLSearchParams): Reply {
  const all = [...fakeIndex(indexes, uid).documents.values()]
  const limit = Number(query.get('limit') ?? 20)
  const offset = Number(query.get('offset') ?? 0)
  return ok({ results: all.slice(offset, offset + limit), offset, limit, total: all.length })
}

function oneDocument(indexes: FakeIndexes, uid: string, key: string): FakeDocument {
  const document = fakeIndex(indexes, uid).documents.get(key)
  if (!document) throw new FakeError(404, 'document_not_found')
  return document
}

function swapIndexes(indexes: FakeIndexes, [one, other]: readonly [string, string]): void {
  const pair = [fakeIndex(indexes, one), fakeIndex(indexes, other)] as const
  indexes.set(one, pair[1])
  indexes.set(other, pair[0])
}

/** One bad query fails all, and a missing index is the request's fault here. */
function multiSearch(
  indexes: FakeIndexes,
  { queries }: { readonly queries: readonly FakeQuery[] },
): Reply {
  for (const { indexUid } of queries) {
    if (!indexes.has(indexUid)) throw new FakeError(400, 'index_not_found')
  }
  return ok({ results: queries.map((one) => fakeSearch(fakeIndex(indexes, one.indexUid), one)) })
}
