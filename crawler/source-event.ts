import type { Health } from '../model/crawl-outcome.ts'
import type { SourceState } from '../model/source-state.ts'
import type { CrawlRecord } from '../store/store.ts'

/** A source in one of these needs a person. A single failure does not. */
const NOTABLE: ReadonlySet<Health> = new Set(['broken', 'gone', 'suspect'])

/** What the operator wants to know of a crawl: a source came to need a person, or no longer does (REL-19). */
export function sourceEvent(before: SourceState, after: SourceState): Pick<CrawlRecord, 'event'> {
  const flood = after.flood
  if (flood && flood.at !== before.flood?.at) {
    const reason = `${flood.count} nieuwe berichten ineens; ze wachten op vrijgave`
    return { event: { from: before.health, to: 'flood', reason } }
  }
  const { health: from } = before
  if (after.adoptedUrl !== undefined && after.adoptedUrl !== before.adoptedUrl) {
    const reason = `verhuisd naar ${after.adoptedUrl}; terug met: einder sources undo-move ${after.sourceId}`
    return { event: { from, to: 'moved', reason } }
  }
  const { health: to, healthReason = '' } = after
  if (from === to || (!NOTABLE.has(from) && !NOTABLE.has(to))) return {}
  return { event: { from, to, reason: healthReason } }
}
