import { UsageError } from '../../model/errors.ts'
import type { Item } from '../../model/item.ts'
import { EXIT } from '../exit-codes.ts'
import { type FilterOptions, itemFilterOf } from '../item-filter.ts'
import { type Output, report } from '../output.ts'
import type { Program } from '../program.ts'

export interface ItemsOptions extends FilterOptions {
  readonly since?: string
  readonly json?: boolean
}

/** Stored items, newest first, streamed. */
export async function items(
  program: Program,
  options: ItemsOptions,
  output: Output,
): Promise<number> {
  const filter = itemFilterOf(options, program.knownIds)
  const since = options.since === undefined ? {} : { since: instantOf(options.since, '--since') }
  for await (const item of program.store.items({ ...since, filter })) {
    await report(output, options, item, () => textOf(item))
  }
  return EXIT.done
}

function textOf({ title, publisher, publishedAt, url }: Item): string {
  return `${publishedAt?.slice(0, 10) ?? 'geen datum'}  ${title}  (${publisher})\n    ${url}`
}

const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2}))?$/

/** Reads an ISO day or instant as an instant in UTC. @throws UsageError */
export function instantOf(text: string, option: string): string {
  const time = ISO.test(text) ? Date.parse(text) : Number.NaN
  const instant = Number.isNaN(time) ? undefined : new Date(time).toISOString()
  // Date.parse reads 31 February as 3 March.
  if (!instant || (text.length === 10 && !instant.startsWith(text))) {
    throw new UsageError(`${option}: geef een ISO-tijdstip, zoals 2026-11-24T07:00:00Z`)
  }
  return instant
}
