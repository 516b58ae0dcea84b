import type { Discovery, Proposal } from '../../crawler/discover-sources.ts'
import { UsageError } from '../../model/errors.ts'
import { EXIT } from '../exit-codes.ts'
import { type FindOptions, findSource } from '../find-source.ts'
import type { Output } from '../output.ts'
import { removeOwnSource } from '../own-sources.ts'
import type { Program } from '../program.ts'
import { sourcesById } from './crawl.ts'

export interface AddOptions extends FindOptions {
  readonly json?: boolean
}

/** Finds something to read on a site, shows what it would give, and keeps it as a source. */
export async function addSource(
  program: Program,
  address: string,
  options: AddOptions,
  output: Output,
): Promise<number> {
  const { url, discovery, proposal, known, added } = await findSource(program, address, options)
  if (!proposal) {
    await output.line(
      options.json ? JSON.stringify({ url, tried: discovery.tried }) : nothing(url, discovery),
    )
    return EXIT.failed
  }
  if (known) output.note(`${proposal.definition.url} wordt al gelezen door bron ${known.id}`)
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
