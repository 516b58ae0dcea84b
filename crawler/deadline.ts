import { CrawlError } from '../model/errors.ts'

/** What stops a fetch: its total time limit, its caller, or the closing of the gate. */
export interface Deadline {
  readonly signal: AbortSignal
  /** Time runs only while a task does: waiting one's turn at a host costs nothing (REL-12). */
  run<T>(task: () => Promise<T>): Promise<T>
  leftMs(): number
  /** Takes off time that was used elsewhere on behalf of this fetch. */
  spend(ms: number): void
  /** Stops listening to the callers' signals. */
  release(): void
}

/**
 * A limit of `totalMs` on the time that tasks take together.
 * @param callers signals that stop it too, with a CrawlError of kind aborted
 */
export function openDeadline(totalMs: number, callers: readonly AbortSignal[]): Deadline {
  const controller = new AbortController()
  let leftMs = totalMs

  const expire = () => controller.abort(new CrawlError('timeout_total', 'took too long altogether'))
  const stop = () => controller.abort(new CrawlError('aborted', 'was called off'))
  for (const caller of callers) caller.addEventListener('abort', stop, { once: true })
  if (callers.some(({ aborted }) => aborted)) stop()

  async function run<T>(task: () => Promise<T>): Promise<T> {
    controller.signal.throwIfAborted()
    const started = performance.now()
    const timer = setTimeout(expire, Math.max(0, leftMs))
    try {
      return await task()
    } finally {
      clearTimeout(timer)
      leftMs -= performance.now() - started
    }
  }
  function release(): void {
    for (const caller of callers) caller.removeEventListener('abort', stop)
  }
  function spend(ms: number): void {
    leftMs -= ms
  }
  return { signal: controller.signal, run, leftMs: () => leftMs, spend, release }
}
