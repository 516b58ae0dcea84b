import type { CrawlOptions as QueueOptions } from '../../crawler/crawl-queue.ts'
import type { CrawlReport } from '../../crawler/crawl-source.ts'
import { UsageError } from '../../model/errors.ts'
import { Level } from '../../model/level.ts'
import type { Source } from '../../model/source.ts'
import { showCrawlProgress } from '../crawl-progress.ts'
import { crawlSummary } from '../crawl-summary.ts'
import { EXIT } from '../exit-codes.ts'
import { type Output, report } from '../output.ts'
import type { Program } from '../program.ts'

export interface CrawlOptions {
  readonly source?: readonly string[]
  readonly level?: string
  readonly all?: boolean
  readonly json?: boolean
  readonly backfill?: string
}

const MOST_DAYS = 90

/** One pass over the sources that are due, over all enabled ones, or over those named. */
export async function crawl(
  program: Program,
  options: CrawlOptions,
  output: Output,
): Promise<number> {
  const backfillDays = backfillDaysOf(options)
  const sources = await chosenSources(program, options)
  await program.retag()
  const onReport = (one: CrawlReport) =>
    options.json ? output.line(JSON.stringify(lineOf(one))) : undefined
  const reports = await crawlWithProgress(program, sources, output, onReport, { backfillDays })
  await program.tellOperator()
  const summary = crawlSummary(reports)
  await report(output, options, { summary }, () => {
    const { ok, failed, added, changed } = summary
    return `${ok} bronnen bijgewerkt, ${failed} mislukt; ${added} nieuwe items, ${changed} gewijzigd`
  })
  // Asked to stop, and stopped in order: that is no failure (REL-57).
  const wasStopped = reports.some(isAborted)
  return reports.length > 0 && summary.ok === 0 && !wasStopped ? EXIT.failed : EXIT.done
}

/** Crawls, shows how far it is, and brings the index up to date. */
export async function crawlWithProgress(
  program: Program,
  sources: readonly Source[],
  output: Output,
  onReport: (report: CrawlReport) => Promise<void> | undefined = () => undefined,
  crawlOptions: QueueOptions = {},
): Promise<CrawlReport[]> {
  const progress = showCrawlProgress(sources, output)
  const byId = new Map(sources.map((source) => [source.id, source]))
  const reports: CrawlReport[] = []
  const printed: (Promise<void> | undefined)[] = []
  try {
    const ended = (one: CrawlReport) => {
      reports.push(one)
      const source = byId.get(one.sourceId)
      if (source) progress.ended(source, one)
      printed.push(onReport(one))
      // What was found can be found at once, not only when the slowest source has ended. If that
      // fails, the update after all of them fails too, and says so.
      if (hasNews(one)) program.updateIndex().catch(() => undefined)
    }
    await program.queue.crawl(sources, ended, crawlOptions)
  } finally {
    progress.stop()
  }
  await Promise.all(printed)
  await program.updateIndex()
  return reports
}

/** @throws UsageError unless it is a number of days, of sources that are named */
function backfillDaysOf({ backfill, source = [] }: CrawlOptions): number | undefined {
  if (backfill === undefined) return undefined
  const days = Number(backfill)
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    throw new UsageError(`--backfill: geef een aantal dagen van 1 tot en met ${MOST_DAYS}`)
  }
  if (source.length === 0) throw new UsageError('--backfill: noem ook de bron met --source')
  return days
}

function isAborted({ outcome }: CrawlReport): boolean {
  return outcome.outcome === 'failed' && outcome.error.kind === 'aborted'
}

function hasNews({ outcome }: CrawlReport): boolean {
  return outcome.outcome === 'crawled' && outcome.added + outcome.changed > 0
}

async function chosenSources(
  program: Program,
  { source: ids = [], level, all }: CrawlOptions,
): Promise<Source[]> {
  if (ids.length > 0) return sourcesById(program.sources, ids)
  const wanted = level === undefined ? undefined : Level.safeParse(level)
  if (wanted && !wanted.success) {
    throw new UsageError(`--level: kies uit ${Level.options.join(', ')}`)
  }
  const enabled = program.sources.filter(
    (source) => source.enabled && (!wanted || source.level === wanted.data),
  )
  return all ? enabled : program.due(enabled)
}

/** The sources with these ids. @throws UsageError for an id that no source has */
export function sourcesById(sources: readonly Source[], ids: readonly string[]): Source[] {
  return [...new Set(ids)].map((id) => {
    const source = sources.find((one) => one.id === id)
    if (!source) throw new UsageError(`er is geen bron met id ${id}`)
    return source
  })
}

function lineOf({ sourceId, outcome, durationMs, bytes }: CrawlReport) {
  const counts = { added: 0, changed: 0, same: 0, rejected: 0 }
  return { source: sourceId, ...counts, ...outcome, durationMs, bytes }
}
