const MINUTE_MS = 60_000
/** Between one attempt and the next, counted from the first; the last one repeats (REL-54). */
const PAUSES_MIN = [5, 15, 60, 240, 480]
const PATIENCE_MS = 24 * 60 * MINUTE_MS
const STOPPED_PAUSE_MS = 15 * MINUTE_MS

/**
 * When to try again what could not be sent at `now`, after so many attempts. Undefined when a day
 * has passed since the slot, or since it was written down when that was later.
 */
export function nextAttemptAt(
  delivery: { readonly windowUntil: string; readonly createdAt: string },
  attempts: number,
  now: Date,
): Date | undefined {
  const start = Math.max(Date.parse(delivery.windowUntil), Date.parse(delivery.createdAt))
  const end = start + PATIENCE_MS
  if (now.getTime() >= end) return undefined
  const pause = PAUSES_MIN[Math.min(attempts, PAUSES_MIN.length) - 1] ?? 0
  return new Date(Math.min(now.getTime() + pause * MINUTE_MS, end))
}

/** When to try whether any mail can be sent again, after none could (login, TLS, full disk). */
export function nextAttemptAfterStop(now: Date): Date {
  return new Date(now.getTime() + STOPPED_PAUSE_MS)
}
