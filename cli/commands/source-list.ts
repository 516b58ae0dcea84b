import { readFile } from 'node:fs/promises'
import { type ListedSource, readSourceList } from '../../crawler/source-list.ts'
import { CrawlError, messageOf, UsageError } from '../../model/errors.ts'
import { Source, type SourceDefinition } from '../../model/source.ts'
import { EXIT } from '../exit-codes.ts'
import { plainAddress } from '../find-source.ts'
import { type Output, report } from '../output.ts'
import { addOwnSources } from '../own-sources.ts'
import type { Program } from '../program.ts'
import { siteFactsOf } from '../site-facts.ts'
import { csvOfSources, opmlOf } from '../source-lists.ts'

export interface ImportOptions {
  readonly json?: boolean
  readonly dryRun?: boolean
  /** For rows that do not say. */
  readonly level?: string
}

/** What became of one row of a list. */
interface Row {
  readonly row: number
  readonly url: string
  readonly outcome: 'added' | 'known' | 'rejected'
  readonly id?: string
  readonly reason?: string
}

/** All sources as OPML (feeds only) or CSV. */
export async function exportSources(
  { sources }: Program,
  { format }: { readonly format: string },
  output: Output,
): Promise<number> {
  if (format !== 'opml' && format !== 'csv') throw new UsageError('--format: kies uit opml, csv')
  await output.line(format === 'opml' ? opmlOf(sources) : csvOfSources(sources))
  return EXIT.done
}

/** Adds the feeds of an OPML or CSV list, from a file or an address; each row has its own outcome. */
export async function importSources(
  program: Program,
  place: string,
  options: ImportOptions,
  output: Output,
): Promise<number> {
  const listed = await readList(program, place)
  const taken = new Set(program.sources.map(({ id }) => id))
  const known = new Map(program.sources.map(({ id, url }) => [plainAddress(url), id]))
  const added: SourceDefinition[] = []
  for (const [index, one] of listed.entries()) {
    const { row, definition } = outcomeOf(one, index + 1, options, taken, known)
    if (definition) {
      added.push(definition)
      taken.add(definition.id)
      known.set(plainAddress(one.url), definition.id)
    }
    await report(output, options, row, () => textOf(row))
  }
  if (!options.dryRun && added.length > 0) addOwnSources(program.config.dataDirectory, added)
  await report(
    output,
    options,
    { summary: { rows: listed.length, added: added.length } },
    () => `${added.length} van ${listed.length} bronnen toegevoegd`,
  )
  return EXIT.done
}

async function readList(program: Program, place: string): Promise<ListedSource[]> {
  try {
    const bytes = /^https?:\/\//i.test(place)
      ? await program.fetchList(place)
      : await readFile(place)
    return readSourceList(bytes, place)
  } catch (cause) {
    const kind = cause instanceof CrawlError ? ` (${cause.kind})` : ''
    throw new UsageError(`kan geen bronnen lezen${kind}: ${messageOf(cause)}`, { cause })
  }
}

function outcomeOf(
  listed: ListedSource,
  row: number,
  options: ImportOptions,
  taken: ReadonlySet<string>,
  known: ReadonlyMap<string, string>,
): { row: Row; definition?: SourceDefinition } {
  const { url, kind = 'feed', homepage, title } = listed
  const rejected = (reason: string) => ({ row: { row, url, outcome: 'rejected' as const, reason } })
  if (!URL.canParse(url)) return rejected('geen webadres')
  const knownId = known.get(plainAddress(url))
  if (knownId !== undefined) return { row: { row, url, outcome: 'known', id: knownId } }
  const facts = siteFactsOf(url, { ...options, ...listed }, taken)
  const definition = {
    ...facts,
    title: title ?? facts.title,
    kind,
    url,
    ...(homepage && { homepage }),
  }
  const parsed = Source.safeParse(definition)
  if (!parsed.success) {
    return rejected(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    )
  }
  if (taken.has(parsed.data.id)) return rejected(`het id ${parsed.data.id} is al in gebruik`)
  const { id } = parsed.data
  return { row: { row, url, outcome: 'added', id }, definition: definition as SourceDefinition }
}

function textOf({ row, url, outcome, id, reason }: Row): string {
  if (outcome === 'added') return `${row}: ${url} toegevoegd als ${id}`
  return outcome === 'known'
    ? `${row}: ${url} is al bron ${id}`
    : `${row}: ${url} geweigerd: ${reason}`
}
