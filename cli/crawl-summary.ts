import type { CrawlReport } from '../crawler/crawl-source.ts'

/** A round of crawls in numbers. */
export interface CrawlSummary {
  readonly sources: number
  readonly ok: number
  readonly failed: number
  readonly added: number
  readonly changed: number
}

/** Counts how a round of crawls went. */
export function crawlSummary(reports: readonly CrawlReport[]): CrawlSummary {
  const failed = reports.filter(({ outcome }) => outcome.outcome === 'failed').length
  const sum = (key: 'added' | 'changed') =>
    reports.reduce(
      (total, { outcome }) => total + (outcome.outcome === 'crawled' ? outcome[key] : 0),
      0,
    )
  return {
    sources: reports.length,
    ok: reports.length - failed,
    failed,
    added: sum('added'),
    changed: sum('changed'),
  }
}
