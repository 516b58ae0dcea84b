import type { Source } from '../model/source.ts'
import type { SourceState } from '../model/source-state.ts'

/**
 * Those whose time has come. When more time is left than the pause that was meant, the clock was set
 * back: then a source is due too, lest it waits for the old time to come round again (REL-24).
 */
export function dueSources(
  sources: readonly Source[],
  states: readonly SourceState[],
  now: Date,
): Source[] {
  const waiting = new Set(
    states.filter((state) => isWaiting(state, now)).map(({ sourceId }) => sourceId),
  )
  return sources.filter(({ id }) => !waiting.has(id))
}

function isWaiting({ nextDueAt, lastAttemptAt }: SourceState, now: Date): boolean {
  const leftMs = Date.parse(nextDueAt) - now.getTime()
  if (leftMs <= 0) return false
  return lastAttemptAt === undefined || leftMs <= Date.parse(nextDueAt) - Date.parse(lastAttemptAt)
}
