import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { type Duty, startSchedule } from '../../cli/schedule.ts'

afterEach(() => vi.useRealTimers())

function start(duties: readonly Duty[]) {
  const notes: string[] = []
  const output = {
    line: async () => undefined,
    note: (text: string) => {
      notes.push(text)
    },
    isTerminal: false,
  }
  const schedule = startSchedule(duties, () => new Date(), output)
  onTestFinished(() => schedule.stop())
  return { schedule, notes }
}

it('asks every duty once a minute, also where local time skips an hour', async () => {
  vi.useFakeTimers({ now: new Date('2026-03-29T00:58:30Z') })
  const asked: string[] = []
  start([
    {
      name: 'crawl',
      perform: async () => asked.push(new Date().toISOString().slice(11, 16)),
    },
  ])
  await vi.advanceTimersByTimeAsync(4 * 60_000)
  expect(asked).toEqual(['00:59', '01:00', '01:01', '01:02'])
})

it('never lets a duty overlap with itself, and keeps the others going meanwhile', async () => {
  let slowStarts = 0
  let quickStarts = 0
  const slow = Promise.withResolvers<void>()
  const { schedule } = start([
    {
      name: 'slow',
      perform: () => {
        slowStarts += 1
        return slow.promise
      },
    },
    {
      name: 'quick',
      perform: async () => {
        quickStarts += 1
      },
    },
  ])
  const ticks = [schedule.tick()]
  await Promise.resolve()
  await new Promise((resolve) => setImmediate(resolve))
  ticks.push(schedule.tick())
  slow.resolve()
  await Promise.all(ticks)
  expect([slowStarts, quickStarts]).toEqual([1, 2])
  await schedule.tick()
  expect(slowStarts).toBe(2)
})

it('says what failed, and asks it again the next time', async () => {
  let attempts = 0
  const { schedule, notes } = start([
    {
      name: 'digest',
      perform: async () => {
        attempts += 1
        if (attempts === 1) throw new Error('the disk is full')
      },
    },
  ])
  await schedule.tick()
  await schedule.tick()
  expect(notes).toEqual(['digest: the disk is full'])
  expect(attempts).toBe(2)
  expect(schedule.lastTickAt()).toBeInstanceOf(Date)
})
