import type { DeliveryReport } from '../../digest/run-digests.ts'
import type { Output } from '../output.ts'
import type { DataDirectory } from './data-directory.ts'
import type { CrawlCount, WeekAudience } from './play-week.ts'
import { momentText } from './week-calendar.ts'
import type { WeekSummary } from './week-summary.ts'

/** Tells of each crawl: a record for scripts, a line for people, and which sources began to fail. */
export function weekTeller(output: Output, json: boolean): WeekAudience['crawled'] {
  let failing: ReadonlySet<string> = new Set()
  return async (count, at, reports) => {
    await output.line(json ? JSON.stringify(count) : crawlText(count, at))
    const troubles = reports.flatMap(({ sourceId, outcome }) =>
      outcome.outcome === 'failed' ? [{ sourceId, error: outcome.error }] : [],
    )
    for (const { sourceId, error } of troubles) {
      if (!failing.has(sourceId)) output.note(`  ${sourceId} (${error.kind}): ${error.message}`)
    }
    failing = new Set(troubles.map(({ sourceId }) => sourceId))
  }
}

function crawlText({ sources, added, failed }: CrawlCount, at: Date): string {
  return `${momentText(at)}: ${sources} bronnen, ${added} nieuw, ${failed} mislukt`
}

/** What the week came to, for people. */
export function summaryText(
  { publishers, items, tagged, indexed, outbox }: WeekSummary,
  deliveries: readonly DeliveryReport[],
  { path, isKept }: DataDirectory,
): string {
  return [
    '',
    `${items} items van ${publishers} uitgevers; ${tagged} met een label, ${indexed} in de zoekindex.`,
    'Verstuurde overzichten (niet echt: als bestand in de outbox):',
    ...deliveries.map(
      ({ email, items, status }) => `  ${email}: ${items.length} items (${status})`,
    ),
    ...outbox.map((mail) => `  ${mail}`),
    isKept
      ? `Alles staat in ${path}.`
      : `Alles staat in ${path}, tot deze demo stopt. Bewaren kan met --data <map>.`,
  ].join('\n')
}
