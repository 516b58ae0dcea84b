import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { openParsePool, type ParsePool, type ParsePoolOptions } from '../../crawler/parse-pool.ts'
import { CrawlError } from '../../model/errors.ts'
import { sourceOf, taskOf } from './support/documents.ts'

const source = sourceOf('json', { url: 'https://api.test/list', fields: { title: 't', url: 'u' } })
const ODD_WORKER = new URL('./support/odd-worker.ts', import.meta.url)

const pools: ParsePool[] = []
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()))
})
function open(options: ParsePoolOptions = {}) {
  const pool = openParsePool(options)
  pools.push(pool)
  return pool
}
/** A pool whose processes do what they are told. */
function openOdd(options: ParsePoolOptions = {}) {
  const pool = open({ entry: ODD_WORKER, ...options })
  return {
    ...pool,
    outcome: (order: string, text = 'abc') =>
      pool.parse(taskOf(source, text, { contentType: order })).then(
        ({ found }) => found,
        (error: unknown) => (error instanceof CrawlError ? error.kind : error),
      ),
  }
}

describe('a process that dies', () => {
  it.each([
    ['exit', 'internal'],
    ['kill', 'internal'],
    ['throw', 'internal'],
    ['hang', 'parse_timeout'],
    ['silence', 'parse_timeout'],
  ])('by %s gives one outcome, and the next document is read', async (order, kind) => {
    const pool = openOdd({ threads: 1, wallMs: 300 })
    expect(await pool.outcome(order)).toBe(kind)
    expect(await pool.outcome('')).toBe(3)
  })

  it('twenty times gives twenty outcomes, with good documents in between', async () => {
    const pool = openOdd()
    const orders = Array.from({ length: 40 }, (_, index) => (index % 2 ? 'kill' : ''))
    const outcomes = await Promise.all(orders.map((order) => pool.outcome(order)))
    expect(outcomes).toEqual(orders.map((order) => (order ? 'internal' : 3)))
  })

  it('before it could begin gives one outcome a document', async () => {
    const pool = openOdd({ entry: new URL('./support/dead-worker.ts', import.meta.url) })
    const outcomes = await Promise.all([pool.outcome(''), pool.outcome(''), pool.outcome('')])
    expect(outcomes).toEqual(['internal', 'internal', 'internal'])
  })
})

describe('a pool', () => {
  it('leaves the bytes with their owner, and sends no more than they are', async () => {
    const pool = openOdd()
    const bytes = new Uint8Array(1000).subarray(100, 110)
    const task = taskOf(source, bytes)
    expect([(await pool.parse(task)).found, (await pool.parse(task)).found]).toEqual([10, 10])
    expect(bytes.byteLength).toBe(10)
  })

  it('fails what waits or runs when it is closed, and whatever comes after', async () => {
    const pool = openOdd({ threads: 1 })
    const outcomes = ['silence', '', ''].map((order) => pool.outcome(order))
    await pool.close()
    expect(await Promise.all(outcomes)).toEqual(['aborted', 'aborted', 'aborted'])
    expect(await pool.outcome('')).toBe('aborted')
  })

  it('closes without ever having read anything', async () => {
    await expect(open().close()).resolves.toBeUndefined()
  })
})

describe('the real process', () => {
  const pool = openParsePool({ threads: 1, heapMb: 96, wallMs: 60_000 })
  afterAll(() => pool.close())

  it('reads, cleans and tags a document', async () => {
    const text = '[{"t":"Gemeente &amp; AI-verordening: register van algoritmes","u":"/regel"}]'
    const { drafts } = await pool.parse(taskOf(source, text))
    const [draft] = drafts
    expect(draft).toMatchObject({
      title: 'Gemeente & AI-verordening: register van algoritmes',
      url: 'https://api.test/regel',
      language: 'nl',
    })
    const evidence = draft?.regulations.flatMap((tag) => tag.evidence) ?? []
    expect(evidence.length).toBeGreaterThan(0)
    for (const { start, end, quote } of evidence) expect(draft?.title.slice(start, end)).toBe(quote)
  })

  it('passes kind and message of a failure on', async () => {
    const failure = pool.parse(taskOf(source, '<!doctype html><html></html>'))
    await expect(failure).rejects.toMatchObject({
      kind: 'not_a_feed',
      message: 'https://api.test/list: an HTML page where JSON should be',
    })
  })

  it('runs out of memory alone, and is replaced', async () => {
    const text = `[${'[],'.repeat(3_000_000)}[]]`
    await expect(pool.parse(taskOf(source, text))).rejects.toMatchObject({ kind: 'parse_memory' })
    await expect(pool.parse(taskOf(source, '[]'))).resolves.toMatchObject({ found: 0 })
  })
})
