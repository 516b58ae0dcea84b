import { describe, expect, it } from 'vitest'
import { parseHttpDate } from '../../../crawler/net/http-date.ts'
import { readMaxAgeMs } from '../../../crawler/net/server-hints.ts'

describe('parseHttpDate', () => {
  const instant = Date.UTC(1994, 10, 6, 8, 49, 37)

  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', instant],
    ['sun, 06 nov 1994 08:49:37 gmt', instant],
    ['Sunday, 06-Nov-94 08:49:37 GMT', instant],
    ['Sun Nov  6 08:49:37 1994', instant],
    ['Thursday, 01-Jan-26 00:00:00 GMT', Date.UTC(2026, 0, 1)],
    ['Sun, 29 Feb 2026 08:49:37 GMT', undefined],
    ['Sun, 06 Nov 1994 24:00:00 GMT', undefined],
    ['Sun, 06 Nov 1994 08:49:37', undefined],
    ['Sun, 06 Nov 1994 08:49:37 +0100', undefined],
    ['1994-11-06T08:49:37Z', undefined],
    ['06-11-1994', undefined],
    ['0', undefined],
    ['-1', undefined],
    ['', undefined],
    ['Besluit 12', undefined],
  ])('reads "%s" as %s', (text, ms) => {
    expect(parseHttpDate(text)).toBe(ms)
  })
})

describe('readMaxAgeMs', () => {
  const now = new Date('2026-11-24T09:00:00Z')
  const date = 'Tue, 24 Nov 2026 08:00:00 GMT'
  const expires = 'Tue, 24 Nov 2026 10:00:00 GMT'

  it.each<[Record<string, string>, number | undefined]>([
    [{}, undefined],
    [{ 'cache-control': 'max-age=3600' }, 3_600_000],
    [{ 'cache-control': 'public, MAX-AGE=60, s-maxage=9' }, 60_000],
    [{ 'cache-control': 's-maxage=9' }, undefined],
    [{ 'cache-control': 'max-age="60"' }, 60_000],
    [{ 'cache-control': 'max-age=0' }, 0],
    [{ 'cache-control': 'max-age=-5' }, undefined],
    [{ 'cache-control': 'max-age=soon' }, undefined],
    [{ 'cache-control': 'no-cache, max-age=60' }, undefined],
    [{ 'cache-control': 'no-store' }, undefined],
    [{ 'cache-control': 'no-store', expires }, undefined],
    [{ 'cache-control': 'private', expires, date }, 7_200_000],
    [{ 'cache-control': 'max-age=60', expires, date }, 60_000],
    [{ expires, date }, 7_200_000],
    [{ expires }, 3_600_000],
    [{ expires: date }, 0],
    [{ expires: '0' }, undefined],
    [{ expires: 'never' }, undefined],
  ])('of %j is %s', (headers, ms) => {
    expect(readMaxAgeMs(headers, now)).toBe(ms)
  })

  it('stays a number however large it is', () => {
    const headers = { 'cache-control': `max-age=${'9'.repeat(400)}` }
    expect(readMaxAgeMs(headers, now)).toBe(Number.MAX_SAFE_INTEGER)
  })
})
