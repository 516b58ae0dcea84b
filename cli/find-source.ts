import type { Discovery, Proposal } from '../crawler/discover-sources.ts'
import { UsageError } from '../model/errors.ts'
import type { Source } from '../model/source.ts'
import { addOwnSources } from './own-sources.ts'
import type { Program } from './program.ts'
import { type FactOptions, siteFactsOf } from './site-facts.ts'

export interface FindOptions extends FactOptions {
  /** Shows what would be added. */
  readonly dryRun?: boolean
  /** Which of the proposals; the best is 1. */
  readonly pick?: string
}

/** What can be read on a site, and what became of the best of it. */
export interface FoundSource {
  readonly url: string
  readonly discovery: Discovery
  readonly proposal: Proposal | undefined
  /** The source that reads it already. */
  readonly known: Source | undefined
  readonly added: boolean
}

/** Finds something to read on a site and keeps it as a source, if it is none yet. */
export async function findSource(
  program: Pick<Program, 'sources' | 'discover' | 'config'>,
  address: string,
  options: FindOptions,
): Promise<FoundSource> {
  const url = addressOf(address)
  const taken = new Set(program.sources.map(({ id }) => id))
  if (options.id !== undefined && taken.has(options.id)) {
    throw new UsageError(`--id: er is al een bron met id ${options.id}`)
  }
  const discovery = await program.discover(url, (leads) => siteFactsOf(url, options, taken, leads))
  const proposal = chosen(discovery, options.pick)
  const known = proposal && sourceWith(program.sources, proposal.definition.url)
  const added = proposal !== undefined && known === undefined && !options.dryRun
  if (added) addOwnSources(program.config.dataDirectory, [proposal.definition])
  return { url, discovery, proposal, known, added }
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
  return sources.find((source) => plainAddress(source.url) === plainAddress(url))
}

/** An address without what makes no other publication of it: scheme, `www` and the last slash. */
export function plainAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
}
