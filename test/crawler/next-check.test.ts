import { describe, expect, it } from 'vitest'
import { dueAfterRetryAt, pauseAfterFailure, pauseAfterSuccess } from '../../crawler/next-check.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Neither early nor late: the middle of the spread. */
const random = 0.5

describe('pauseAfterSuccess', () => {
  it.each([
    ['our own interval when the publisher says nothing', 60, [], 60 * MINUTE],
    ['nothing faster than a quarter of an hour', 1, [], 15 * MINUTE],
    ['a longer max-age', 60, [3 * HOUR], 3 * HOUR],
    ['the longest of several hints', 60, [2 * HOUR, undefined, 5 * HOUR], 5 * HOUR],
    ['no max-age that is shorter than our interval', 60, [MINUTE], HOUR],
    ['no hint beyond a day', 60, [90 * 24 * HOUR], 24 * HOUR],
    ['our own interval beyond a day', 2 * 24 * 60, [HOUR], 48 * HOUR],
    ['zero and negative hints as none', 60, [0, -5], HOUR],
  ])('takes %s', (_name, refreshMinutes, hints, expected) => {
    expect(pauseAfterSuccess({ refreshMinutes, random }, hints)).toBe(expected)
  })

  it('spreads by a tenth to either side', () => {
    expect(pauseAfterSuccess({ refreshMinutes: 100, random: 0 }, [])).toBeCloseTo(90 * MINUTE)
    expect(pauseAfterSuccess({ refreshMinutes: 100, random: 0.999999 }, [])).toBeCloseTo(
      110 * MINUTE,
      -3,
    )
  })
})

describe('pauseAfterFailure', () => {
  it.each([
    [1, 15 * MINUTE],
    [2, 30 * MINUTE],
    [3, HOUR],
    [7, 16 * HOUR],
    [8, 24 * HOUR],
    [500, 24 * HOUR],
  ])('after %i failures in a row waits %i ms', (count, expected) => {
    expect(pauseAfterFailure(count, random)).toBe(expected)
  })

  it('never waits longer than a day, spread included', () => {
    expect(pauseAfterFailure(9, 0.999)).toBe(24 * HOUR)
  })
})

describe('dueAfterRetryAt', () => {
  const now = new Date('2026-11-24T10:00:00Z')
  it.each([
    ['waits until the instant that was asked for', '2026-11-24T15:00:00Z', '2026-11-24T15:00:00Z'],
    ['keeps our own interval when less is asked', '2026-11-24T10:00:05Z', '2026-11-24T11:00:00Z'],
    ['waits a day at most', '2027-11-24T10:00:00Z', '2026-11-25T10:00:00Z'],
  ])('%s', (_name, retryAt, expected) => {
    expect(dueAfterRetryAt(60, now, new Date(retryAt))).toEqual(new Date(expected))
  })
})
