import { UsageError } from '../model/errors.ts'
import { Level } from '../model/level.ts'
import { EMPTY_FILTER, type ItemFilter } from '../model/subscription.ts'

/** The options by which items are chosen; each may be given more than once. */
export interface FilterOptions {
  readonly domain?: readonly string[]
  readonly regulation?: readonly string[]
  readonly theme?: readonly string[]
  readonly level?: readonly string[]
  readonly source?: readonly string[]
  readonly query?: string
}

/** What the program knows: an id outside it is a typing mistake, not an empty result. */
export interface KnownIds {
  readonly domains: readonly string[]
  readonly regulations: readonly string[]
  readonly themes: readonly string[]
  readonly sources: readonly string[]
}

/** @throws UsageError naming every value that does not exist */
export function itemFilterOf(options: FilterOptions, known: KnownIds): ItemFilter {
  const levels: readonly string[] = Level.options
  const unknown = [
    ...missing('--domain', options.domain, known.domains),
    ...missing('--regulation', options.regulation, known.regulations),
    ...missing('--theme', options.theme, known.themes),
    ...missing('--level', options.level, levels),
    ...missing('--source', options.source, known.sources),
  ]
  if (unknown.length > 0) throw new UsageError(unknown.join('\n'))
  return {
    ...EMPTY_FILTER,
    domains: options.domain ?? [],
    regulations: options.regulation ?? [],
    themes: options.theme ?? [],
    levels: (options.level ?? []).map((level) => Level.parse(level)),
    sources: options.source ?? [],
    ...(options.query && { query: options.query }),
  }
}

function missing(
  option: string,
  values: readonly string[] | undefined,
  known: readonly string[],
): string[] {
  return (values ?? [])
    .filter((value) => !known.includes(value))
    .map((value) => `${option}: ${value} bestaat niet`)
}
