import { describe, expect, it } from 'vitest'
import type { Redirect } from '../../crawler/fetch-gate.ts'
import {
  type CrawlSuccess,
  stateAfterFailure,
  stateAfterSuccess,
  stateForDefinition,
} from '../../crawler/next-state.ts'
import { CrawlError, type FailureKind } from '../../model/errors.ts'
import { Source } from '../../model/source.ts'
import type { SourceState } from '../../model/source-state.ts'

const source = Source.parse({
  id: 'stad-nieuws',
  title: 'Stad: nieuws',
  publisher: 'Gemeente Stad',
  level: 'g40',
  kind: 'feed',
  url: 'https://stad.test/feed',
})

const START = Date.parse('2026-11-02T08:00:00Z')
const hours = (count: number) => ({ now: new Date(START + count * 3_600_000), random: 0.5 })
const fresh = stateForDefinition(source, 'hash', undefined, hours(0).now)

const success = (over: Partial<CrawlSuccess> = {}): CrawlSuccess => ({
  status: 'read',
  requestUrl: source.url,
  validators: { etag: 'W/"1"' },
  bodyHash: 'body',
  redirects: [],
  itemCount: 20,
  added: 3,
  rejected: 2,
  hintsMs: [],
  ...over,
})

const fail = (state: SourceState, kind: FailureKind, atHour: number) =>
  stateAfterFailure(source, state, new CrawlError(kind, 'it failed'), hours(atHour))

describe('stateAfterSuccess', () => {
  it('remembers how to recognise the document, and when to look again', () => {
    expect(stateAfterSuccess(source, fresh, success(), hours(0))).toEqual({
      sourceId: 'stad-nieuws',
      definitionHash: 'hash',
      validators: { etag: 'W/"1"' },
      validatorsUrl: source.url,
      bodyHash: 'body',
      lastFullFetchAt: '2026-11-02T08:00:00.000Z',
      lastItemCount: 20,
      lastRejectedCount: 2,
      lastNewItemAt: '2026-11-02T08:00:00.000Z',
      nextDueAt: '2026-11-02T09:00:00.000Z',
      lastAttemptAt: '2026-11-02T08:00:00.000Z',
      lastSuccessAt: '2026-11-02T08:00:00.000Z',
      lastOutcome: 'crawled',
      failureCount: 0,
      goneCount: 0,
      health: 'ok',
    })
  })

  it('keeps hash and counts on a 304, and does not take it for a full fetch', () => {
    const read = stateAfterSuccess(source, fresh, success(), hours(0))
    const { bodyHash: _, itemCount: __, redirects: ___, rejected: ____, ...notModified } = success()

    const after = stateAfterSuccess(
      source,
      read,
      { ...notModified, status: 'not-modified', added: 0 },
      hours(5),
    )

    expect(after).toMatchObject({
      bodyHash: 'body',
      lastItemCount: 20,
      lastRejectedCount: 2,
      lastFullFetchAt: read.lastFullFetchAt,
      lastNewItemAt: read.lastNewItemAt,
      lastOutcome: 'not-modified',
    })
  })

  it('looks at the whole document again at once when items had to wait', () => {
    const after = stateAfterSuccess(source, fresh, success({ isUnfinished: true }), hours(0))
    expect(after).toMatchObject({ validators: {}, nextDueAt: hours(0).now.toISOString() })
    expect(after.bodyHash).toBeUndefined()
  })
})

describe('stateAfterFailure', () => {
  it('is degraded after one failure, broken after five in a row and a day without success', () => {
    let state = stateAfterSuccess(source, fresh, success(), hours(0))
    const seen = [1, 2, 4, 8, 16, 25].map((hour) => {
      state = fail(state, 'http_5xx', hour)
      return state.health
    })
    expect(seen).toEqual(['degraded', 'degraded', 'degraded', 'degraded', 'degraded', 'broken'])
  })

  it('forgets all trouble at the first success', () => {
    let state = fresh
    for (const hour of [0, 8, 16, 24, 32, 40]) state = fail(state, 'dns', hour)
    expect(state.health).toBe('broken')

    state = stateAfterSuccess(source, state, success(), hours(50))

    expect(state).toMatchObject({ health: 'ok', failureCount: 0 })
    expect(state.lastError).toBeUndefined()
    expect(state.failingSince).toBeUndefined()
    expect(state.healthReason).toBeUndefined()
  })

  it('calls a source gone after 410 three times over a week, and still asks once a week', () => {
    let state = fail(fresh, 'http_410', 0)
    state = fail(state, 'http_410', 100)
    expect(state.health).not.toBe('gone')
    state = fail(state, 'http_410', 170)
    expect(state.health).toBe('gone')
    expect(Date.parse(state.nextDueAt) - hours(170).now.getTime()).toBe(7 * 86_400_000)
  })

  it.each<[FailureKind, boolean]>([
    ['connect', true],
    ['http_5xx', true],
    ['parse', false],
    ['not_a_feed', false],
    ['challenge_page', false],
  ])('after %s keeps validators: %s', (kind, keeps) => {
    const read = stateAfterSuccess(source, fresh, success(), hours(0))
    const after = fail(read, kind, 1)
    expect(after.validators).toEqual(keeps ? { etag: 'W/"1"' } : {})
    expect(after.bodyHash).toBe(keeps ? 'body' : undefined)
    expect(after.lastItemCount).toBe(20)
  })
})

describe('stateForDefinition', () => {
  it('voids what belonged to the old definition', () => {
    const read = stateAfterSuccess(source, fresh, success(), hours(0))
    const after = stateForDefinition(source, 'other', read, hours(1).now)
    expect(after).toMatchObject({ definitionHash: 'other', validators: {}, health: 'new' })
    expect(after.bodyHash).toBeUndefined()
    expect(after.lastSuccessAt).toBe(read.lastSuccessAt)
  })
})

describe('permanent redirects', () => {
  const moved: Redirect[] = [{ status: 301, to: 'https://nieuw.test/feed' }]
  const visit = (state: SourceState, redirects: readonly Redirect[], hour: number) =>
    stateAfterSuccess(source, state, success({ redirects }), hours(hour))

  it('are adopted after five identical ones over a week', () => {
    let state = fresh
    for (const hour of [0, 24, 48, 72]) state = visit(state, moved, hour)
    state = visit(state, moved, 96)
    expect(state.adoptedUrl).toBeUndefined()
    state = visit(state, moved, 7 * 24)
    expect(state.adoptedUrl).toBe('https://nieuw.test/feed')
    expect(visit(state, [], 200).adoptedUrl).toBe('https://nieuw.test/feed')
  })

  it.each([
    ['a temporary one', [{ status: 302, to: 'https://nieuw.test/feed' }]],
    ['a chain with a temporary one', [...moved, { status: 307, to: 'https://x.test/' }]],
  ])('are not adopted for %s', (_name, redirects) => {
    let state = fresh
    for (let day = 0; day < 20; day += 1) state = visit(state, redirects, day * 24)
    expect(state.adoptedUrl).toBeUndefined()
  })

  it('are followed but never adopted once a person took the move back', () => {
    let state: SourceState = { ...fresh, refusedUrl: 'https://nieuw.test/feed' }
    for (let day = 0; day < 20; day += 1) state = visit(state, moved, day * 24)
    expect(state).toMatchObject({ refusedUrl: 'https://nieuw.test/feed', health: 'ok' })
    expect(state.adoptedUrl).toBeUndefined()
  })

  it('start counting again when the target changes', () => {
    let state = fresh
    for (let day = 0; day < 7; day += 1) state = visit(state, moved, day * 24)
    state = visit(state, [{ status: 301, to: 'https://parkeerpagina.test/' }], 8 * 24)
    expect(state).toMatchObject({ redirect: { count: 1 } })
    expect(state.adoptedUrl).toBeUndefined()
  })
})
