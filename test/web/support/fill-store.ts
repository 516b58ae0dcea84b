import type { CrawlOutcome } from '../../../model/crawl-outcome.ts'
import type { Rejection } from '../../../model/item.ts'
import type { CrawlRecord, Store } from '../../../store/store.ts'
import type { Sample } from './sample-items.ts'

/** Records one crawl a source, as if it found these items at that moment. */
export async function recordSamples(
  store: Store,
  samples: readonly Sample[],
  at: string,
): Promise<void> {
  const bySource = Map.groupBy(samples, ({ source }) => source.id)
  for (const ofSource of bySource.values()) await store.recordCrawl(crawlOf(ofSource, at))
}

function crawlOf(samples: readonly Sample[], at: string): CrawlRecord {
  const [first] = samples
  if (!first) throw new Error('a crawl of nothing')
  const outcome = { outcome: 'crawled', added: samples.length, changed: 0, same: 0, rejected: 0 }
  return {
    ...crawlWith(first.source, at, outcome as CrawlOutcome, []),
    items: samples.map(({ id, draft, clusterKey }) => ({
      change: 'new',
      id,
      identityKeys: [`guid:${id}`],
      contentHash: id,
      ...(clusterKey && { clusterKey }),
      draft,
    })),
  }
}

/** Records a crawl that brought no items. */
export async function recordCrawl(
  store: Store,
  source: Sample['source'],
  at: string,
  outcome: CrawlOutcome,
  rejections: readonly Rejection[] = [],
): Promise<void> {
  await store.recordCrawl(crawlWith(source, at, outcome, rejections))
}

function crawlWith(
  source: Sample['source'],
  at: string,
  outcome: CrawlOutcome,
  rejections: readonly Rejection[],
): CrawlRecord {
  return {
    source,
    state: {
      sourceId: source.id,
      definitionHash: 'definition',
      validators: {},
      nextDueAt: at,
      failureCount: 0,
      goneCount: 0,
      health: 'ok',
    },
    startedAt: at,
    endedAt: at,
    durationMs: 1234,
    bytes: 56_789,
    outcome,
    items: [],
    rejections,
  }
}
