import { CrawlError } from '../model/errors.ts'

/** What stops a fetch: its total time limit, its caller, or the closing of the gate. */
export interface Deadline {
  readonly signal: AbortSignal
  /** Time runs only while a task does: waiting one's turn at a host costs nothing (REL-12). */
  run<T>(task: () => Promise<T>): Promise<T>
  leftMs(): number
  /** Takes off time that was used elsewhere on behalf of this fetch. */
  spend(ms: number): void
  /** The fetch is over. */
  release(): void
}

/** All fetches that are under way. */
export interface Deadlines {
  /**
   * A limit of `totalMs` on the time that tasks take together.
   * @param caller stops it too, with a CrawlError of kind aborted
   */
  open(totalMs: number, caller?: AbortSignal): Deadline
  /** Stops every fetch that is under way, and those to come. */
  callOffAll(): void
}

/** No fetch is under way yet. */
export function openDeadlines(): Deadlines {
  const stops = new Set<() => void>()
  let isOver = false

  function open(totalMs: number, caller?: AbortSignal): Deadline {
    const controller = new AbortController()
    const { signal } = controller
    const stop = () => controller.abort(new CrawlError('aborted', 'the fetch was called off'))
    const expire = () =>
      controller.abort(new CrawlError('timeout_total', 'the fetch took too long altogether'))
    let leftMs = totalMs

    stops.add(stop)
    caller?.addEventListener('abort', stop, { once: true })
    if (isOver || caller?.aborted) stop()

    async function run<T>(task: () => Promise<T>): Promise<T> {
      signal.throwIfAborted()
      const started = performance.now()
      const timer = setTimeout(expire, Math.max(0, leftMs))
      try {
        return await task()
      } finally {
        clearTimeout(timer)
        leftMs -= performance.now() - started
      }
    }
    function spend(ms: number): void {
      leftMs -= ms
    }
    function release(): void {
      stops.delete(stop)
      caller?.removeEventListener('abort', stop)
    }
    return { signal, run, leftMs: () => leftMs, spend, release }
  }

  function callOffAll(): void {
    isOver = true
    for (const stop of stops) stop()
  }
  return { open, callOffAll }
}
