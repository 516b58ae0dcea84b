import type { CrawlReport } from '../../crawler/crawl-source.ts'
import { type DeliveryReport, runDigests } from '../../digest/run-digests.ts'
import { localDayAt } from '../../model/local-time.ts'
import { type CrawlSummary, crawlSummary } from '../crawl-summary.ts'
import type { DemoWorld } from './demo-world.ts'
import { OWNERS } from './owners.ts'
import { instantOfMoment, TIME_ZONE } from './week-calendar.ts'

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const CRAWLS = [...WEEK.flatMap((day) => [`${day} 07:30`, `${day} 17:30`]), 'next 06:30']
const DIGEST = 'next 07:05'

/** One crawl of all publishers, in numbers. */
export interface CrawlCount extends CrawlSummary {
  readonly day: string
}

export interface WeekAudience {
  crawled(count: CrawlCount, at: Date, reports: readonly CrawlReport[]): Promise<void>
  readonly stopped: AbortSignal
}

/** Lives the sample week: subscriptions, two crawls a day, and on the last Monday the digest. */
export async function playWeek(
  { program, clock }: DemoWorld,
  { crawled, stopped }: WeekAudience,
): Promise<DeliveryReport[]> {
  for (const owner of OWNERS) await program.desk.add({ ...owner, confirmed: true })
  for (const moment of CRAWLS) {
    const at = instantOfMoment(moment)
    clock.setTo(at)
    const reports: CrawlReport[] = []
    await program.queue.crawl(program.sources, (report) => reports.push(report))
    if (stopped.aborted) return []
    await program.updateIndex()
    await crawled({ day: localDayAt(at, TIME_ZONE), ...crawlSummary(reports) }, at, reports)
  }
  clock.setTo(instantOfMoment(DIGEST))
  return runDigests(program.digests, { now: program.now() })
}
