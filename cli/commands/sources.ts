import type { CrawlError } from '../../model/errors.ts'
import type { ItemDraft } from '../../model/item.ts'
import type { Source } from '../../model/source.ts'
import type { SourceStatus } from '../../model/source-status.ts'
import { EXIT } from '../exit-codes.ts'
import { type Output, report } from '../output.ts'
import type { Program } from '../program.ts'
import { HEALTH_NAMES } from '../wording.ts'
import { sourcesById } from './crawl.ts'

interface JsonOption {
  readonly json?: boolean
}

/** The catalogue with the health of each source. */
export async function listSources(
  program: Program,
  options: JsonOption,
  output: Output,
): Promise<number> {
  for (const status of await program.sourceStatuses()) {
    await report(output, options, status, () => textOf(status))
  }
  return EXIT.done
}

function textOf({
  id,
  health,
  items,
  lastSuccessAt,
  reason,
  enabled,
  title,
}: SourceStatus): string {
  const state = enabled ? HEALTH_NAMES[health] : 'uitgezet'
  const since = lastSuccessAt ? `, gelezen ${lastSuccessAt.slice(0, 16).replace('T', ' ')}Z` : ''
  return `${id}  ${state}, ${items} items${since}  ${title}${reason ? `\n    ${reason}` : ''}`
}

/** Fetches and reads sources as a crawl would, and stores nothing. */
export async function checkSources(
  program: Program,
  ids: readonly string[],
  options: JsonOption,
  output: Output,
): Promise<number> {
  const sources =
    ids.length > 0
      ? sourcesById(program.sources, ids)
      : program.sources.filter(({ enabled }) => enabled)
  const statuses = new Map((await program.sourceStatuses()).map((status) => [status.id, status]))
  let okCount = 0
  await program.probe(sources, async (source, reading) => {
    if (!reading.error) okCount += 1
    const record = { ...statuses.get(source.id), ...checked(reading) }
    await report(output, options, record, () => checkText(source, reading))
  })
  return sources.length > 0 && okCount === 0 ? EXIT.failed : EXIT.done
}

/** What a check found; `found` counts all items of the documents, before any cap. */
export interface ProbeResult {
  readonly error?: CrawlError
  readonly found: number
  readonly drafts: readonly ItemDraft[]
}

function checked({ error, found, drafts }: ProbeResult) {
  const first = drafts[0]
  return {
    outcome: error ? 'failed' : 'crawled',
    ...(error && { error: { kind: error.kind, message: error.message } }),
    items: found,
    ...(first && {
      first: { title: first.title, url: first.url, publishedAt: first.publishedAt },
    }),
  }
}

function checkText({ id }: Source, { error, found, drafts }: ProbeResult): string {
  if (error) return `${id}: mislukt (${error.kind}): ${error.message}`
  const first = drafts[0]
  return `${id}: ${found} items${first ? `, het eerste: ${first.title} (${first.publishedAt ?? 'geen datum'})` : ''}`
}
