import { MultiBar, type SingleBar } from 'cli-progress'
import type { CrawlReport } from '../crawler/crawl-source.ts'
import type { Level } from '../model/level.ts'
import type { Source } from '../model/source.ts'
import type { Output } from './output.ts'
import { LEVEL_NAMES, outcomeText } from './wording.ts'

export interface CrawlProgress {
  ended(source: Source, report: CrawlReport): void
  stop(): void
}

/** A bar a level on a terminal, a line a source elsewhere. */
export function showCrawlProgress(sources: readonly Source[], output: Output): CrawlProgress {
  return output.isTerminal ? bars(sources) : lines(output)
}

function lines(output: Output): CrawlProgress {
  return {
    ended: (source, report) => output.note(`${source.id}: ${outcomeText(report)}`),
    stop: () => undefined,
  }
}

function bars(sources: readonly Source[]): CrawlProgress {
  const screen = new MultiBar({
    format: '{name} {bar} {value}/{total}  {failed}',
    stream: process.stderr,
    barsize: 30,
    hideCursor: true,
  })
  const byLevel = new Map<Level, { bar: SingleBar; failed: number }>()
  for (const level of new Set(sources.map((source) => source.level))) {
    const total = sources.filter((source) => source.level === level).length
    const name = LEVEL_NAMES[level].padEnd(12)
    byLevel.set(level, { bar: screen.create(total, 0, { name, failed: '' }), failed: 0 })
  }
  return {
    ended({ level }, { outcome }) {
      const row = byLevel.get(level)
      if (!row) return
      if (outcome.outcome === 'failed') row.failed += 1
      row.bar.increment(1, { failed: row.failed > 0 ? `${row.failed} mislukt` : '' })
    },
    stop: () => screen.stop(),
  }
}
