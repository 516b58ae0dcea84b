import cron from 'node-cron'
import { messageOf } from '../model/errors.ts'
import type { Output } from './output.ts'

/** One piece of work that may be due in any minute. */
export interface Duty {
  readonly name: string
  readonly perform: () => Promise<unknown>
}

export interface Schedule {
  /** When the last tick came, for /readyz. */
  lastTickAt(): Date | undefined
  tick(): Promise<void>
  stop(): Promise<void>
}

/**
 * Asks every minute, in UTC, what is due; the due times themselves are in the store (REL-22), since
 * cron expressions in local time skip and repeat an hour a year. A duty never overlaps with itself,
 * and one that fails is asked again in the next minute.
 */
export function startSchedule(duties: readonly Duty[], now: () => Date, output: Output): Schedule {
  const underWay = new Map<string, Promise<void>>()
  let lastTickAt: Date | undefined

  function start({ name, perform }: Duty): Promise<void> {
    const running = underWay.get(name)
    if (running !== undefined) return running
    const run = perform()
      .then(() => undefined)
      .catch((error: unknown) => output.note(`${name}: ${messageOf(error)}`))
      .finally(() => underWay.delete(name))
    underWay.set(name, run)
    return run
  }

  async function tick(): Promise<void> {
    lastTickAt = now()
    await Promise.all(duties.map(start))
  }

  const task = cron.schedule('* * * * *', () => void tick(), { timezone: 'UTC' })
  return {
    lastTickAt: () => lastTickAt,
    tick,
    async stop() {
      await task.stop()
      await task.destroy()
      await Promise.allSettled(underWay.values())
    },
  }
}
