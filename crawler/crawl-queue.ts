import type { Source } from '../model/source.ts'
import type { SourceState } from '../model/source-state.ts'
import { backfillSource } from './backfill-source.ts'
import { type CrawlContext, type CrawlReport, crawlSource } from './crawl-source.ts'

export interface CrawlQueue {
  /**
   * Crawls sources, the longest due first, and calls back as each ends; resolves when all have.
   * A source that waits or is being crawled already is not crawled twice (REL-22): it is left out.
   */
  crawl(
    sources: readonly Source[],
    onReport?: (report: CrawlReport) => void,
    options?: CrawlOptions,
  ): Promise<void>
  /** Takes no new work, aborts what is under way and waits for it to be written down (REL-57). */
  stop(): Promise<void>
}

export interface CrawlOptions {
  /** Fetch what was published in so many days instead of what is new. */
  readonly backfillDays?: number | undefined
}

interface Job extends CrawlOptions {
  readonly source: Source
  readonly state: SourceState | undefined
  readonly host: string
  readonly done: (report: CrawlReport | undefined) => void
  readonly fail: (error: unknown) => void
}

/** What was read waits for the disk to confirm; meanwhile others are read, but not without end. */
const UNWRITTEN_PER_READER = 16

/** Reads sources side by side: at most `concurrency` in all, and one at a time for each host. */
export function openCrawlQueue(
  context: Omit<CrawlContext, 'signal' | 'onRead'>,
  { concurrency = 8 }: { concurrency?: number } = {},
): CrawlQueue {
  const waiting: Job[] = []
  const known = new Set<string>()
  const busyHosts = new Set<string>()
  const running = new Set<Promise<void>>()
  const stopping = new AbortController()
  const { signal } = stopping

  function pump() {
    while (busyHosts.size < concurrency && running.size < concurrency * UNWRITTEN_PER_READER) {
      const index = waiting.findIndex(({ host }) => !busyHosts.has(host))
      const job = index < 0 ? undefined : waiting.splice(index, 1)[0]
      if (!job) return
      busyHosts.add(job.host)
      const run = perform(job).finally(() => {
        running.delete(run)
        known.delete(job.source.id)
        pump()
      })
      running.add(run)
    }
  }

  async function perform({ source, state, host, backfillDays, done, fail }: Job) {
    let isHeld = true
    const onRead = () => {
      if (isHeld) busyHosts.delete(host)
      isHeld = false
      pump()
    }
    try {
      const world = { ...context, signal, onRead }
      done(
        await (backfillDays === undefined
          ? crawlSource(source, state, world)
          : backfillSource(source, state, backfillDays, world)),
      )
    } catch (error) {
      // The store may have failed before all was read.
      onRead()
      fail(error)
    }
  }

  function enqueue(source: Source, state: SourceState | undefined, options: CrawlOptions) {
    known.add(source.id)
    const host = new URL(state?.adoptedUrl ?? source.url).host
    return new Promise<CrawlReport | undefined>((done, fail) => {
      waiting.push({ ...options, source, state, host, done, fail })
    })
  }

  return {
    async crawl(sources, onReport, options = {}) {
      if (stopping.signal.aborted) return
      const states = new Map(
        (await context.store.sourceStates()).map((state) => [state.sourceId, state]),
      )
      const dueAt = ({ id }: Source) => states.get(id)?.nextDueAt ?? ''
      const jobs = sources
        .filter(({ id }) => !known.has(id))
        .sort((a, b) => (dueAt(a) < dueAt(b) ? -1 : 1))
        .map(async (source) => {
          const report = await enqueue(source, states.get(source.id), options)
          if (report) onReport?.(report)
        })
      pump()
      await Promise.all(jobs)
    },
    async stop() {
      stopping.abort()
      for (const job of waiting.splice(0)) {
        known.delete(job.source.id)
        job.done(undefined)
      }
      await Promise.allSettled(running)
    },
  }
}
