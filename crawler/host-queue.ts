import { setTimeout as sleep } from 'node:timers/promises'
import { unlessAborted } from './unless-aborted.ts'

export interface Turn {
  readonly host: string
  /** The least time since the previous request to this host was answered. */
  readonly gapMs: number
  readonly signal: AbortSignal
}

/**
 * Does one request. Calls `answered` when the server begins to answer, or has failed to: the pause
 * before the next request counts from there. What was sent has arrived by then, so that the server
 * itself sees at least the pause between two requests, however slow the way to it.
 */
export type TurnTask<T> = (answered: () => void) => Promise<T>

/** Lets requests to one host go one at a time and in order, with a pause in between (REL-06). */
export interface HostQueue {
  /**
   * Runs the task when it is its turn.
   * @throws the signal's reason when it aborts while waiting; the task is then never run
   */
  run<T>(turn: Turn, task: TurnTask<T>): Promise<T>
}

/** A queue in which nobody waits. */
export function openHostQueue(): HostQueue {
  /** Per host, a promise that settles when the last in line is done. */
  const tails = new Map<string, Promise<void>>()
  /** On the monotonic clock. */
  const answeredAt = new Map<string, number>()

  async function run<T>({ host, gapMs, signal }: Turn, task: TurnTask<T>): Promise<T> {
    const before = tails.get(host)
    const { promise: done, resolve: leave } = Promise.withResolvers<void>()
    const tail = before === undefined ? done : before.then(() => done)
    tails.set(host, tail)
    try {
      if (before !== undefined) await unlessAborted(before, signal)
      await pauseUntil((answeredAt.get(host) ?? -Infinity) + gapMs, signal)
      return await task(() => answeredAt.set(host, performance.now()))
    } finally {
      leave()
      // Who leaves before their turn is not the last: others may still be at work.
      void tail.then(() => tails.get(host) === tail && tails.delete(host))
    }
  }
  return { run }
}

/** Timers can fire a fraction of a millisecond early, hence the loop. */
async function pauseUntil(instant: number, signal: AbortSignal): Promise<void> {
  for (;;) {
    const leftMs = instant - performance.now()
    if (leftMs <= 0) return
    await sleep(Math.ceil(leftMs), undefined, { signal }).catch(() => signal.throwIfAborted())
  }
}
