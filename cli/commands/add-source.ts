import type { Discovery, Proposal } from '../../crawler/discover-sources.ts'
import { UsageError } from '../../model/errors.ts'
import type { Source } from '../../model/source.ts'
import { EXIT } from '../exit-codes.ts'
import type { Output } from '../output.ts'
import { addOwnSources, removeOwnSource } from '../own-sources.ts'
import type { Program } from '../program.ts'
import { type FactOptions, siteFactsOf } from '../site-facts.ts'
import { sourcesById } from './crawl.ts'

export interface AddOptions extends FactOptions {
  readonly json?: boolean
  /** Shows what would be added. */
  readonly dryRun?: boolean
  /** Which of the proposals; the best is 1. */
  readonly pick?: string
}

/** Finds something to read on a site, shows what it would give, and keeps it as a source. */
export async function addSource(
  program: Program,
  address: string,
  options: AddOptions,
  output: Output,
): Promise<number> {
  const url = addressOf(address)
  const taken = new Set(program.sources.map(({ id }) => id))
  if (options.id !== undefined && taken.has(options.id)) {
    throw new UsageError(`--id: er is al een bron met id ${options.id}`)
  }
  const discovery = await program.discover(url, (leads) => siteFactsOf(url, options, taken, leads))
  const proposal = chosen(discovery, options.pick)
  if (!proposal) {
    await output.line(
      options.json ? JSON.stringify({ url, tried: discovery.tried }) : nothing(url, discovery),
    )
    return EXIT.failed
  }
  const known = sourceWith(program.sources, proposal.definition.url)
  if (known) {
    output.note(`${proposal.definition.url} wordt al gelezen door bron ${known.id}`)
  } else if (!options.dryRun) {
    addOwnSources(program.config.dataDirectory, [proposal.definition])
  }
  const added = !known && !options.dryRun
  const record = { ...proposal.definition, ...(known && { id: known.id }), added }
  await output.line(
    options.json
      ? JSON.stringify({
          ...record,
          items: proposal.items,
          first: proposal.first,
          tried: discovery.tried,
        })
      : textOf(proposal, discovery, added),
  )
  return EXIT.done
}

/** Takes out a source that was added before; what it gave stays. */
export async function removeSource(program: Program, id: string, output: Output): Promise<number> {
  if (!removeOwnSource(program.config.dataDirectory, id)) {
    throw new UsageError(`er is geen zelf toegevoegde bron met id ${id}`)
  }
  await output.line(JSON.stringify({ id, removed: true }))
  return EXIT.done
}

/** Makes news of what was held because there was so much of it at once. */
export async function releaseSource(program: Program, id: string, output: Output): Promise<number> {
  const [source] = sourcesById(program.sources, [id])
  const released = await program.store.releaseFlood(source?.id ?? id, program.now().toISOString())
  await output.line(JSON.stringify({ id, released }))
  return EXIT.done
}

/** Reads a source at its own address again, after it was taken to have moved for good (REL-11). */
export async function undoMove(program: Program, id: string, output: Output): Promise<number> {
  sourcesById(program.sources, [id])
  const refused = await program.store.undoMove(id)
  if (refused === undefined) throw new UsageError(`bron ${id} is niet verhuisd`)
  await output.line(JSON.stringify({ id, refused }))
  return EXIT.done
}

/** As people type it: without `https://` too. */
function addressOf(typed: string): string {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`)
  if (!url || !/^https?:$/.test(url.protocol)) throw new UsageError(`${typed} is geen webadres`)
  return url.href
}

function chosen({ proposals }: Discovery, pick: string | undefined): Proposal | undefined {
  if (pick === undefined) return proposals[0]
  const number = Number(pick)
  const proposal = Number.isInteger(number) ? proposals[number - 1] : undefined
  if (!proposal) throw new UsageError(`--pick: er zijn ${proposals.length} voorstellen`)
  return proposal
}

function sourceWith(sources: readonly Source[], url: string): Source | undefined {
  const plain = (address: string) =>
    address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  return sources.find((source) => plain(source.url) === plain(url))
}

function nothing(url: string, { tried }: Discovery): string {
  const lines = tried.map(
    ({ url: one, kind, error }) => `  ${one} (${kind}): ${error ? error.message : 'geen items'}`,
  )
  return [`Op ${url} is niets gevonden dat te lezen is. Geprobeerd:`, ...lines].join('\n')
}

function textOf(
  { definition, items, first, found }: Proposal,
  discovery: Discovery,
  added: boolean,
) {
  const { id, kind, url } = definition
  return [
    `${added ? 'Toegevoegd' : 'Voorstel'}: ${id} (${kind}, ${found}): ${url}`,
    `${items} items, de eerste:`,
    ...first.map(({ title, publishedAt }) => `  ${publishedAt ?? 'geen datum'}  ${title}`),
    ...(discovery.proposals.length > 1 ? ['Andere voorstellen (--pick):'] : []),
    ...discovery.proposals
      .slice(1)
      .map(
        (other, index) =>
          `  ${index + 2}: ${other.definition.kind} ${other.definition.url} (${other.items} items)`,
      ),
  ].join('\n')
}
