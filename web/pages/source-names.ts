import type { SourceStatus } from '../../model/source-status.ts'

/** The title of each source by its id. */
export function sourceNames(sources: readonly SourceStatus[]): ReadonlyMap<string, string> {
  return new Map(sources.map(({ id, title }) => [id, title]))
}
