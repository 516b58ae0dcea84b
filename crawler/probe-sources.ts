import type { Source } from '../model/source.ts'
import { definitionHash } from './definition-hash.ts'
import { stateForDefinition } from './next-state.ts'
import { type ReadContext, type Reading, readPages } from './read-pages.ts'

/** Reads sources as a crawl would and stores nothing: side by side, one at a time for each host. */
export async function probeSources(
  sources: readonly Source[],
  context: ReadContext,
  onReading: (source: Source, reading: Reading) => Promise<void>,
  { concurrency = 8 }: { concurrency?: number } = {},
): Promise<void> {
  const hosts = [...Map.groupBy(sources, ({ url }) => new URL(url).host).values()]
  const worker = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      for (const source of host) await onReading(source, await probeSource(source, context))
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
}

/** Reads one source as its first crawl would, and stores nothing. A failure is part of the result. */
export function probeSource(source: Source, context: ReadContext): Promise<Reading> {
  const state = stateForDefinition(source, definitionHash(source), undefined, context.now())
  return readPages(source, state, context)
}
