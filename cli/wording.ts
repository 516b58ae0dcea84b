import type { CrawlReport } from '../crawler/crawl-source.ts'
import type { Health } from '../model/crawl-outcome.ts'
import type { Level } from '../model/level.ts'

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  eu: 'Europa',
  national: 'Rijk',
  regional: 'Regio',
  g40: 'G40',
  knowledge: 'Kennis',
  media: 'Media',
}

/** How a crawl ended, for people. */
export function outcomeText({ outcome }: CrawlReport): string {
  switch (outcome.outcome) {
    case 'crawled':
      return `${outcome.added} nieuw, ${outcome.changed} gewijzigd, ${outcome.same} bekend${
        outcome.rejected > 0 ? `, ${outcome.rejected} geweigerd` : ''
      }`
    case 'not-modified':
    case 'unchanged':
      return 'niets nieuws'
    case 'failed':
      return `mislukt (${outcome.error.kind}): ${outcome.error.message}`
  }
}

export const HEALTH_NAMES: Readonly<Record<Health, string>> = {
  ok: 'gezond',
  degraded: 'hapert',
  broken: 'kapot',
  gone: 'opgeheven',
  suspect: 'verdacht',
  new: 'nieuw',
}
