import type { SiteFacts } from '../crawler/discover-sources.ts'
import { UsageError } from '../model/errors.ts'
import { Level } from '../model/level.ts'

/** What the person who adds a source says of it; the rest is taken from its page. */
export interface FactOptions {
  readonly id?: string
  readonly title?: string
  readonly publisher?: string
  readonly level?: string
}

interface PageFacts {
  readonly title?: string
  readonly siteName?: string
  readonly language?: string
}

/** Who publishes where, as far as an address tells. */
const LEVEL_BY_HOST: readonly (readonly [RegExp, Level])[] = [
  [/(?:^|\.)europa\.eu$/, 'eu'],
  [
    /(?:^|\.)(?:overheid|rijksoverheid|tweedekamer|eerstekamer|officielebekendmakingen)\.nl$/,
    'national',
  ],
  [/(?:^|[.-])(?:gemeente|provincie|waterschap|omgevingsdienst)/, 'regional'],
]

/** How to call a new source: as asked, else by what its page says, else by its host. */
export function siteFactsOf(
  url: string,
  options: FactOptions,
  taken: ReadonlySet<string>,
  page: PageFacts = {},
): SiteFacts {
  const host = new URL(url).hostname.replace(/^www\./, '')
  const publisher = options.publisher ?? page.siteName ?? host
  return {
    id: options.id ?? freeId(slugOf(`${host} ${new URL(url).pathname}`), taken),
    title: options.title ?? page.title ?? publisher,
    publisher,
    level: levelOf(host, options.level),
    languages: [page.language ?? 'nl'],
  }
}

function levelOf(host: string, asked: string | undefined): Level {
  if (asked === undefined) return LEVEL_BY_HOST.find(([of]) => of.test(host))?.[1] ?? 'knowledge'
  const level = Level.safeParse(asked)
  if (!level.success) throw new UsageError(`--level: kies uit ${Level.options.join(', ')}`)
  return level.data
}

function slugOf(text: string): string {
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return slug || 'bron'
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  let number = 2
  while (taken.has(`${wanted}-${number}`)) number += 1
  return `${wanted}-${number}`
}
